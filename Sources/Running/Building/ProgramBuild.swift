import CourseFiles
import Foundation

/// Builds programs of one module that share most of their files, as SwiftPM built one of them.
///
/// An object is compiled once for all programs in which its file sees the same, whoever is the first to want
/// it; what is linked besides the module's own objects is one library for all of them.
package struct ProgramBuild: Sendable {
  /// How SwiftPM built the one.
  package let plan: BuildPlan
  private let objects: ModuleObjects
  private let linker: Linker
  private let libraries: SharedObjects
  private let programs: URL
  /// What is used from here on stays.
  private let start = Date()
  /// What the library depends on, as bytes.
  private let libraryKey: [UInt8]

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
    let pool = ObjectPool(folder: folder.appending(path: "objects"), limit: 512 << 20)
    objects = ModuleObjects(in: pool, plan: plan, root: root)
    linker = Linker(plan: plan)
    programs = folder.appending(path: "programs")
    libraries = SharedObjects(pool: ObjectPool(folder: programs))
  }

  /// Describes a file of a program.
  ///
  /// - Parameters:
  ///   - source: Where it is.
  ///   - key: All that its object depends on.
  ///   - isOptimised: Whether it is compiled for speed.
  /// - Returns: The file.
  package func file(_ source: URL, key: [UInt8], isOptimised: Bool) -> CompiledFile {
    CompiledFile(
      source: source, object: objects.pool.object(for: key, named: source.lastPathComponent),
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
    of files: [CompiledFile], named name: String, tellsPlaces: Bool
  ) async throws -> URL {
    let program = place(name, files, suffix: "program")
    if FolderLimit.use(program) { return program }
    let folder = ScratchFolder.url()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await objects.provide(files, in: folder)
    let library = try await library(in: folder)
    try await objects.link(files, in: folder) { objects in
      let beside = programs.appending(path: ".\(UUID())")
      try await linker.link(
        objects.map(\.path) + shared.beginning + [library], to: beside, in: folder,
        flags: tellsPlaces ? [] : Self.withoutPlaces)
      try move(beside, to: program)
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
  package func compiles(_ files: [CompiledFile], named name: String) async throws -> Bool {
    let refusal = place(name, files, suffix: "refused")
    if FolderLimit.use(refusal) { return false }
    let folder = ScratchFolder.url()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try await objects.provide(files, in: folder)
      return true
    } catch let failure as BuildFailure {
      try OutputFolder(programs).write(failure.output.utf8, to: refusal.lastPathComponent)
      return false
    }
  }

  /// Removes objects and programs that nobody has wanted for long.
  package func prune() {
    objects.pool.prune()
    for (suffix, limit) in [
      ("program", objects.pool.limit), ("refused", 4 << 20), ("so", 64 << 20),
    ] {
      FolderLimit(folder: programs, suffix: suffix).prune(to: limit, usedSince: start)
    }
  }

  private func place(_ name: String, _ files: [CompiledFile], suffix: String) -> URL {
    let key = files.map(\.object.lastPathComponent).sorted().joined(separator: "\n")
    let sum = Checksum(Array(key.utf8) + libraryKey)
    return programs.appending(path: "\(name)-\(sum).\(suffix)")
  }

  /// The library of all that is linked besides the module's objects and the program's beginning.
  private func library(in folder: URL) async throws -> String {
    let library = programs.appending(path: "lib\(plan.module)-\(Checksum(libraryKey)).so")
    if FolderLimit.use(library) { return library.path }
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    let objects = shared.library
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
