import Literate
import Tangling

/// The Swift files of a course as a person would have written them, who never heard of lessons: what a
/// lesson adds, what it runs as a function beside that, and a main program that calls these.
struct PlainSources: Sendable {
  private let state: CourseState
  private let module: String
  /// The names that the modules of the toolkit offer, without those that the course has itself.
  private let names: [String: Set<String>]
  /// Whether what the lessons run belongs to the module.
  private let runs: Bool

  init(_ state: CourseState, module: String, names: [String: Set<String>], runs: Bool = true) {
    self.state = state
    self.module = module
    self.runs = runs
    let own = state.declaredNames
    assert(state.openTarget == nil || !runs, "what a lesson runs belongs to the lessons' module")
    self.names = names.mapValues { $0.subtracting(own) }
  }

  /// The module's files.
  var files: [TangledFile] {
    let lessons = state.lessons.map(file).filter { !$0.text.isEmpty }
    let registry = usesProgram ? [program] : []
    return lessons + registry + (isExecutable ? [main] : [])
  }

  /// The files of the tests: one for each lesson that has some.
  var suites: [TangledFile] {
    zip(state.lessons, standalone.suiteFiles).compactMap { lesson, file in
      state.chunks(of: lesson, for: .suite).isEmpty || !isOwn(lesson) ? nil : file
    }
  }

  /// Whether there is something to run.
  var isExecutable: Bool { !runningLessons.isEmpty || !programs.isEmpty }

  /// The programs whose functions the code holds, in order.
  var programs: [String] {
    guard runs, state.openLesson == nil else { return [] }
    return state.lessons.flatMap { state.chunks(of: $0, for: .module) }.compactMap(\.program)
  }

  /// The lessons that run something, or compute values.
  var runningLessons: [Lesson] {
    guard runs else { return [] }
    return state.lessons.filter { lesson in
      isOwn(lesson) && !(lesson.steps.isEmpty && lesson.recordedChunks.isEmpty)
    }
  }

  /// Whether what a lesson runs and tests belongs to the program: in that of a scope no other lesson's does.
  private func isOwn(_ lesson: Lesson) -> Bool {
    state.openLesson.map { $0.number == lesson.number } ?? true
  }

  /// The modules of the toolkit that the code uses, sorted.
  var toolkitModules: [String] {
    let texts = state.lessons.map(code).map(\.text) + suites.map(\.text)
    let program = usesProgram ? ["CourseRuntime"] : []
    return Set(texts.flatMap(modules) + program).sorted()
  }

  /// Those that the tests use.
  var toolkitModulesOfSuites: Set<String> { Set(suites.map(\.text).flatMap(modules)) }

  /// Whether the code asks for the course's own.
  var usesProgram: Bool {
    guard state.openTarget == nil else { return false }
    let texts = state.lessons.map(code).map(\.text) + suites.map(\.text)
    return texts.contains { text in
      text.contains("__program")
        || state.providesProgram && text.contains(/(?:^|[^\w.])program\.[a-z]|[=(,:]\s*program\b/)
    }
  }

  private var recordings: PlainRecordings { PlainRecordings(state) }

  private var standalone: StandaloneTangler {
    StandaloneTangler(state, module: module, origin: .plain)
  }

  /// The modules of the toolkit that some code uses.
  private func modules(usedBy code: String) -> [String] {
    let words = code.words
    return names.keys.sorted().filter { names[$0]?.isDisjoint(with: words) == false }
  }

  // MARK: A lesson

  private func file(of lesson: Lesson) -> TangledFile {
    let code = code(of: lesson)
    guard !code.text.isEmpty else { return TangledFile(name: "\(lesson.slug).swift", text: "") }
    let imports = modules(usedBy: code.text).map { "import \($0)\n" }.joined()
    var text = TracedText(
      "// Lesson \(lesson.number): \(lesson.title.plainText.oneLine)\n\n"
        + (imports.isEmpty ? "" : imports + "\n"))
    text.append(code)
    return TangledFile(name: "\(lesson.slug).swift", text: text.text, origins: text.origins)
  }

  /// What a lesson adds, and what it runs.
  private func code(of lesson: Lesson) -> TracedText {
    let chunks = state.chunks(of: lesson, for: .module).map(state.tracedText)
    guard runs, isOwn(lesson) else { return .joined(chunks) }
    return .joined(
      chunks + recordings.functions(of: lesson) + [function(of: lesson)].compactMap(\.self))
  }

  /// What a lesson runs as a function; nil if it runs nothing.
  private func function(of lesson: Lesson) -> TracedText? {
    guard runs else { return nil }
    let steps = lesson.steps.map { step -> (SourceLocation, TracedText) in
      switch step {
      case .run(let chunk): (step.location, self.statements(of: chunk))
      // A variable may be there for a value in the prose alone: without it, the compiler would warn.
      case .value(let value): (step.location, TracedText(StandaloneTangler.printing(value)))
      }
    }
    let all = (steps + recordings.shown(of: lesson)).sorted { $0.0 < $1.0 }
    guard !all.isEmpty else { return nil }
    var statements = TracedText()
    for (_, text) in all { statements.append(text) }
    return .function(
      name(of: lesson), statements, about: "Runs what lesson \(lesson.number) runs, in order.")
  }

  /// What a chunk runs; the value that it shows at its end is printed.
  private func statements(of chunk: Chunk) -> TracedText {
    let code = state.tracedText(of: chunk)
    guard let echo = chunk.echo else { return code }
    let start = chunk.text.utf8.index(chunk.text.startIndex, offsetBy: echo)
    let expression = chunk.text[start...].split(separator: "\n", omittingEmptySubsequences: true)
      .joined(separator: "\n")
    // A comment would take in the parenthesis.
    let end = expression.contains("//") ? "\n)" : ")"
    let before = chunk.text[..<start]
    let text = before + "print(\(expression)\(end)\n"
    return TracedText(
      String(text), before: before.lineCount, of: code)
  }

  private func name(of lesson: Lesson) -> String {
    let own = state.declaredNames
    var name = "lesson\(lesson.number)"
    while own.contains(name) { name = "run" + name }
    return name
  }

  // MARK: The program

  private var main: TangledFile {
    TangledFile(
      name: "main.swift",
      text: [choice, loop].filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// Calls the program by whose name the executable was started; nothing if there are none.
  private var choice: String {
    guard !programs.isEmpty else { return "" }
    let cases = programs.map { name in
      "case \(swiftLiteral(name)): exit(\(name)(Array(CommandLine.arguments.dropFirst())))\n"
    }.joined()
    return """
      import Foundation

      // Each program is a name of this executable.
      switch URL(filePath: CommandLine.arguments[0]).lastPathComponent {
      \(cases)\
      default: break
      }

      """
  }

  /// Runs what the lessons run; nothing if they run nothing.
  private var loop: String {
    guard !runningLessons.isEmpty else { return "" }
    if let lesson = state.openLesson { return "\(call(of: lesson))\n" }
    let cases = runningLessons.map { lesson in
      "  case \(lesson.number): \(call(of: lesson))\n"
    }.joined()
    let numbers = runningLessons.map { "\($0.number)" }.joined(separator: ", ")
    // The names of recorded results may stand among the numbers.
    let choice = state.openLesson == nil ? recordings.choice : ""
    let parsing = choice.isEmpty ? "map({ Int($0) ?? 0 })" : "compactMap({ Int($0) })"
    return choice + """
      // Runs what the lessons run: all of them, or those whose numbers stand on the command line.
      for number in CommandLine.arguments.count < 2
        ? [\(numbers)] : CommandLine.arguments.dropFirst().\(parsing)
      {
        print("Lesson \\(number)")
        switch number {
      \(cases)\
        default: print("runs nothing")
        }
      }

      """
  }

  private func call(of lesson: Lesson) -> String {
    "\(Effects(of: function(of: lesson)?.text ?? "").marks)\(name(of: lesson))()"
  }

  /// The course's own code as data, for a lesson that shows it.
  private var program: TangledFile { standalone.registry }
}
