import Foundation
import Testing

@testable import Packaging

@Suite final class WorkbookFolderTests {
  private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Brings the folder up to date; the file `mine` is the learner's.
  private func update(_ files: [String: String]) throws -> WorkbookFolder.Changes {
    var folder = try WorkbookFolder(url)
    return try folder.update(
      files.map { path, text in
        .init(path: path, bytes: Array(text.utf8), isLearners: path.hasPrefix("mine"))
      })
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: url.appending(path: path))
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  @Test func `a new workbook has all of its files, and writes none of them again`() throws {
    #expect(try update(["mine": "a", "sub/theirs": "b"]).written == ["mine", "sub/theirs"])
    #expect(text("sub/theirs") == "b")
    #expect(try update(["mine": "a", "sub/theirs": "b"]) == .init())
  }

  @Test func `what nobody edited follows the course`() throws {
    _ = try update(["mine": "a", "theirs": "b", "gone": "c"])
    let changes = try update(["mine": "a2", "theirs": "b2"])
    #expect(changes == .init(written: ["mine", "theirs"], removed: ["gone"]))
    #expect([text("mine"), text("theirs"), text("gone")] == ["a2", "b2", nil])
  }

  @Test func `what the learner wrote stays, and a new starter goes beside`() throws {
    _ = try update(["mine": "a"])
    try write("solved", to: "mine")
    #expect(try update(["mine": "a"]) == .init())
    #expect(try update(["mine": "a2"]) == .init(beside: ["mine": "Starters/mine"]))
    #expect([text("mine"), text("Starters/mine")] == ["solved", "a2"])
    // It has been told once.
    #expect(try update(["mine": "a2"]) == .init())
    #expect(text("mine") == "solved")
  }

  @Test func `a solution that became the starter is the learner's no more`() throws {
    _ = try update(["mine": "a"])
    try write("b", to: "mine")
    #expect(try update(["mine": "b"]) == .init())
    #expect(try update(["mine": "c"]) == .init(written: ["mine"]))
  }

  @Test func `what the learner changed elsewhere is kept aside, and so is what is gone`() throws {
    _ = try update(["theirs": "b", "mine": "a"])
    try write("patched", to: "theirs")
    try write("solved", to: "mine")
    let changes = try update(["theirs": "b"])
    #expect(changes.kept == ["theirs": "Kept/theirs", "mine": "Kept/mine"])
    #expect([text("theirs"), text("Kept/theirs")] == ["b", "patched"])
    #expect([text("mine"), text("Kept/mine")] == [nil, "solved"])
    // A second time, nothing kept is lost either.
    try write("patched again", to: "theirs")
    #expect(try update(["theirs": "b"]).kept == ["theirs": "Kept/2/theirs"])
    #expect([text("Kept/theirs"), text("Kept/2/theirs")] == ["patched", "patched again"])
  }

  @Test func `a file that the learner removed comes back`() throws {
    _ = try update(["mine": "a"])
    try FileManager.default.removeItem(at: url.appending(path: "mine"))
    #expect(try update(["mine": "a"]).written == ["mine"])
  }

  @Test func `a folder with something else in it is refused, untouched`() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write("mine", to: "thesis.txt")
    #expect(throws: NotAWorkbook(path: url.path)) { try update(["mine": "a"]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path) == ["thesis.txt"])
  }
}
