import Foundation
import Subprocess
import Testing

@testable import Running

/// A lesson holds code that reads, and a run may reach it or not.
@Suite(.enabled(if: compiler != nil, "LLVM's linker beside the compiler, on Linux"))
struct ReachedCodeTests {
  private static let names = """
    import Foundation
    struct Names { var all = ["a"] }
    extension Names {
      init(file: String) throws { all = [try String(contentsOfFile: file, encoding: .utf8)] }
    }
    func longest(_ names: Names) -> Int { names.all.map(\\.count).max() ?? 0 }
    """

  private static let witness = """
    protocol Source { func text() -> String }
    struct Disk: Source { func text() -> String { readLine() ?? "" } }
    func text(_ it: Any) -> String { (it as? any Source)?.text() ?? "" }
    """

  private static let method = """
    class Source { func text() -> String { "" } }
    final class Disk: Source { override func text() -> String { readLine() ?? "" } }
    func text(_ it: Source) -> String { it.text() }
    """

  @Test(arguments: [
    (names, "print(longest(Names()))", false),
    (names, "print(try longest(Names(file: \"a\")))", true),
    (witness, "print(text(1))", true),
    (method, "print(text(Disk()))", true),
  ])
  func `a run reads if it reaches what reads, be it a witness or a method`(
    lesson: String, run: String, reads: Bool
  ) async throws {
    for optimisation in ["-Onone", "-O"] {
      try await inFolder { folder in
        let code = try await object(
          "lesson", lesson, besides: "run", "-O", "-function-sections", in: folder)
        let own = try await object(
          "run", "func run() throws { \(run) }", besides: "lesson", optimisation,
          "-enable-testing", in: folder)
        let objects = [code.path, own.path]
        #expect(WorldReads(objects: objects, linked: [], libraries: []).isFound)
        let reached = try #require(
          ReachedCode(run: own, others: [code], compiler: compiler ?? ""))
        let library = try await reached.library(in: folder)
        let world = WorldReads(
          objects: objects, reached: library.path, linked: [], libraries: [])
        #expect(world.isFound == reads, "\(optimisation): \(world.names)")
      }
    }
  }

  @Test func `what cannot be linked is no library`() async throws {
    try await inFolder { folder in
      let own = try await object("run", "func run() {}", besides: "run", "-O", in: folder)
      let damaged = folder.appending(path: "damaged.o")
      try Data("no object".utf8).write(to: damaged)
      let reached = try #require(
        ReachedCode(run: own, others: [damaged], compiler: compiler ?? ""))
      await #expect(throws: BuildFailure.self) { try await reached.library(in: folder) }
    }
  }

  private func inFolder(_ work: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reached-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await work(folder)
  }

  /// Compiles one of two files of a module, as a lesson's program is compiled.
  private func object(
    _ name: String, _ text: String, besides other: String, _ flags: String..., in folder: URL
  ) async throws -> URL {
    let source = folder.appending(path: "\(name).swift")
    let object = folder.appending(path: "\(name).o")
    try Data(text.utf8).write(to: source)
    let beside = folder.appending(path: "\(other).swift")
    let others = FileManager.default.fileExists(atPath: beside.path) ? [beside.path] : []
    let result = try await Subprocess.run(
      .name("swiftc"),
      arguments: Arguments(
        ["-frontend", "-c", "-parse-as-library", "-module-name", "M"]
          + flags + ["-primary-file", source.path]
          + others.filter { $0 != source.path } + ["-o", object.path]),
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    return object
  }
}

/// The compiler, if a linker is beside it that drops what is not reached.
private let compiler: String? = {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  let found = folders.map { URL(filePath: "\($0)/swiftc").resolvingSymlinksInPath() }.first {
    FileManager.default.isExecutableFile(atPath: $0.path)
  }
  // The compiler's program has another name where it is a link.
  guard let tools = found?.deletingLastPathComponent().appending(path: "swiftc"),
    ReachedCode(run: tools, others: [], compiler: tools.path) != nil
  else { return nil }
  return tools.path
}()
