import CompilerIndex
import CourseFiles
import Foundation
import LessonRuns
import Literate
import Tangling

/// Asks the compiler what the names in a course's code mean.
///
/// Most lessons are looked at in the program as the last one leaves it, all in one go. A lesson with code that
/// a later one replaces, and one with a name that only a later one declares, is looked at in the program as
/// it leaves that itself, and so is what stands in a scope. Starters and wrong answers stand in the place of their solutions, for as many exercises
/// at once as there are; what must not compile is a program's top level.
package struct CourseIndexer: Sendable {
  let build: LessonBuild
  /// The course, with all its targets: names lead from one to the other.
  let course: Course
  private let reader: IndexReader?
  let memory: (any IndexMemory)?
  private let frontend: LazyFrontend

  /// Prepares to ask; nothing is done until links are wanted.
  ///
  /// - Parameters:
  ///   - build: How the course's programs are built.
  ///   - reader: What reads an index; nil if the toolchain has nothing that does.
  ///   - memory: Where the names of files are kept, if they may be.
  package init(_ build: LessonBuild, reader: IndexReader?, memory: (any IndexMemory)?) {
    self.build = build
    self.reader = reader
    self.memory = memory
    course = build.course.asOneModule(called: build.plan.module)
    frontend = LazyFrontend(plan: build.plan, root: build.root)
  }

  /// What was found.
  package struct Result: Sendable {
    /// The links.
    package let links: CodeLinks
    /// Whether the compiler told of every file: what is missing is missing for this moment only.
    package let isWhole: Bool
  }

  /// Finds where the names in the course's code lead.
  ///
  /// What cannot be found out leads nowhere: a link is never a guess. If the task is cancelled, the rest is missing.
  package func links() async -> Result {
    guard let reader, !course.lessons.isEmpty else {
      return Result(links: CodeLinks(), isWhole: true)
    }
    var finder = LinkFinder(course)
    let alone = lessonsReplacedLater
    let others = course.lessons.filter { !alone.contains($0.number) }
    let rounds = PlacedAnswer.rounds(of: course.lessons)
    var isWhole = await read(
      [program(of: others)] + programs(of: alone) + programsOfReplaced + programsOfScopes
        + programsThatFail
        + rounds.map { program(answering: $0, in: course.finalState) },
      into: &finder, by: reader)
    // Whatever was not read would look as if it were lacking.
    guard !Task.isCancelled else { return Result(links: CodeLinks(), isWhole: false) }
    let again = reviewed(rounds, in: &finder) + programsAgain(besides: alone, in: &finder)
    if !again.isEmpty {
      let isWholeAgain = await read(again, into: &finder, by: reader)
      isWhole = isWhole && isWholeAgain
    }
    return Result(links: finder.links, isWhole: isWhole)
  }

  /// The programs that answers need which leave out something that the solution declares.
  ///
  /// Others of their round may have looked for it. Such an answer is in a program of its own, and the rest of its round in another.
  private func reviewed(_ rounds: [[PlacedAnswer]], in finder: inout LinkFinder) -> [IndexedProgram]
  {
    rounds.flatMap { round in
      let lacking = round.filter { finder.lacks($0.chunk, whatIsIn: $0.solution) }
      guard !lacking.isEmpty else { return [IndexedProgram]() }
      finder.forgetUses(in: round.map(\.chunk))
      let odd = Set(lacking.map(\.chunk.key))
      let rest = round.filter { !odd.contains($0.chunk.key) }
      return lacking.map { program(answering: [$0], in: course.state(around: $0.chunk)) }
        + (rest.isEmpty ? [] : [program(answering: rest, in: course.finalState)])
    }
  }

  /// The programs that lessons need with a name that means something which only a later lesson declares.
  private func programsAgain(
    besides alone: Set<Int>, in finder: inout LinkFinder
  ) -> [IndexedProgram] {
    let ahead = finder.chunksAhead
    let inPlace = Set(
      ahead.filter { course.chunk($0)?.destination != nil }.map(\.lesson)
    ).subtracting(alone)
    for lesson in course.lessons where inPlace.contains(lesson.number) {
      finder.forgetUses(in: chunks(of: [lesson]))
    }
    let answers = course.lessons.flatMap { lesson in
      PlacedAnswer.rounds(of: [lesson]).map { round in round.filter { ahead.contains($0.chunk.key) }
      }
      .filter { !$0.isEmpty }
    }
    finder.forgetUses(in: answers.joined().map(\.chunk))
    return programs(of: inPlace)
      + answers.map { round in
        program(answering: round, in: course.state(around: round[0].chunk))
      }
  }

  /// The lessons with code that a later lesson replaces.
  private var lessonsReplacedLater: Set<Int> {
    let final = course.finalState
    return Set(
      course.lessons.flatMap(\.chunks).filter { chunk in
        chunk.destination != nil && final.current(chunk).lesson != chunk.lesson
      }.map(\.lesson))
  }

  /// Reads the names in programs' files.
  ///
  /// - Returns: Whether all of them were told.
  private func read(
    _ programs: [IndexedProgram], into finder: inout LinkFinder, by reader: IndexReader
  ) async -> Bool {
    var known = programs.map { _ in [String: [IndexOccurrence]]() }
    var questions: [(program: Int, question: IndexQuestion)] = []
    for (number, program) in programs.enumerated() where !Task.isCancelled {
      var names: [String: [IndexOccurrence]] = [:]
      let wanted = program.files.filter(\.isWanted)
      for file in wanted { names[file.name] = memory?.occurrences(for: file.key) }
      known[number] = names
      let open = wanted.filter { names[$0.name] == nil }
      questions += IndexQuestion.questions(of: program, about: open).map { (number, $0) }
    }
    for (number, answer) in await answers(to: questions, by: reader) {
      known[number].merge(answer) { $1 }
      for file in programs[number].files {
        if let names = answer[file.name] { memory?.keep(names, for: file.key) }
      }
    }
    var isWhole = true
    for (program, names) in zip(programs, known) {
      guard !Task.isCancelled else { return false }
      for file in program.files where file.isWanted {
        guard let names = names[file.name] else {
          isWhole = false
          continue
        }
        finder.add(names, from: file.origins, where: program.isWanted)
      }
    }
    return isWhole
  }

  /// Asks, and returns the answers in the order in which they come.
  private func answers(
    to questions: [(program: Int, question: IndexQuestion)], by reader: IndexReader
  ) async -> [(program: Int, names: [String: [IndexOccurrence]])] {
    guard !questions.isEmpty, let compiler = try? await frontend.frontend(preparing: {}) else {
      return []
    }
    let beside = build.plan.sourcesBeside
    var answers: [(program: Int, names: [String: [IndexOccurrence]])] = []
    // Nothing in it throws: a question that goes wrong has no answer.
    try? await sideBySide(questions) { program, question in
      (program, await question.answer(by: compiler, reader, beside: beside))
    } receive: {
      answers.append($0)
    }
    return answers
  }
}

/// Where the names of files are kept.
package protocol IndexMemory: Sendable {
  /// Returns the names that are kept under a key.
  func occurrences(for key: [UInt8]) -> [IndexOccurrence]?

  /// Keeps names under a key.
  func keep(_ occurrences: [IndexOccurrence], for key: [UInt8])
}
