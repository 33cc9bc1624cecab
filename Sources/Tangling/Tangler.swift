import Literate

/// Makes the Swift files of a course at one of its states for a build: in each of them, line n is line
/// n of a lesson, so that errors, traps and failed expectations point at the lessons, and prose that
/// moves code moves nothing that another file depends on.
///
/// A chunk that replaces another stands in its own lesson's file. Where order counts, as it does for
/// the members of a type or of a suite, code of another lesson enters the file.
public struct Tangler: Sendable {
  private let state: CourseState
  /// The module that suites import.
  private let module: String
  /// Whether the files are for a language server: without directives, and suites in the module itself.
  private let isTraced: Bool
  /// The chunks at file scope, by the lesson in whose lines they stand.
  private let declarations: [Int: [Chunk]]

  /// Prepares the files.
  ///
  /// - Parameters:
  ///   - state: The program to tangle.
  ///   - module: The name of the module that the files become; suites import it.
  public init(_ state: CourseState, module: String) {
    self.init(state, module: module, isTraced: false)
  }

  /// Prepares the files for a language server, which sees program and suites as one module: a table
  /// beside each says where its lines come from, and nothing in the text does.
  package init(tracing state: CourseState, module: String) {
    self.init(state, module: module, isTraced: true)
  }

  private init(_ state: CourseState, module: String, isTraced: Bool) {
    self.state = state
    self.module = module
    self.isTraced = isTraced
    let chunks = state.lessons.flatMap { state.chunks(of: $0, for: .module) }
    declarations = Dictionary(grouping: chunks, by: \.lesson)
      .mapValues { $0.sorted { $0.index < $1.index } }
  }

  /// The module's files: two a lesson, for what it adds and what it runs, one for all that is recorded,
  /// and the registry.
  public var moduleFiles: [TangledFile] {
    state.lessons.flatMap { [declarationFile(of: $0), runFile(of: $0)] } + courseFiles
  }

  /// The module's files that are of no single lesson.
  package var courseFiles: [TangledFile] {
    [recordsFile(of: state.lessons.flatMap(\.recordedChunks)), registry(running: nil)]
  }

  /// The suites: one file a lesson, `Chapter06` for lesson 6.
  public var suiteFiles: [TangledFile] { state.lessons.map(suiteFile) }

  /// What the lessons add to the module: one file a lesson.
  public var declarationFiles: [TangledFile] { state.lessons.map(declarationFile) }

  /// Returns the files that a compiler needs in order to judge `chunk` after all others: what the
  /// lessons add to the module, and the chunk as a program's top level.
  public func compilableFiles(with chunk: Chunk) -> [TangledFile] {
    guard let lesson = state.lesson(chunk.lesson) else { return [] }
    return declarationFiles + [topLevelFile(of: chunk, in: lesson)]
  }

  /// Returns a chunk as a program's top level.
  package func topLevelFile(of chunk: Chunk, in lesson: Lesson) -> TangledFile {
    var source = source(of: lesson, imports: imports(of: lesson))
    source.write(chunk)
    return source.file("main.swift")
  }

  private func source(of lesson: Lesson, imports: Imports, frame: String = "") -> LessonSource {
    LessonSource(of: lesson, state: state, imports: imports, frame: frame, isTraced: isTraced)
  }

  /// Returns what a lesson runs, as a file.
  public func runFile(of lesson: Lesson) -> TangledFile {
    var source = source(
      of: lesson, imports: imports(of: lesson),
      frame: "func __lesson\(lesson.label)() async throws {")
    for step in lesson.steps {
      switch step {
      case .run(let chunk): source.writeRunning(chunk)
      case .value(let value): source.write(value)
      }
    }
    return source.file(Self.runFileName(lesson.slug), end: "}")
  }

  /// Returns the file with what runs when results are recorded: a function for each chunk.
  ///
  /// It is compiled with the module, so that it cannot be wrong unseen, and nothing there calls it.
  public func recordsFile(of chunks: [Chunk]) -> TangledFile {
    let owners = Set(chunks.map(\.lesson)).sorted().compactMap(state.lesson)
    guard let first = owners.first else {
      return TangledFile(name: Self.recordsName, text: "// The course records no results.\n")
    }
    var imports = Imports([])
    for lesson in owners { imports.add(self.imports(of: lesson)) }
    var source = source(of: first, imports: imports)
    for chunk in chunks { source.write(chunk, asFunction: Self.recordName(chunk)) }
    return source.file(Self.recordsName)
  }

  /// The name of the tangled file with what runs when results are recorded.
  public static let recordsName = "Records.swift"

  private static func recordName(_ chunk: Chunk) -> String {
    "__record\(chunk.lesson)_\(chunk.index)"
  }

  /// Returns the registry of a program that records the result of a chunk: its lesson runs that.
  public func registry(recording chunk: Chunk) -> TangledFile {
    let registry = registry(running: chunk.lesson, by: Self.recordName(chunk))
    return TangledFile(name: registry.name, text: registry.text + Self.forCallgrind)
  }

  /// What a program has besides, so that callgrind can run it.
  ///
  /// The main thread of a Swift program on Linux waits in `sigsuspend`, with a constant for the mask.
  /// Valgrind 3.19 writes to that, and so crashes. The program's own function of that name waits as
  /// well, and has no mask.
  private static let forCallgrind = """

    #if os(Linux)
      import Foundation

      @_cdecl("sigsuspend")
      public func __sigsuspend(_ mask: UnsafeRawPointer?) -> CInt { pause() }
    #endif

    """

  /// The name of the tangled file that lists all lessons.
  public static let registryName = "Registry.swift"

  /// Returns the name of the file with what a lesson adds to the module.
  public static func declarationFileName(_ slug: String) -> String { "\(slug).swift" }

  /// Returns the name of the file with what a lesson runs.
  ///
  /// It sorts behind that of the declarations: a module that is not there is told at the first import of
  /// it, and only there does that import stand at the lesson's own line.
  public static func runFileName(_ slug: String) -> String { "\(slug)_run.swift" }

  /// Returns the name of the file with the suite of a lesson.
  ///
  /// - Parameters:
  ///   - slug: The name of the lesson's file.
  ///   - target: The target that is tested; nil for the one with the lessons. One target of tests may test both.
  /// - Returns: The name.
  public static func suiteFileName(_ slug: String, target: String? = nil) -> String {
    slug + (target.map { "_\($0)" } ?? "") + ".swift"
  }

  /// Returns what a lesson adds to the module, as a file.
  package func declarationFile(of lesson: Lesson) -> TangledFile {
    let chunks = declarations[lesson.number] ?? []
    var source = source(of: lesson, imports: imports(of: lesson, ownAreWritten: true))
    for chunk in chunks { source.write(chunk) }
    return source.file(Self.declarationFileName(lesson.slug))
  }

  /// Returns some of what a lesson adds to the module, as a file.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - name: The file's name.
  ///   - isWanted: Whether a chunk at file scope belongs to it.
  /// - Returns: The file; it imports what the whole would.
  package func declarationFile(
    of lesson: Lesson, named name: String, where isWanted: (Chunk) -> Bool
  ) -> TangledFile {
    var source = source(of: lesson, imports: imports(of: lesson))
    for chunk in declarations[lesson.number] ?? [] where isWanted(chunk) { source.write(chunk) }
    return source.file(name)
  }

  /// Returns the suite of a lesson, as a file.
  package func suiteFile(of lesson: Lesson) -> TangledFile {
    let chunks = state.chunks(of: lesson, for: .suite)
    let target = state.openTarget
    let title =
      "Chapter \(lesson.label): \(lesson.title.plainText)" + (target.map { " (\($0))" } ?? "")
    let name = Self.suiteFileName(lesson.slug, target: target)
    guard !chunks.isEmpty else {
      return source(of: lesson, imports: Imports([])).file(name)
    }
    var imports = Imports(["Foundation", "Testing"])
    for statement in state.runtimeImports(for: chunks) { imports.add(statement) }
    if state.openTarget != nil {
      for chunk in state.lessons.flatMap({ state.chunks(of: $0, for: .module) }) {
        imports.add(from: chunk)
      }
    }
    if !isTraced { imports.add("@testable import \(module)") }
    var source = source(
      of: lesson, imports: imports,
      frame: "@Suite(\(swiftLiteral(title))) struct \(state.suiteName(of: lesson))\(target ?? "") {"
    )
    for chunk in chunks { source.write(chunk) }
    return source.file(name, end: "}")
  }

  /// What the files of a lesson import: the toolkit, what the lesson imports, and what a lesson does
  /// whose code this one replaces.
  ///
  /// Another target than that of the lessons need not depend on the toolkit.
  private func imports(of lesson: Lesson, ownAreWritten: Bool = false) -> Imports {
    var imports = Imports(state.openTarget == nil ? ["CourseRuntime", "Exhibits"] : [])
    let own = declarations[lesson.number] ?? []
    let owners = Set(own.flatMap { state.lessons(replacedBy: $0) } + [lesson.number])
    for owner in owners.sorted().compactMap(state.lesson) {
      if ownAreWritten, owner.number == lesson.number { continue }
      for chunk in owner.chunks where chunk.destination == .module {
        imports.add(from: chunk)
      }
    }
    return imports
  }

  /// Returns the registry, the file that lists all lessons.
  ///
  /// - Parameters:
  ///   - number: The number of the one lesson that can be run; nil if all can.
  ///   - function: The function that runs it, if not its own.
  /// - Returns: The file.
  public func registry(running number: Int?, by function: String? = nil) -> TangledFile {
    var text = """
      // Made from all lessons of the course: edit those, not this file.

      import CourseRuntime

      /// The course as a program: what every lesson runs.
      public let __program = __CourseProgram(
        manifest: \(state.manifestName),
        lessons: [

      """
    for lesson in state.lessons {
      let name = function ?? "__lesson\(lesson.label)"
      let run = number == nil || number == lesson.number ? ", run: \(name)" : ""
      text += "    .init(number: \(lesson.number)\(run)),\n"
    }
    text += "  ])\n"
    if state.providesProgram {
      text += """

        /// The same, by the name that lessons call it, unless they have something called so.
        public var program: __CourseProgram { __program }

        """
    }
    return TangledFile(name: Self.registryName, text: text)
  }
}
