import Foundation
import Subprocess
import TestPrograms
import Testing

/// The plugin's tool as somebody meets it who starts it.
@Suite struct TanglerTests {
  @Test(arguments: [
    [], ["--help"], ["module", ".", "lessons", "Lessons"], ["target", ".", "lessons", "A", "out"],
    ["target", ".", "lessons", "A", "out", "B", "C"], ["suites", "from", "to"],
  ])
  func `it says who starts it and how, where arguments are missing`(arguments: [String])
    async throws
  {
    let said = try await tangler(arguments)
    #expect(said.status == .exited(1))
    #expect(said.output.hasPrefix("error: the build plugin starts this program:\n"))
    #expect(said.output.contains("swift run tangle"))
  }

  @Test func `a fault of a lesson is told in its place`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tangler-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let lessons = folder.appending(path: "lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    try Data("# A\n\n```swift rum\n```\n".utf8).write(to: lessons.appending(path: "01-a.md"))
    let said = try await tangler(
      ["module", folder.path, lessons.path, "Lessons", folder.appending(path: "out").path])
    #expect(said.status == .exited(1))
    #expect(said.output.hasPrefix("lessons/01-a.md:3:10: error: unknown word 'rum'"))
  }

  private func tangler(
    _ arguments: [String]
  ) async throws -> (status: TerminationStatus, output: String) {
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.program("tangler").path)), arguments: Arguments(arguments),
      output: .string(limit: 1 << 16))
    return (result.terminationStatus, result.standardOutput)
  }
}
