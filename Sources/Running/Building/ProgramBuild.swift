import CourseFiles
import Foundation

/// Builds programs of one module that share most of their files, as SwiftPM built one of them.
///
/// An object is compiled once for all programs in which its file sees the same, whoever is the first to want
/// it; what is linked besides the module's own objects is one library for all of them.
package struct ProgramBuild: Sendable {
  /// How SwiftPM built the one.
  package let plan: BuildPlan
  private let pool: ObjectPool
  private let objects: SharedObjects
  private let compiler: LazyFrontend
  private let libraries: SharedObjects
  private let programs: URL
  /// What the library depends on, as bytes.
  private let libraryKey: [UInt8]

  /// A file of a program, and the object that it is compiled to.
  package struct File: Sendable {
    let source: URL
    let object: URL
    let optimisation: Frontend.Optimisation
  }

  /// Prepares to build.
  ///
  /// - Parameters:
  ///   - plan: How SwiftPM built a program of the kind.
  ///   - root: The folder in which the compiler is called.
  ///   - folder: The folder for objects and programs.
  ///   - inputs: The key of all that is linked besides the module's objects.
  package init(plan: BuildPlan, root: URL, folder: URL, inputs: [UInt8]) {
    self.plan = plan
    libraryKey = inputs
    pool = ObjectPool(folder: folder.appending(path: "objects"), limit: 512 << 20)
    programs = folder.appending(path: "programs")
    objects = SharedObjects(pool: pool)
    libraries = SharedObjects(pool: ObjectPool(folder: programs))
    compiler = LazyFrontend(plan: plan, root: root)
  }

  /// Describes a file of a program.
  ///
  /// - Parameters:
  ///   - source: Where it is.
  ///   - key: All that its object depends on.
  ///   - isOptimised: Whether it is compiled for speed.
  /// - Returns: The file.
  package func file(_ source: URL, key: [UInt8], isOptimised: Bool) -> File {
    File(
      source: source, object: pool.object(for: key, named: source.lastPathComponent),
      optimisation: isOptimised ? .speed : .none)
  }

  /// Builds a program, unless it is there.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - name: What it is called.
  ///   - tellsPlaces: Whether the place of a crash is to be found in it.
  /// - Returns: The program.
  /// - Throws: `BuildFailure` with what the compiler or the linker says, or the system's error.
  package func program(
    of files: [File], named name: String, tellsPlaces: Bool
  ) async throws -> URL {
    let program = place(name, files, suffix: "program")
    if FolderLimit.use(program) { return program }
    let folder = ScratchFolder.url()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await compile(files, in: folder)
    let library = try await library(in: folder)
    func link(_ files: [File]) async throws {
      let beside = programs.appending(path: ".\(UUID())")
      try await Linker(plan: plan).link(
        files.map(\.object.path) + shared.beginning + [library], to: beside, in: folder,
        flags: tellsPlaces ? [] : Self.withoutPlaces)
      try move(beside, to: program)
    }
    do {
      try await link(files)
    } catch is BuildFailure {
      // Objects that do not fit together were taken for such that do: the program is made of its own.
      let own = files.enumerated().map { index, file in
        File(
          source: file.source, object: folder.appending(path: "\(index).o"),
          optimisation: file.optimisation)
      }
      try await compile(own, among: own, in: folder)
      try await link(own)
    }
    return program
  }

  /// Tells whether a program that is not to compile does.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - name: What it is called.
  /// - Returns: Whether it compiles.
  /// - Throws: The system's error.
  package func compiles(_ files: [File], named name: String) async throws -> Bool {
    let refusal = place(name, files, suffix: "refused")
    if FolderLimit.use(refusal) { return false }
    let folder = ScratchFolder.url()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try await compile(files, in: folder)
      return true
    } catch let failure as BuildFailure {
      try OutputFolder(programs).write(failure.output.utf8, to: refusal.lastPathComponent)
      return false
    }
  }

  /// Removes objects and programs that nobody has wanted for long.
  package func prune() {
    pool.prune()
    FolderLimit(folder: programs, suffix: "program").prune(to: pool.limit)
    FolderLimit(folder: programs, suffix: "refused").prune(to: 4 << 20)
    FolderLimit(folder: programs, suffix: "so").prune(to: 64 << 20)
  }

  private func place(_ name: String, _ files: [File], suffix: String) -> URL {
    let key = files.map(\.object.lastPathComponent).sorted().joined(separator: "\n")
    let sum = Checksum(Array(key.utf8) + libraryKey)
    return programs.appending(path: "\(name)-\(sum).\(suffix)")
  }

  /// Compiles what is not in the pool, and puts it there.
  private func compile(_ files: [File], in folder: URL) async throws {
    try FileManager.default.createDirectory(at: pool.folder, withIntermediateDirectories: true)
    let pool = pool
    try await objects.provide(files.map(\.object)) { missing in
      // An object in the pool is whole: it is compiled beside and moved.
      let jobs = missing.map { index in
        File(
          source: files[index].source, object: pool.folder.appending(path: ".\(UUID())"),
          optimisation: files[index].optimisation)
      }
      try await compile(jobs, among: files, in: folder)
      for (job, index) in zip(jobs, missing) { try pool.put(job.object, as: files[index].object) }
    }
  }

  /// Compiles files as they are, those that are optimised alike in one call.
  private func compile(_ jobs: [File], among files: [File], in folder: URL) async throws {
    let frontend = try await compiler.frontend {}
    for level in [Frontend.Optimisation.speed, .none] {
      let some = jobs.filter { $0.optimisation == level }
      let sources = Set(some.map(\.source))
      try await frontend.compile(
        some.map { ($0.source, $0.object) },
        among: files.map(\.source).filter { !sources.contains($0) }, level, temporary: folder)
    }
  }

  /// The library of all that is linked besides the module's objects and the program's beginning.
  private func library(in folder: URL) async throws -> String {
    let library = programs.appending(path: "lib\(plan.module)-\(Checksum(libraryKey)).so")
    if FolderLimit.use(library) { return library.path }
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    let (linker, objects) = (Linker(plan: plan), shared.library)
    try await libraries.provide([library]) { _ in
      let beside = programs.appending(path: ".\(UUID())")
      try await linker.link(
        objects, to: beside, in: folder, flags: Self.names(library.path), isLibrary: true)
      try move(beside, to: library)
    }
    return library.path
  }

  /// The flags that say where programs find a library.
  private static func names(_ library: String) -> [String] {
    #if canImport(Darwin)
      ["-Xlinker", "-install_name", "-Xlinker", library]
    #else
      ["-Xlinker", "-soname", "-Xlinker", library]
    #endif
  }

  /// What SwiftPM linked besides the module's own objects: the program's beginning, and all else.
  private var shared: (beginning: [String], library: [String]) {
    let product = plan.program.deletingPathExtension().lastPathComponent
    let package = product.hasSuffix("Tests") ? String(product.dropLast("Tests".count)) : product
    let others = plan.objectsBesideModule
    let isBeginning = { (object: String) in object.contains("/\(package)") }
    return (others.filter(isBeginning), others.filter { !isBeginning($0) })
  }

  /// A file in its folder is whole: it is made beside and moved.
  private func move(_ file: URL, to place: URL) throws {
    guard rename(file.path, place.path) != 0 else { return }
    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// The flags that leave out what leads from code to its lines: most of a program's bytes.
  private static var withoutPlaces: [String] {
    #if canImport(Darwin)
      ["-Xlinker", "-S"]
    #else
      ["-Xlinker", "--strip-debug"]
    #endif
  }
}
