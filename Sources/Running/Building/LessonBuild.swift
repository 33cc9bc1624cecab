import CourseFiles
import Foundation
import Literate
import Synchronization
import Tangling

/// Builds the programs that run the lessons of a course, each as its lesson leaves the course.
///
/// Compiler, flags and everything else that is linked are those of SwiftPM's last build. Of the module,
/// each file is compiled once for all programs in which it sees the same. What a lesson runs is compiled
/// without optimisation: it is little, and a trap in it then says its reason.
package struct LessonBuild: Sendable {
  private(set) var course: Course
  package let plan: BuildPlan
  package let keys: any ObjectKeys
  /// The package's folder.
  package let root: URL
  private var objects: ModuleObjects
  private var linker: Linker
  private var symbols = SymbolTable()
  private var isCurrent = Lazily<Bool>()

  /// Prepares to build; nothing is done until a program is wanted.
  package init(course: Course, plan: BuildPlan, keys: any ObjectKeys, root: URL) {
    self.course = course
    self.plan = plan
    self.keys = keys
    self.root = root
    let name = "\(plan.program.lastPathComponent)-objects"
    let pool = ObjectPool(folder: plan.folder.appending(path: name))
    objects = ModuleObjects(in: pool, plan: plan, root: root)
    linker = Linker(plan: plan)
  }

  /// Returns what builds the programs of a course after an edit, with all that was found out of tools and objects.
  ///
  /// - Parameter course: The course.
  /// - Returns: What builds its programs; SwiftPM's is of the course as it was.
  package func following(_ course: Course) -> LessonBuild {
    var build = self
    build.course = course
    build.isCurrent = Lazily()
    return build
  }

  /// Takes over what another found out of tools and objects, if SwiftPM's build was the same.
  package mutating func learn(from other: LessonBuild) {
    guard plan == other.plan, root == other.root else { return }
    (objects, linker, symbols) = (other.objects, other.linker, other.symbols)
  }

  /// A lesson's program.
  package struct Program: Sendable {
    /// The program itself.
    package let url: URL
    /// The code that the lesson's run may reach, by the lesson that it was tangled from; 0 for files beside
    /// the lessons.
    let code: [(lesson: Int, file: CompiledFile)]
    /// What the lesson runs, with the files that go with it; empty if the program is SwiftPM's.
    let own: [CompiledFile]
    /// The objects of other modules that are linked.
    let linked: [String]
    /// The folder with the program; nil if it is SwiftPM's.
    let folder: URL?

    /// Removes the program, if it was built for this run.
    package func remove() {
      if let folder { try? FileManager.default.removeItem(at: folder) }
    }
  }

  /// Takes over what SwiftPM has compiled, if that was the course as it is now.
  @Sendable private func takeOver() {
    let built = TangledModule(plan)
    guard !plan.isWholeModule, built.holds(course) else { return }
    let compiled = Dictionary(
      plan.moduleObjects.map { (URL(filePath: $0).lastPathComponent, $0) }
    ) { first, _ in first }
    let sources = Dictionary(plan.sources.map { ($0.lastPathComponent, $0) }) { first, _ in first }
    let final = course.finalState
    let tangler = Tangler(final, module: plan.module)
    for file in files(of: final, with: final.lessons.map(tangler.runFile)) {
      guard let object = compiled["\(file.name).o"], let source = sources[file.name],
        built.isCompiled(source)
      else { continue }
      objects.pool.take(object, as: file.object)
    }
  }

  /// The program that SwiftPM built, for a lesson that sees the same in it as in one of its own: nothing
  /// need be compiled for it then.
  ///
  /// - Returns: The program; nil if it is not of the lessons as they are, or optimised, so that a trap in
  ///   what a lesson runs would not say its reason.
  package func finalProgram() -> Program? {
    guard !plan.isOptimised, isCurrent.value({ TangledModule(plan).surelyHolds(course) }) else {
      return nil
    }
    let names = course.lessons.flatMap { lesson in
      [Tangler.declarationFileName(lesson.slug), Tangler.runFileName(lesson.slug)].map {
        ("\($0).o", lesson.number)
      }
    }
    let lessons = Dictionary(names) { first, _ in first }
    // Nothing that a lesson runs can reach what is recorded.
    let objects = plan.moduleObjects.filter { !$0.hasSuffix("/\(Tangler.recordsName).o") }
    return Program(
      url: plan.program,
      code: objects.map { path in
        let object = URL(filePath: path)
        let name = object.deletingPathExtension().lastPathComponent
        let source = plan.sources.first { $0.lastPathComponent == name }
        return (
          lessons[object.lastPathComponent] ?? 0,
          CompiledFile(source: source ?? object, object: object, optimisation: .asBuilt)
        )
      },
      own: [], linked: plan.objectsBesideModule, folder: nil)
  }

  /// Builds the program that runs a lesson, or what a scope of it runs.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - course: The course in which a scope of the lesson is open; nil for the lesson itself.
  /// - Returns: The program.
  /// - Throws: `BuildFailure` with what the compiler or the linker says, or the system's error.
  package func program(
    running lesson: Lesson, in course: Course? = nil
  ) async throws -> Program {
    let state = (course ?? self.course).state(through: lesson.number)
    let tangler = Tangler(state, module: plan.module)
    return try await program(
      of: state,
      with: [tangler.runFile(of: lesson), tangler.registry(running: lesson.number)], .none)
  }

  /// Builds the program that runs a chunk whose result is to be recorded, as the course's program is
  /// compiled: what it measures is the code as it is used.
  ///
  /// - Throws: `BuildFailure` with what the compiler or the linker says, or the system's error.
  package func program(recording chunk: Chunk) async throws -> Program {
    let state = course.state(through: chunk.lesson)
    let tangler = Tangler(state, module: plan.module)
    return try await program(
      of: state,
      with: [tangler.recordsFile(of: [chunk]), tangler.registry(recording: chunk)], .asBuilt)
  }

  /// Builds a program of the module as a lesson leaves it, and of files of its own; the first of them is
  /// what it runs.
  private func program(
    of state: CourseState, with own: [TangledFile], _ optimisation: Frontend.Optimisation
  ) async throws -> Program {
    try await objects.prepare(takeOver)
    let folder = ScratchFolder.url()
    do {
      return try await program(of: state, with: own, optimisation, in: folder)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  private func program(
    of state: CourseState, with own: [TangledFile], _ optimisation: Frontend.Optimisation,
    in folder: URL
  ) async throws -> Program {
    let output = OutputFolder(folder)
    let files = files(of: state, with: own)
    for file in files where file.source == nil {
      try output.write(file.text.utf8, to: file.name)
    }
    for file in own { try output.write(file.text.utf8, to: file.name) }
    let compiled = files.map { file in
      CompiledFile(
        source: file.source ?? folder.appending(path: file.name), object: file.object,
        optimisation: .asBuilt)
    }
    let ownFiles = own.map { file in
      CompiledFile(
        source: folder.appending(path: file.name),
        object: folder.appending(path: "\(file.name).o"), optimisation: optimisation)
    }
    let ownSources = ownFiles.map(\.source)
    try await objects.provide(compiled, besides: ownSources, in: folder)
    try await objects.compile(ownFiles, among: compiled.map(\.source) + ownSources, in: folder)
    let program = folder.appending(path: plan.program.lastPathComponent)
    let linked = try await objects.link(compiled, besides: ownSources, in: folder) { objects in
      try await linker.link(
        (ownFiles.map(\.object) + objects).map(\.path) + plan.objectsBesideModule,
        to: program, in: folder)
    }
    return Program(
      url: program,
      code: zip(files, zip(compiled, linked)).map { ($0.lesson, $1.0.compiled(to: $1.1)) },
      own: ownFiles, linked: plan.objectsBesideModule, folder: folder)
  }

  /// Whether what a program's run gives is of this moment only.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - visible: The lessons that the run may reach; 0 for files beside the lessons.
  ///   - libraries: The libraries that are loaded, by their paths.
  /// - Returns: Whether its run reaches code that reads something besides the program.
  package func readsWorld(
    _ program: Program, visible: Set<Int>, libraries: [String]
  ) async -> Bool {
    let code = program.code.filter { visible.contains($0.lesson) }.map(\.file)
    let run = program.own.prefix(1).map(\.object)
    let objects = (code.map(\.object) + run).map(\.path)
    let reads = WorldReads(
      objects: objects, linked: program.linked, libraries: libraries, table: symbols)
    guard reads.isFound, let folder = program.folder,
      let reached = try? await reached(code, of: program, that: reads, in: folder)
    else { return reads.isFound }
    return WorldReads(
      objects: objects, reached: reached.path, linked: program.linked, libraries: libraries,
      table: symbols
    ).isFound
  }

  /// Links what a run reaches of code that reads; nil where that cannot be found out.
  private func reached(
    _ code: [CompiledFile], of program: Program, that reads: WorldReads, in folder: URL
  ) async throws -> URL? {
    let apart = code.enumerated().map { index, file in
      reads.isWanted(by: file.object.path)
        ? CompiledFile(
          source: file.source, object: folder.appending(path: "apart-\(index).o"),
          optimisation: .apart) : file
    }
    let run = program.own[0].object
    guard !reads.isWanted(by: run.path),
      let reached = ReachedCode(run: run, others: apart.map(\.object), compiler: plan.compiler)
    else { return nil }
    try await objects.compile(
      apart.filter { $0.optimisation == .apart },
      among: (program.code.map(\.file) + program.own).map(\.source), in: folder)
    return try await reached.library(in: folder)
  }

  /// Removes objects that no program has needed for long.
  package func prune() { objects.pool.prune() }

  /// A file of the module with code at file scope, and its object.
  private struct File {
    let name: String
    let text: String
    /// The lesson, or 0.
    let lesson: Int
    /// Where it is, if it is beside the lessons.
    let source: URL?
    let object: URL
  }

  /// The files of a state's program, with what it runs and no other file names.
  private func files(of state: CourseState, with own: [TangledFile]) -> [File] {
    let tangled = zip(state.lessons, Tangler(state, module: plan.module).declarationFiles).map {
      (name: $1.name, text: $1.text, lesson: $0.number, source: URL?.none)
    }
    let beside = plan.sourcesBeside.map { source in
      (
        name: source.lastPathComponent,
        text: (try? String(contentsOf: source, encoding: .utf8)) ?? "", lesson: 0,
        source: URL?.some(source)
      )
    }
    let files = tangled + beside
    let module =
      files.map { ModuleFile(name: $0.name, text: $0.text) }
      + own.map { ModuleFile(name: $0.name, text: $0.text, isLeaf: true) }
    return zip(files, keys.objects(of: module)).map { file, key in
      File(
        name: file.name, text: file.text, lesson: file.lesson, source: file.source,
        object: objects.pool.object(for: key, named: file.name))
    }
  }
}

/// A value that is computed once, when it is first wanted.
private final class Lazily<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  func value(_ compute: () -> Value) -> Value {
    known.withLock { known in
      let value = known ?? compute()
      known = value
      return value
    }
  }
}
