import Foundation
import Subprocess

/// Links programs as SwiftPM linked one.
struct Linker: Sendable {
  /// How that was linked.
  let plan: BuildPlan

  /// Links objects.
  ///
  /// - Parameters:
  ///   - objects: The objects, and libraries, by their paths.
  ///   - product: The place of the program.
  ///   - folder: A folder of this build's own: the driver extracts what the linker wants to there.
  ///   - flags: What to link with besides.
  ///   - isLibrary: Whether to make a library that programs load.
  /// - Throws: `BuildFailure` with what the linker says, or the system's error.
  func link(
    _ objects: [String], to product: URL, in folder: URL, flags: [String] = [],
    isLibrary: Bool = false
  ) async throws {
    let list = folder.appending(path: "\(product.lastPathComponent).LinkFileList")
    try Data(objects.map { "'\($0)'\n" }.joined().utf8).write(to: list)
    let kind = isLibrary ? libraryFlags : plan.linkFlags
    let result = try await run(
      .path(.init(plan.compiler)),
      arguments: Arguments(kind + linker + flags + ["-o", product.path, "@\(list.path)"]),
      environment: .inherit.updating(["TMPDIR": folder.path]),
      output: .string(limit: 16 << 20), error: .combinedWithOutput)
    guard result.terminationStatus.isSuccess else {
      throw BuildFailure(output: result.standardOutput)
    }
  }

  /// The flags without those that ask for a program, or on macOS for a bundle of tests.
  private var libraryFlags: [String] {
    var flags: [String] = []
    var rest = plan.linkFlags[...]
    while let flag = rest.popFirst() {
      if flag == "-Xlinker", rest.first == "-bundle" {
        rest = rest.dropFirst()
      } else if flag != "-emit-executable" {
        flags.append(flag)
      }
    }
    return flags + ["-emit-library"]
  }

  /// The toolchain's own linker, which takes half as long as the system's, if it has one.
  private var linker: [String] {
    #if os(Linux)
      let tools = URL(filePath: plan.compiler).deletingLastPathComponent()
      let hasLLD = access(tools.appending(path: "ld.lld").path, X_OK) == 0
      let isChosen = plan.linkFlags.contains { $0.hasPrefix("-use-ld") }
      return hasLLD && !isChosen ? ["-use-ld=lld"] : []
    #else
      return []
    #endif
  }
}
