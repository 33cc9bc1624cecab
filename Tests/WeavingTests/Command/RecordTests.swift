import CourseRuntime
import Foundation
import Literate
import Subprocess
import TestPrograms
import Testing

@testable import Weaving

/// `weave record`, through the real command.
@Suite struct RecordTests {
  /// Calls the command on a copy of the course of faults, and returns what it said.
  private static func record(
    _ arguments: [String], in folder: URL
  ) async throws -> (status: TerminationStatus, told: String, said: String) {
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: Arguments(["record", "--skip-build"] + arguments),
      environment: FaultProgram.environment(of: "faults"),
      workingDirectory: .init(folder.path), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    return (result.terminationStatus, result.standardOutput, result.standardError)
  }

  /// A copy of the course, for what is recorded there is written.
  private static func copy() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: FaultProgram.folder.appending(path: "lessons"), to: folder.appending(path: "lessons"))
    return folder
  }

  @Test func `records by name, twice with the same values, and lists what is recorded`()
    async throws
  {
    let folder = try Self.copy()
    defer { try? FileManager.default.removeItem(at: folder) }
    func result(_ name: String) throws -> RecordedResult {
      try RecordedResult(
        json: Data(contentsOf: folder.appending(path: "lessons/recorded/\(name).json")))
    }
    let before = try await Self.record(["--list"], in: folder)
    #expect(before.told.contains("edited: what is recorded as 'edited' was changed by hand"))
    for _ in 1...2 {
      let (status, told, said) = try await Self.record(["edited"], in: folder)
      #expect(status == .exited(0), "\(said)")
      #expect(told.hasPrefix("lessons/recorded/edited.json: "))
      let new = try result("edited")
      #expect(new.results.values == ["answer": .integer(42)])
      #expect(new.output == [.text("the answer is recorded\n")])
      #expect(new.provenance.command == "swift run faults record edited")
      #expect(new.provenance.flags == ["-O"])
      #expect(new == new.sealed)
    }
    let after = try await Self.record(["--list"], in: folder)
    #expect(after.told.contains("\nedited: 20"))
  }

  @Test func `a name that no chunk has is told with those that there are`() async throws {
    let (status, _, said) = try await Self.record(["laddr"], in: FaultProgram.folder)
    #expect(status != .exited(0))
    #expect(
      said.contains(
        "no chunk is recorded as 'laddr': there is never, changed, damaged, edited, sound"))
  }

  @Test func `a page shows what is recorded, and says where it was made`() async throws {
    let body = try await FaultProgram.woven.value.body("58-shows-a-record")
    #expect(body.contains("<samp>recorded &amp; kept</samp>"))
    #expect(
      body.contains(
        #"<p class="provenance">Recorded <time datetime="2026-11-29">29 November 2026</time>"#))
    #expect(
      body.contains("in 3 rounds. <code>swift run faults record sound</code> records it again."))
    #expect(body.contains(">3</data> numbers"))
    #expect(body.contains("inf"))
  }

  @Test(arguments: [
    (
      RecordingError.Reason.notSet("NAMES", command: "swift run weave record names"),
      "43-elsewhere.md", 30,
      "43-elsewhere.md:30:1: error: the chunk needs a file, which the environment variable 'NAMES' names: 'NAMES=path swift run weave record names'"
    ),
    (
      .noValgrind, "34-speed.md", 12,
      "34-speed.md:12:1: error: the chunk counts instructions, and there is no valgrind to count them with: install it, with 'apt-get install valgrind' say"
    ),
    (
      .noFile("NAMES", path: "x.txt"), "43-elsewhere.md", 30,
      "43-elsewhere.md:30:1: error: the environment variable 'NAMES' names 'x.txt', which is no file that can be read"
    ),
  ])
  func `says at the chunk why it cannot be recorded`(
    reason: RecordingError.Reason, file: String, line: Int, message: String
  ) {
    let place = SourceLocation(file: "lessons/\(file)", line: line, column: 1)
    #expect(RecordingError(location: place, reason: reason).description == "lessons/\(message)")
  }
}
