import Foundation
import Running
import Subprocess

/// The compiler that a course is built with, as a record names it.
struct CompilerFacts {
  /// Its version: `Swift 6.3.1`.
  let version: String
  /// What it is told of how to make the code fast.
  let flags: [String]

  /// Asks a compiler what it is.
  ///
  /// - Throws: The system's error if it cannot be started.
  init(_ plan: BuildPlan) async throws {
    let result = try await run(
      .path(.init(plan.compiler)), arguments: ["--version"], output: .string(limit: 1 << 16),
      error: .discarded)
    version = Self.version(in: result.standardOutput) ?? "Swift"
    flags = Self.relevant(plan.flags)
  }

  /// Finds the version among what a compiler says of itself.
  static func version(in text: String) -> String? {
    text.firstMatch(of: /Swift version ([^\s(]+)/).map { "Swift \($0.1)" }
  }

  /// Leaves out where files are, and all else that changes no instruction.
  static func relevant(_ flags: [String]) -> [String] {
    let optimisation = flags.last { $0.hasPrefix("-O") } ?? "-Onone"
    let others = flags.filter { flag in
      flag.hasPrefix("-enforce-exclusivity") || flag.hasPrefix("-march=")
        || flag.hasPrefix("-mcpu=") || flag == "-whole-module-optimization" || flag == "-wmo"
    }
    return [optimisation] + others
  }
}
