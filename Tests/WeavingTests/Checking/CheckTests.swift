import Foundation
import Subprocess
import TestPrograms
import Testing

/// `weave check` as a person runs it.
///
/// What needs a build of its own is in `.ci/new-course`.
@Suite struct CheckTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID())")
  private var site: URL { folder.appending(path: "site") }

  @Test func `a site that has drifted is told file by file, and mended`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try copyLessons()
    #expect(try await weave() == Answer(isSuccess: true))
    #expect(try await weave("check", "--only", "site") == Answer(isSuccess: true))

    let page = site.appending(path: "03-page.html")
    let woven = try String(contentsOf: page, encoding: .utf8)
    try Data(woven.replacing("Go <a", with: "Stay <a").utf8).write(to: page)
    try FileManager.default.removeItem(at: site.appending(path: "05-page.html"))
    let drifted = [
      "site/03-page.html: differs, in no computed value",
      "site/05-page.html: missing",
    ]
    #expect(try await weave("check", "--only", "site") == Answer(said: drifted))
    #expect(try await weave("check", "--only", "site", "--fix") == Answer(isSuccess: true))
    #expect(try String(contentsOf: page, encoding: .utf8) == woven)
    #expect(try await weave("check", "--only", "site") == Answer(isSuccess: true))
  }

  @Test func `a chunk that is not laid out well is told at its line`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("# A\n\n```swift\nlet a = 1\n\nlet  b = 2\n```\n", to: "lessons/01-a.md")
    let answer = try await weave("check", "--only", "format")
    #expect(!answer.isSuccess)
    #expect(answer.said.map { $0.prefix { $0 != "[" } } == ["lessons/01-a.md:6:4: error: "])

    try write("# A\n\n```swift\nlet a = 1\n\nlet b = 2\n```\n", to: "lessons/01-a.md")
    #expect(try await weave("check", "--only", "format") == Answer(isSuccess: true))
  }

  @Test(arguments: ["", "sight", "site,,format"])
  func `what is no part of the check is refused`(parts: String) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let answer = try await weave("check", "--only", parts)
    #expect(!answer.isSuccess)
    #expect(answer.said.first?.hasPrefix("Error: The value '\(parts)' is invalid") == true)
  }

  @Test(arguments: ["", "three", "1,,2"])
  func `what is no list of lessons is refused`(numbers: String) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let answer = try await weave("check", "--only", "exercises", "--chapters", numbers)
    #expect(!answer.isSuccess)
    #expect(answer.said.first?.hasPrefix("Error: The value '\(numbers)' is invalid") == true)
  }

  @Test func `a lesson that is not there is told`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("# A\n", to: "lessons/01-a.md")
    let answer = try await weave("check", "--only", "exercises", "--chapters", "1,7")
    #expect(!answer.isSuccess)
    #expect(answer.said.first?.contains("the course has no lesson 7") == true)
  }

  /// How a command ended, and its lines on standard error.
  private struct Answer: Equatable {
    var isSuccess = false
    var said: [String] = []
  }

  private func weave(_ arguments: String...) async throws -> Answer {
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)), arguments: .init(arguments + ["--skip-build"]),
      environment: FaultProgram.environment(of: "prose"),
      workingDirectory: .init(folder.path), input: .none, output: .discarded,
      error: .string(limit: 1 << 16))
    return Answer(
      isSuccess: result.terminationStatus.isSuccess,
      said: result.standardError.split(separator: "\n").map(String.init))
  }

  private func copyLessons() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: FaultProgram.folder.appending(path: "../prose/lessons"),
      to: folder.appending(path: "lessons"))
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
