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
/// it leaves that itself; a starter stands in the place of its solution.
package struct CourseIndexer: Sendable {
  private let build: LessonBuild
  private let reader: IndexReader?
  private let memory: (any IndexMemory)?
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
  /// What cannot be found out leads nowhere: a link is never a guess.
  package func links() async -> Result {
    guard let reader, !course.lessons.isEmpty else {
      return Result(links: CodeLinks(), isWhole: true)
    }
    var finder = LinkFinder(course)
    let alone = lessonsReplacedLater
    let others = course.lessons.filter { !alone.contains($0.number) }
    let together = [program(of: others), starters(of: others, in: course.finalState)]
    let isWhole = await read(together + programs(of: alone), into: &finder, by: reader)
    let ahead = finder.lessonsAhead.subtracting(alone)
    for lesson in ahead { finder.forgetUses(in: lesson) }
    let isWholeAgain = await read(programs(of: ahead), into: &finder, by: reader)
    return Result(links: finder.links, isWhole: isWhole && isWholeAgain)
  }

  private var course: Course { build.course }

  /// The lessons with code that a later lesson replaces.
  private var lessonsReplacedLater: Set<Int> {
    let final = course.finalState
    return Set(
      course.lessons.flatMap(\.chunks).filter { chunk in
        chunk.role.destination != nil && final.current(chunk).lesson != chunk.lesson
      }.map(\.lesson))
  }

  /// Lessons in the program as the last lesson leaves it.
  private func program(of lessons: [Lesson]) -> IndexedProgram {
    program(of: course.finalState, running: course.lessons, chunks: chunks(of: lessons))
  }

  /// Lessons, each in the program as it leaves that.
  private func programs(of numbers: Set<Int>) -> [IndexedProgram] {
    course.lessons.filter { numbers.contains($0.number) }.flatMap { lesson in
      let state = course.state(through: lesson.number)
      return [
        program(of: state, running: [lesson], chunks: chunks(of: [lesson])),
        starters(of: [lesson], in: state),
      ]
    }
  }

  /// The starters of lessons, each in the place of its solution.
  private func starters(of lessons: [Lesson], in state: CourseState) -> IndexedProgram {
    let exercises = lessons.flatMap(\.exercises).filter { !$0.beginsEmpty }
    let state = exercises.reduce(state) { $0.answering($1, with: $1.starter) }
    return program(of: state, running: [], chunks: exercises.map(\.starter))
  }

  private func program(
    of state: CourseState, running lessons: [Lesson], chunks: [Chunk]
  ) -> IndexedProgram {
    IndexedProgram(
      state, module: build.plan.module, running: lessons, keys: memory.map { _ in build.keys },
      chunks: chunks)
  }

  private func chunks(of lessons: [Lesson]) -> [Chunk] {
    lessons.flatMap(\.chunks).filter { $0.role.destination != nil }
  }

  /// Reads the names in programs' files.
  ///
  /// - Returns: Whether all of them were told.
  private func read(
    _ programs: [IndexedProgram], into finder: inout LinkFinder, by reader: IndexReader
  ) async -> Bool {
    var known: [[String: [IndexOccurrence]]] = []
    var questions: [(program: Int, question: IndexQuestion)] = []
    for (number, program) in programs.enumerated() {
      var names: [String: [IndexOccurrence]] = [:]
      let wanted = program.files.filter(\.isWanted)
      for file in wanted { names[file.name] = memory?.occurrences(for: file.key) }
      known.append(names)
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
