import Foundation

/// A file of a module, and the object that it is compiled to.
package struct CompiledFile: Sendable {
  let source: URL
  let object: URL
  let optimisation: Frontend.Optimisation

  /// The same file, compiled to another place.
  func compiled(to object: URL) -> CompiledFile {
    CompiledFile(source: source, object: object, optimisation: optimisation)
  }
}

/// The objects of a module's files, each compiled once for all programs that hold it.
struct ModuleObjects: Sendable {
  /// Where they are.
  let pool: ObjectPool
  private let shared: SharedObjects
  private let compiler: LazyFrontend

  /// Prepares to compile as SwiftPM compiled the module; nothing is done until an object is wanted.
  ///
  /// - Parameters:
  ///   - pool: Where the objects are.
  ///   - plan: How SwiftPM built the module.
  ///   - root: The folder in which the compiler is called.
  init(in pool: ObjectPool, plan: BuildPlan, root: URL) {
    self.pool = pool
    shared = SharedObjects(pool: pool)
    compiler = LazyFrontend(plan: plan, root: root)
  }

  /// Asks for the compiler, and does something else before that if it is the first time.
  func prepare(_ preparing: @escaping @Sendable () -> Void) async throws {
    _ = try await compiler.frontend(preparing: preparing)
  }

  /// Compiles the files of a program that are not in the pool, and puts them there.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - others: The sources of the program's other files.
  ///   - folder: A folder for the compiler's temporary files.
  /// - Throws: `BuildFailure` with what the compiler says, or the system's error.
  func provide(
    _ files: [CompiledFile], besides others: [URL] = [], in folder: URL
  ) async throws {
    try FileManager.default.createDirectory(at: pool.folder, withIntermediateDirectories: true)
    try await shared.provide(files.map(\.object)) { missing in
      // An object in the pool is whole: it is compiled beside and moved.
      let jobs = missing.map { files[$0].compiled(to: pool.folder.appending(path: ".\(UUID())")) }
      try await compile(jobs, among: files.map(\.source) + others, in: folder)
      for (job, index) in zip(jobs, missing) { try pool.put(job.object, as: files[index].object) }
    }
  }

  /// Compiles files as they are, those that are optimised alike in one call.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - sources: The sources of the whole program.
  ///   - folder: A folder for the compiler's temporary files.
  /// - Throws: `BuildFailure` with what the compiler says, or the system's error.
  func compile(_ files: [CompiledFile], among sources: [URL], in folder: URL) async throws {
    let frontend = try await compiler.frontend {}
    for level in Frontend.Optimisation.allCases {
      let some = files.filter { $0.optimisation == level }
      let own = Set(some.map(\.source))
      try await frontend.compile(
        some.map { ($0.source, $0.object) }, among: sources.filter { !own.contains($0) }, level,
        temporary: folder)
    }
  }

  /// Links a program of objects in the pool.
  ///
  /// Where such do not fit together as were taken for it, the program is made of objects of its own.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - others: The sources of the program's other files.
  ///   - folder: A folder for objects of its own.
  ///   - link: Links objects of the files.
  /// - Returns: The objects that were linked.
  /// - Throws: `BuildFailure` with what the compiler or the linker says, or the system's error.
  @discardableResult
  func link(
    _ files: [CompiledFile], besides others: [URL] = [], in folder: URL,
    by link: ([URL]) async throws -> Void
  ) async throws -> [URL] {
    let objects = files.map(\.object)
    do {
      try await link(objects)
      return objects
    } catch is BuildFailure {
      let own = files.enumerated().map { $1.compiled(to: folder.appending(path: "\($0).o")) }
      try await compile(own, among: own.map(\.source) + others, in: folder)
      try await link(own.map(\.object))
      return own.map(\.object)
    }
  }
}
