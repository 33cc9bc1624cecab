import CompilerIndex
import Foundation
import Testing

/// Swift files that are compiled for a test, and the index of them.
struct CompiledFiles {
  /// The library of this machine's toolchain; nil if it has none.
  static let library: IndexLibrary? = compiler.flatMap {
    IndexLibrary.url(besideCompiler: $0).flatMap { try? IndexLibrary(at: $0) }
  }

  /// Why tests of an index are left out, where they are.
  static let reason = Comment("the toolchain has no libIndexStore, or there is no swiftc")

  private static let compiler: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/swiftc" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  let folder: URL
  var store: URL { folder.appending(path: "store") }

  /// Has the compiler check files and write down what it knows of their names.
  ///
  /// - Parameter files: Their texts, by their names.
  /// - Throws: The system's error.
  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID())")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let process = Process()
    process.executableURL = URL(filePath: Self.compiler ?? "/usr/bin/swiftc")
    process.arguments =
      [
        "-c", "-module-name", "Shapes", "-index-store-path", store.path,
        "-index-ignore-system-modules",
      ] + files.keys.sorted().map { folder.appending(path: $0).path }
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
