import Foundation
import Subprocess

/// What of a program's code its run can reach, as the linker finds it out.
///
/// A lesson may hold a tool that reads files beside code that its run calls. Compiled so that functions can be
/// dropped, and linked with the run as the only way in, those are dropped that nobody calls. Whatever Swift
/// may look up while it runs, types and conformances, stays, and so all that they lead to.
struct ReachedCode {
  /// The run: all that it defines is a way in.
  let run: URL
  /// The objects that the run may reach, those that matter compiled as `.apart`.
  let others: [URL]
  /// The linker, LLVM's.
  let linker: URL

  /// Prepares to link; nil where the toolchain has no linker that is known to do it.
  init?(run: URL, others: [URL], compiler: String) {
    #if os(Linux)
      linker = URL(filePath: compiler).deletingLastPathComponent().appending(path: "ld.lld")
      guard access(linker.path, X_OK) == 0 else { return nil }
      self.run = run
      self.others = others
    #else
      return nil
    #endif
  }

  /// Links what is reached to a library.
  ///
  /// - Parameter folder: A folder for files of this.
  /// - Returns: The library: what it wants of others, what is reached wants.
  /// - Throws: `BuildFailure` with what the linker says, or the system's error.
  func library(in folder: URL) async throws -> URL {
    guard let symbols = Symbols(objects: [run.path]) else { throw BuildFailure(output: "nm") }
    let library = folder.appending(path: "reached.so")
    // Where tests may see what is internal, every symbol would be a way in.
    let nothingElse = folder.appending(path: "reached.map")
    try Data("{ local: *; };\n".utf8).write(to: nothingElse)
    let ways = symbols.defined.filter { $0.hasPrefix("$s") }.sorted().flatMap { ["-u", $0] }
    let words =
      ["-shared", "--gc-sections", "--version-script=\(nothingElse.path)", "-z", "undefs"] + ways
      + ["-o", library.path, run.path] + others.map(\.path)
    let result = try await Subprocess.run(
      .path(.init(linker.path)),
      arguments: Arguments(try ResponseFile.arguments(words, in: folder)),
      output: .string(limit: 1 << 20), error: .combinedWithOutput)
    guard result.terminationStatus.isSuccess else {
      throw BuildFailure(output: result.standardOutput)
    }
    return library
  }
}
