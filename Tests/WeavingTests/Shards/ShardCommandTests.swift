import Foundation
import Subprocess
import TestPrograms
import Testing

/// `weave run --shard`, `weave --from` and their like in `weave check`, as a person runs them.
@Suite struct ShardCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "shards-\(UUID())")

  @Test func `shares join to the bytes of one weave, and a check of them says so`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try copyLessons()
    try await expectSuccess("--no-cache", "--site", "whole")
    for share in 1...3 {
      try await expectSuccess(
        "check", "--only", "site,format", "--shard", "\(share)/3", "--output", "shares/\(share)")
    }
    try await expectSuccess("--from", "shares", "--keep-durations", "--site", "joined")
    // The durations decide from now on how shares are cut: these were cut without.
    let outdated = try await weave("--from", "shares", "--site", "joined")
    #expect(outdated.said.first?.contains("it lacks 'lesson-durations.json'") == true)
    try FileManager.default.removeItem(at: folder.appending(path: "lesson-durations.json"))
    #expect(try files(in: "joined") == files(in: "whole"))
    #expect(try files(in: "whole").count > 24)
    // Names in code lead where they lead in one weave.
    #expect(try files(in: "whole")["02-two-coats-on-one-hook.notes.js"] != nil)

    let sound = try await weave(
      "check", "--only", "site,format", "--from", "shares/1", "shares/2", "shares/3", "--site",
      "whole")
    #expect(sound.said == [])
    #expect(sound.isSuccess)
    #expect(sound.printed.last == "shares: all 3 are of the same lessons, by the same toolchain")
    let missing = try await weave("check", "--only", "site", "--from", "shares/1", "shares/3")
    #expect(
      missing.said == [
        "--from: error: share 2/3 is missing: name its folder, or run '--shard 2/3'"
      ])
    let more = try await weave("check", "--from", "shares")
    #expect(more.said.contains("shares/1: error: 'snapshots' was not checked in share 1/3"))

    let page = folder.appending(path: "lessons/03-the-next-free-hook.md")
    try Data((String(contentsOf: page, encoding: .utf8) + "\nNew.\n").utf8).write(to: page)
    let foreign = try await weave("--from", "shares", "--site", "joined")
    #expect(!foreign.isSuccess)
    #expect(
      foreign.said.first == "shares/1: error: made of other lessons: it has another "
        + "'lessons/03-the-next-free-hook.md'")
    #expect(try files(in: "joined") == files(in: "whole"))
  }

  @Test(arguments: [
    (["check", "--shard", "1/2", "--from", "x"], "'--shard' makes a share and '--from' joins"),
    (["check", "--shard", "1/2", "--fix"], "'--fix' needs all lessons"),
    (["check", "--shard", "1/2", "--chapters", "1"], "'--chapters' chooses lessons"),
    (["check", "--output", "x"], "'--output' is for a share"),
    (["run", "--shard", "3/2"], "The value '3/2' is invalid"),
    (["--keep-durations"], "'--keep-durations' reads shares"),
  ])
  func `options that contradict each other are refused`(
    arguments: [String], message: String
  ) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let answer = try await weave(arguments)
    #expect(!answer.isSuccess)
    #expect(answer.said.first?.contains(message) == true, "\(answer.said)")
  }

  /// How a command ended, and what it said.
  private struct Answer {
    let isSuccess: Bool
    let said: [String]
    let printed: [String]
  }

  private func expectSuccess(_ arguments: String...) async throws {
    let answer = try await weave(arguments)
    #expect(answer.isSuccess && answer.said.isEmpty, "\(arguments): \(answer.said)")
  }

  private func weave(_ arguments: String...) async throws -> Answer { try await weave(arguments) }

  private func weave(_ arguments: [String]) async throws -> Answer {
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)), arguments: .init(arguments + ["--skip-build"]),
      environment: FaultProgram.environment(of: "hashing"),
      workingDirectory: .init(folder.path), input: .none, output: .string(limit: 1 << 16),
      error: .string(limit: 1 << 16))
    func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
    return Answer(
      isSuccess: result.terminationStatus.isSuccess, said: lines(result.standardError),
      printed: lines(result.standardOutput))
  }

  private func files(in site: String) throws -> [String: Data] {
    let url = folder.appending(path: site)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: url.appending(path: path))).map { (path, $0) }
      })
  }

  private func copyLessons() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: FaultProgram.folder.appending(path: "../hashing/lessons"),
      to: folder.appending(path: "lessons"))
  }
}
