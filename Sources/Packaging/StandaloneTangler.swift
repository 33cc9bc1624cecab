import Literate
import Tangling

/// Makes the Swift files of a course for a program that stands by itself: each lesson's file holds what
/// a person would have written into it, with every replacement in its place.
struct StandaloneTangler: Sendable {
  private let state: CourseState
  /// The module that suites import; nil if they are part of it.
  private let module: String?
  private let origin: SourceWriter.Origin

  init(_ state: CourseState, module: String?, origin: SourceWriter.Origin) {
    self.state = state
    self.module = module
    self.origin = origin
  }

  /// What the lessons add to the module: one file a lesson.
  var declarationFiles: [TangledFile] {
    state.lessons.map { declarations(of: $0).file("\($0.slug).swift") }
  }

  /// The suites: one file a lesson, `Chapter06` for lesson 6.
  var suiteFiles: [TangledFile] {
    state.lessons.map { lesson in
      let chunks = state.chunks(of: lesson, for: .suite)
      let title = "Chapter \(lesson.label): \(lesson.title.plainText)"
      return suite(state.suiteName(of: lesson), title, chunks, of: lesson)
        .file("\(lesson.slug).swift")
    }
  }

  /// Writes what a lesson adds to the module, at file scope.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - chunks: Chunks to leave out.
  /// - Returns: The writer, for more.
  func declarations(of lesson: Lesson, omitting chunks: Set<Chunk.Key> = []) -> SourceWriter {
    var writer = writer(for: lesson)
    writer.line("import CourseRuntime")
    writer.line("import Exhibits")
    let omitted = Set(
      lesson.chunks.filter { chunks.contains($0.key) }.map { state.current($0).key })
    for chunk in state.chunks(of: lesson, for: .module) where !omitted.contains(chunk.key) {
      writer.line()
      writer.write(chunk)
    }
    return writer
  }

  /// Returns the line that prints an inline value behind its expression.
  static func printing(_ value: InlineValue) -> String {
    "print(\(swiftLiteral("\(value.expression):")), \(expression(of: value)))\n"
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
    if module == nil {
      // Where each file sees the members that it imports alone, a part of the module has to import what the
      // others do; what the module declares itself comes first.
      for name in ["CourseRuntime", "Exhibits"] { writer.line("import \(name)") }
    } else {
      for statement in state.runtimeImports(for: chunks) { writer.line(statement) }
    }
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

  /// The code that the lessons teach, as data: for a lesson that shows it.
  var registry: TangledFile {
    var writer = SourceWriter(
      header: "// Made from all lessons of the course: edit those, not this file.\n\n",
      state: state, origin: origin)
    writer.line("import CourseRuntime")
    writer.line()
    writer.line("/// The course as a program: what every lesson adds.")
    let name = state.providesProgram ? "program" : "__program"
    writer.line("public let \(name) = __CourseProgram(")
    writer.line("  manifest: \(state.manifestName),")
    writer.line("  lessons: [")
    for lesson in state.lessons {
      let chunks = state.taughtChunks(of: lesson)
      writer.line("    .init(")
      writer.line("      number: \(lesson.number),")
      writer.line(chunks.isEmpty ? "      chunks: []" : "      chunks: [")
      for (name, code) in chunks {
        let name = name.map(swiftLiteral) ?? "nil"
        writer.line("        .init(\(name), \(swiftRawLiteral(code))),")
      }
      if !chunks.isEmpty { writer.line("      ]") }
      writer.line("    ),")
    }
    writer.line("  ])")
    return writer.file(Tangler.registryName)
  }

  private func writer(for lesson: Lesson) -> SourceWriter {
    let header =
      switch origin {
      case .traced: "// Made from \(lesson.file.printable): edit that file, not this one.\n\n"
      case .plain: "// Lesson \(lesson.number): \(lesson.title.plainText.oneLine)\n\n"
      }
    return SourceWriter(header: header, state: state, origin: origin)
  }
}
