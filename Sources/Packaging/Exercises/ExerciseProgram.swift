import Literate
import Tangling

/// The program of a reader at an exercise: the course as its lesson leaves it, with the starter or
/// another answer in the place of the solution, and in a file of its own.
struct ExerciseProgram {
  let exercise: Exercise
  private let state: CourseState
  private let origin: SourceWriter.Origin
  /// The chunk at file scope that the solution is, stands in or took the place of.
  private let root: Chunk
  /// The lesson's other exercises, with the chunks at file scope that their solutions are, stand in or took the
  /// place of.
  private let others: [(exercise: Exercise, root: Chunk)]

  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - answer: What stands in the place of the solution; the starter if nil.
  ///   - course: The course.
  ///   - origin: How the files speak of their lessons.
  init(
    _ exercise: Exercise, answer: Chunk? = nil, of course: Course, origin: SourceWriter.Origin
  ) {
    self.exercise = exercise
    self.origin = origin
    state = course.state(through: exercise.lesson)
      .answering(exercise, with: answer ?? exercise.starter)
    root = course.root(of: exercise.solution)
    var roots: Set = [root.key]
    others = (state.lessons.last?.exercises ?? []).compactMap { other in
      let root = course.root(of: other.solution)
      return roots.insert(root.key).inserted ? (other, root) : nil
    }
  }

  /// The files of the course, without what the reader is to write and what the lessons run.
  var courseFiles: [TangledFile] { courseFiles(omitting: [root]) }

  /// The same with the solutions of the lesson's other exercises in files of their own: what is left of the
  /// lesson is then the same in the programs of all of them.
  var courseFilesBesideSolutions: [TangledFile] {
    courseFiles(omitting: [root] + others.map(\.root))
      + others.map { file(of: $0.root, "\($0.exercise.name).swift") }
  }

  private func courseFiles(omitting roots: [Chunk]) -> [TangledFile] {
    let tangler = StandaloneTangler(state, module: nil, origin: origin)
    return state.lessons.map { lesson in
      tangler.declarations(of: lesson, omitting: Set(roots.map(\.key)))
        .file("\(lesson.slug).swift")
    }
  }

  /// The file with the answer, which is the reader's to complete.
  ///
  /// - Parameter header: What it opens with.
  /// - Returns: The file.
  func answerFile(header: String = "") -> TangledFile {
    file(of: root, "\(exercise.name).swift", header: header)
  }

  private func file(of root: Chunk, _ name: String, header: String = "") -> TangledFile {
    var writer = SourceWriter(header: header, state: state, origin: origin)
    let code = state.current(root)
    for name in imports(for: root) where !code.lines.contains("import \(name)") {
      writer.line("import \(name)")
    }
    if !code.text.isEmpty { writer.line() }
    writer.write(code)
    return writer.file(name)
  }

  /// Returns the suite with the exercise's tests.
  ///
  /// - Parameter module: The module that holds the program; nil if the suite is part of it.
  /// - Returns: The file.
  func suiteFile(module: String?) -> TangledFile {
    let lesson = state.lessons.last
    let title = lesson.map { "\(exercise.title(in: $0))" } ?? exercise.name
    return StandaloneTangler(state, module: module, origin: origin)
      .suiteFile(of: exercise, titled: title)
  }

  /// The modules that the lesson of a solution imports: its file does, and so must the solution's, or the
  /// starter's.
  private func imports(for root: Chunk) -> [String] {
    var names = ["CourseRuntime", "Exhibits"]
    guard let lesson = state.lessons.first(where: { $0.number == root.lesson }) else {
      return names
    }
    for chunk in state.chunks(of: lesson, for: .module) {
      for line in chunk.lines where line.hasPrefix("import ") {
        let name = line.dropFirst("import ".count).trimmingSpaces
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

extension Exercise {
  /// Returns what the exercise is called, by its own title or its lesson's: `Exercise 08: Addition`.
  func title(in lesson: Lesson) -> String {
    let words = (title ?? lesson.title).plainText.oneLine
    return "Exercise \(name.dropFirst("Exercise".count)): \(words)"
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// The text on one line: an entity in it may stand for the end of a line.
  var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
