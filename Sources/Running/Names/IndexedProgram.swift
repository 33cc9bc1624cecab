import CourseFiles
import Literate
import Tangling

/// A state of a course as files whose names the compiler is asked about.
///
/// Program and suites are one module, as a language server sees them, and a table beside each file says
/// where its lines stand in the lessons.
struct IndexedProgram {
  /// A file.
  struct File {
    let name: String
    let text: String
    /// Where each line stands in the lessons.
    let origins: [SourceLocation?]
    /// All that its names depend on, in few bytes; empty where nothing is kept.
    let key: [UInt8]
    /// Whether its names are asked about.
    let isWanted: Bool
  }

  let files: [File]
  /// Whether a chunk is looked at in this program.
  let isWanted: @Sendable (Chunk) -> Bool

  /// Tangles a state.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - module: The name of its module.
  ///   - lessons: The lessons whose runs and suites belong to it.
  ///   - keys: What says what files depend on; nil if nothing is kept.
  ///   - chunks: The chunks that are looked at.
  init(
    _ state: CourseState, module: String, running lessons: [Lesson], keys: (any ObjectKeys)?,
    chunks: [Chunk]
  ) {
    let wanted = Set(chunks.map(\.key))
    isWanted = { wanted.contains($0.key) }
    let places = Set(chunks.map(\.location.file))
    let traced = Tangler(tracing: state, module: module)
    let plain = Tangler(state, module: module)
    var tangled: [(name: String, traced: TangledFile, plain: TangledFile, isLeaf: Bool)] = []
    func add(_ name: String, _ file: (Tangler) -> TangledFile, isLeaf: Bool = false) {
      // The files as the build has them are known already to whatever says what they depend on.
      tangled.append((name, file(traced), file(keys == nil ? traced : plain), isLeaf))
    }
    for lesson in state.lessons {
      add(Tangler.declarationFileName(lesson.slug)) { $0.declarationFile(of: lesson) }
    }
    for lesson in lessons {
      add(Tangler.runFileName(lesson.slug), { $0.runFile(of: lesson) }, isLeaf: true)
      add(Self.suiteName(of: lesson), { $0.suiteFile(of: lesson) }, isLeaf: true)
    }
    let recorded = lessons.flatMap(\.recordedChunks)
    if !recorded.isEmpty {
      add(Tangler.recordsName, { $0.recordsFile(of: recorded) }, isLeaf: true)
    }
    let isWhole = lessons.count == state.lessons.count
    add(Tangler.registryName) { $0.registry(running: isWhole ? nil : -1) }
    let suites = Set(lessons.map(Self.suiteName))
    let digests = keys?.objects(
      of: tangled.map { ModuleFile(name: $0.name, text: $0.plain.text, isLeaf: $0.isLeaf) })
    let own = tangled.enumerated().map { index, file in
      File(
        name: file.name,
        text: suites.contains(file.name) ? PlainSuite.text(file.traced.text) : file.traced.text,
        origins: file.traced.origins,
        key: digests.map { Array("names 2\n\(Checksum.digest(of: $0[index]))".utf8) } ?? [],
        isWanted: file.traced.origins.contains { $0.map { places.contains($0.file) } ?? false })
    }
    let functions = File(
      name: PlainSuite.name, text: PlainSuite.functions, origins: [], key: [], isWanted: false)
    files = own + (lessons.isEmpty ? [] : [functions])
  }

  private static func suiteName(of lesson: Lesson) -> String { "\(lesson.slug)_suite.swift" }
}
