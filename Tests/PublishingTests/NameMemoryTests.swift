import Foundation
import Testing

@testable import Publishing

@Suite struct NameMemoryTests {
  private let code = "print(f(2))"

  /// Gives a folder in which words of the code are kept that are not its own, and then removes it.
  private func withOtherWords(
    _ change: (inout [String: Any]) -> Void = { _ in }, body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = NameMemory(folder: folder)
    #expect(memory.words(in: code).contains("print"))
    memory.keep()
    let file = folder.appending(path: "names")
    let list = try PropertyListSerialization.propertyList(
      from: Data(contentsOf: file), options: [], format: nil)
    var known = try #require(list as? [String: Any])
    known["words"] = [code: ["other"]]
    change(&known)
    let data = try PropertyListSerialization.data(
      fromPropertyList: known, format: .binary, options: 0)
    try data.write(to: file)
    try body(folder)
  }

  @Test func `what this program has read is not read again`() throws {
    try withOtherWords { folder in
      #expect(NameMemory(folder: folder).words(in: code) == ["other"])
    }
  }

  @Test func `what another program has read is read anew`() throws {
    try withOtherWords {
      $0["reader"] = "another"
    } body: { folder in
      #expect(NameMemory(folder: folder).words(in: code).contains("print"))
    }
  }

  @Test func `what is damaged is read anew`() throws {
    try withOtherWords { folder in
      try Data("no list".utf8).write(to: folder.appending(path: "names"))
      #expect(NameMemory(folder: folder).words(in: code).contains("print"))
    }
  }
}
