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
    var isWanted = false
  }

  let files: [File]
  /// Whether a chunk is looked at in this program.
  let isWanted: @Sendable (Chunk) -> Bool
  /// Whether a file of it is a program's top level.
  let hasTopLevel: Bool

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
    var program = Maker(state, module: module, isKept: keys != nil)
    for lesson in state.lessons {
      program.add(Tangler.declarationFileName(lesson.slug)) { $0.declarationFile(of: lesson) }
    }
    for lesson in lessons {
      program.add(Tangler.runFileName(lesson.slug), isLeaf: true) { $0.runFile(of: lesson) }
      program.add(Self.suiteName(of: lesson), isLeaf: true) { $0.suiteFile(of: lesson) }
    }
    let recorded = lessons.flatMap(\.recordedChunks)
    if !recorded.isEmpty {
      program.add(Tangler.recordsName, isLeaf: true) { $0.recordsFile(of: recorded) }
    }
    let isWhole = lessons.count == state.lessons.count
    program.add(Tangler.registryName) { $0.registry(running: isWhole ? nil : -1) }
    let places = Set(chunks.map(\.location.file))
    self.init(
      program, keys: keys, suites: Set(lessons.map(Self.suiteName)), chunks: chunks
    ) { file in
      file.origins.contains { $0.map { places.contains($0.file) } ?? false }
    }
  }

  /// Tangles a state with starters and wrong answers in the place of solutions: what they stand in is in files of
  /// its own, so that the compiler looks into nothing else.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - module: The name of its module.
  ///   - answers: What stands in the place of solutions, at most one for each.
  ///   - keys: What says what files depend on; nil if nothing is kept.
  ///   - course: The course.
  init(
    _ state: CourseState, module: String, answering answers: [PlacedAnswer],
    keys: (any ObjectKeys)?, of course: Course
  ) {
    let state = state.placing(
      Dictionary(answers.map { ($0.solution.key, $0.chunk) }, uniquingKeysWith: { $1 }))
    let apart = Set(answers.map { state.current(course.root(of: $0.solution)).key })
    let homes = Set(apart.map(\.lesson))
    var program = Maker(state, module: module, isKept: keys != nil)
    for lesson in state.lessons {
      let name = Tangler.declarationFileName(lesson.slug)
      guard homes.contains(lesson.number) else {
        program.add(name) { $0.declarationFile(of: lesson) }
        continue
      }
      program.add(name) {
        $0.declarationFile(of: lesson, named: name) { !apart.contains($0.key) }
      }
      let other = Self.answersName(of: lesson)
      program.add(other) {
        $0.declarationFile(of: lesson, named: other) { apart.contains($0.key) }
      }
    }
    program.add(Tangler.registryName) { $0.registry(running: -1) }
    let asked = Set(state.lessons.map(Self.answersName))
    self.init(program, keys: keys, chunks: answers.map(\.chunk)) { asked.contains($0.name) }
  }

  /// Tangles a state with a chunk that must not compile as a program's top level.
  ///
  /// - Parameters:
  ///   - state: The state that the chunk's lesson leaves.
  ///   - module: The name of its module.
  ///   - chunk: The chunk.
  ///   - keys: What says what files depend on; nil if nothing is kept.
  init(
    _ state: CourseState, module: String, failing chunk: Chunk, keys: (any ObjectKeys)?
  ) {
    var program = Maker(state, module: module, isKept: keys != nil)
    for lesson in state.lessons {
      program.add(Tangler.declarationFileName(lesson.slug)) { $0.declarationFile(of: lesson) }
    }
    let name = "main.swift"
    if let lesson = state.lesson(chunk.lesson) {
      program.add(name, isLeaf: true) { $0.topLevelFile(of: chunk, in: lesson) }
    }
    self.init(program, keys: keys, hasTopLevel: true, chunks: [chunk]) { $0.name == name }
  }

  private init(
    _ program: Maker, keys: (any ObjectKeys)?, suites: Set<String> = [], hasTopLevel: Bool = false,
    chunks: [Chunk], asking isAsked: (File) -> Bool
  ) {
    let wanted = Set(chunks.map(\.key))
    isWanted = { wanted.contains($0.key) }
    self.hasTopLevel = hasTopLevel
    let digests = keys?.objects(
      of: program.tangled.map {
        ModuleFile(name: $0.name, text: $0.plain.text, isLeaf: $0.isLeaf)
      })
    let own = program.tangled.enumerated().map { index, file in
      var file = File(
        name: file.name,
        text: suites.contains(file.name) ? PlainSuite.text(file.traced.text) : file.traced.text,
        origins: file.traced.origins,
        key: digests.map { Array("names 4\n\(Checksum.digest(of: $0[index]))".utf8) } ?? [])
      file.isWanted = isAsked(file)
      return file
    }
    let functions = File(
      name: PlainSuite.name, text: PlainSuite.functions, origins: [], key: [])
    files = own + (suites.isEmpty ? [] : [functions])
  }

  /// Tangles files.
  private struct Maker {
    var tangled: [(name: String, traced: TangledFile, plain: TangledFile, isLeaf: Bool)] = []
    private let traced: Tangler
    private let plain: Tangler

    init(_ state: CourseState, module: String, isKept: Bool) {
      traced = Tangler(tracing: state, module: module)
      // The files as the build has them are known already to whatever says what they depend on.
      plain = isKept ? Tangler(state, module: module) : traced
    }

    mutating func add(_ name: String, isLeaf: Bool = false, _ file: (Tangler) -> TangledFile) {
      tangled.append((name, file(traced), file(plain), isLeaf))
    }
  }

  private static func suiteName(of lesson: Lesson) -> String { "\(lesson.slug)_suite.swift" }

  private static func answersName(of lesson: Lesson) -> String { "\(lesson.slug)_answers.swift" }
}
