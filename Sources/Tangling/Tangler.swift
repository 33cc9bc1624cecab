import Literate

/// Makes Swift files of a course at one of its states.
public struct Tangler: Sendable {
  private let state: CourseState
  /// The module that suites import; nil if they are part of it.
  private let module: String?
  private let origin: SourceWriter.Origin

  /// Tangles for the build: errors in the files point at the lessons.
  ///
  /// - Parameters:
  ///   - state: The program to tangle.
  ///   - module: The name of the module that the files become; suites import it.
  public init(_ state: CourseState, module: String) {
    self.init(state, module: module, origin: .mapped)
  }

  init(_ state: CourseState, module: String?, origin: SourceWriter.Origin) {
    self.state = state
    self.module = module
    self.origin = origin
  }

  /// The module's files: one a lesson, and the registry that names them.
  public var moduleFiles: [TangledFile] {
    state.lessons.map(moduleFile) + [registry]
  }

  /// The module's files without what the lessons run.
  var declarationFiles: [TangledFile] {
    state.lessons.map { declarations(of: $0).file("\($0.slug).swift") }
  }

  /// The suites: one file a lesson, `Chapter06` for lesson 6.
  public var suiteFiles: [TangledFile] {
    state.lessons.map(suiteFile)
  }

  /// Returns the files that a compiler needs in order to judge `chunk` after all others: the
  /// module's, without the registry and without what the lessons run, and the chunk as a program's
  /// top level.
  public func compilableFiles(with chunk: Chunk) -> [TangledFile] {
    var writer = SourceWriter(header: "import Exhibits\n\n", state: state, origin: origin)
    writer.write(chunk)
    return declarationFiles + [writer.file("main.swift")]
  }

  /// Returns a state's module code as one text, as a person would have written it.
  public static func plainText(of state: CourseState) -> String {
    var writer = SourceWriter(header: "", state: state, origin: .plain)
    for lesson in state.lessons {
      for chunk in state.chunks(of: lesson, for: .module) {
        if !writer.text.isEmpty { writer.line() }
        writer.write(chunk)
      }
    }
    return writer.text
  }

  /// Returns what a chunk adds to a state as one text: the chunk, and in place of its placeholders
  /// the chunks that go there.
  public static func plainText(of chunk: Chunk, in state: CourseState) -> String {
    var writer = SourceWriter(header: "", state: state, origin: .plain)
    writer.write(chunk)
    return writer.text
  }

  /// The name of the tangled file that lists all lessons.
  public static let registryName = "Registry.swift"

  /// Writes what a lesson adds to the module, at file scope.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - chunk: A chunk to leave out.
  /// - Returns: The writer, for more.
  func declarations(of lesson: Lesson, omitting chunk: Chunk.Key? = nil) -> SourceWriter {
    var writer = writer(for: lesson)
    writer.line("import Exhibits")
    let omitted = chunk.flatMap { key in lesson.chunks.first { $0.key == key } }.map(state.current)
    for chunk in state.chunks(of: lesson, for: .module) where chunk.key != omitted?.key {
      writer.line()
      writer.write(chunk)
    }
    return writer
  }

  private func moduleFile(of lesson: Lesson) -> TangledFile {
    var writer = declarations(of: lesson)
    writer.line()
    writer.line("/// Runs what lesson \(lesson.number) runs, in order.")
    writer.line("func runLesson\(lesson.label)() throws {")
    for step in lesson.steps { write(step, to: &writer) }
    writer.line("}")
    return writer.file("\(lesson.slug).swift")
  }

  private func write(_ step: Lesson.Step, to writer: inout SourceWriter) {
    switch (step, origin) {
    case (.run(let chunk), .mapped), (.run(let chunk), .traced):
      writer.line("Exhibits.Recorder.begin(chunk: \(chunk.index))")
      writer.write(chunk)
      writer.line("Exhibits.Recorder.end(chunk: \(chunk.index))")
    case (.run(let chunk), .plain): writer.write(chunk)
    case (.value(let value), .mapped), (.value(let value), .traced):
      writer.line("try Exhibits.Recorder.\(Self.call(for: value)) {")
      writer.write(value)
      writer.line("}")
    // A variable may be there for a value in the prose alone: without it, the compiler would warn.
    case (.value(let value), .plain):
      writer.line(
        "print(\(swiftLiteral("\(value.expression):")), \(Self.expression(of: value)))")
    }
  }

  /// The expression of an inline value, of the kind that its format asks for: operators of later
  /// lessons may give it other meanings, too.
  private static func expression(of value: InlineValue) -> String {
    switch value.format?.kind {
    case .integer: "(\(value.expression)) as any BinaryInteger"
    case .floatingPoint: "(\(value.expression)) as any BinaryFloatingPoint"
    case .text, nil: value.expression
    }
  }

  private static func call(for value: InlineValue) -> String {
    guard let format = value.format else { return "value(\(value.index))" }
    let kind =
      switch format.kind {
      case .integer: "integer"
      case .floatingPoint: "floatingPoint"
      case .text: "text"
      }
    return "\(kind)(\(value.index), format: \(swiftLiteral(format.source)))"
  }

  private func suiteFile(of lesson: Lesson) -> TangledFile {
    let chunks = state.chunks(of: lesson, for: .suite)
    let title = "Chapter \(lesson.label): \(lesson.title.plainText)"
    return suite("Chapter\(lesson.label)", title, chunks, of: lesson)
      .file("\(lesson.slug).swift")
  }

  /// Returns the suite of an exercise.
  func suiteFile(of exercise: Exercise, titled title: String) -> TangledFile {
    let lesson = state.lessons.first { $0.number == exercise.lesson }
    let writer = lesson.map {
      suite(exercise.name, title, exercise.tests.map(state.current), of: $0)
    }
    return (writer ?? SourceWriter(header: "", state: state, origin: origin))
      .file("\(exercise.name)Tests.swift")
  }

  private func suite(
    _ name: String, _ title: String, _ chunks: [Chunk], of lesson: Lesson
  ) -> SourceWriter {
    var writer = writer(for: lesson)
    guard !chunks.isEmpty else { return writer }
    writer.line("import Foundation")
    writer.line("import Testing")
    writer.line()
    if let module {
      writer.line("@testable import \(module)")
      writer.line()
    }
    writer.line("@Suite(\(swiftLiteral(title))) struct \(name) {")
    for (index, chunk) in chunks.enumerated() {
      if index > 0 { writer.line() }
      writer.write(chunk)
    }
    writer.line("}")
    return writer
  }

  private var registry: TangledFile {
    var writer = SourceWriter(
      header: "// Made from all lessons of the course: edit those, not this file.\n\n",
      state: state, origin: origin)
    writer.line("import Exhibits")
    writer.line()
    writer.line("/// The course as a program: what every lesson adds and runs.")
    writer.line("public let program = CourseProgram(")
    writer.line("  manifest: course,")
    writer.line("  fingerprint: \(swiftLiteral(Fingerprint(state).text)),")
    writer.line("  lessons: [")
    for lesson in state.lessons {
      let chunks = taughtChunks(of: lesson)
      writer.line("    LessonProgram(")
      writer.line("      number: \(lesson.number),")
      writer.line(chunks.isEmpty ? "      chunks: []," : "      chunks: [")
      for (name, code) in chunks {
        let name = name.map(swiftLiteral) ?? "nil"
        writer.line("        .init(\(name), \(swiftRawLiteral(code))),")
      }
      if !chunks.isEmpty { writer.line("      ],") }
      writer.line("      run: runLesson\(lesson.label)),")
    }
    writer.line("  ])")
    return writer.file(Self.registryName)
  }

  /// Returns the code that a lesson teaches, as it is now.
  ///
  /// That is what a reader sees of the module, without the answers to exercises. Whatever goes into
  /// such a chunk is in it, hidden or not, or it would not be whole.
  private func taughtChunks(of lesson: Lesson) -> [(name: String?, code: String)] {
    lesson.chunks.compactMap { chunk in
      guard chunk.role == .code, chunk.placement == .appended else { return nil }
      let current = state.current(chunk)
      guard !current.isHidden else { return nil }
      var writer = SourceWriter(header: "", state: state, origin: .plain)
      writer.write(current)
      // Every line ends with a newline; the literal adds the last one.
      return (chunk.id, String(Substring(writer.text.utf8.dropLast())))
    }
  }

  private func writer(for lesson: Lesson) -> SourceWriter {
    let header =
      switch origin {
      case .mapped, .traced:
        "// Made from \(lesson.file.printable): edit that file, not this one.\n\n"
      case .plain: "// Lesson \(lesson.number): \(lesson.title.plainText.oneLine)\n\n"
      }
    return SourceWriter(header: header, state: state, origin: origin)
  }
}
