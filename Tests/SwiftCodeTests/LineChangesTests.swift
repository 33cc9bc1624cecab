import Testing

@testable import SwiftCode

@Suite struct LineChangesTests {
  @Test func `kept, added and removed lines keep their order`() {
    let changes = LineChanges(from: ["a", "b", "c"], to: ["a", "x", "c", "d"])
    #expect(changes.lines == [.kept(0), .removed(1), .added(1), .kept(2), .added(3)])
  }

  @Test func `equal chunks change nothing`() {
    #expect(LineChanges(from: ["a", "a"], to: ["a", "a"]).lines == [.kept(0), .kept(1)])
  }

  @Test func `everything can go, and everything can come`() {
    #expect(LineChanges(from: ["a", "b"], to: []).lines == [.removed(0), .removed(1)])
    #expect(LineChanges(from: [], to: ["a"]).lines == [.added(0)])
  }

  @Test func `what is added begins with its own first line`() {
    let old = ["f {", "}", "end"]
    let new = ["f {", "}", "", "g {", "}", "", "h {", "}", "end"]
    #expect(
      LineChanges(from: old, to: new).lines
        == [.kept(0), .kept(1)] + (2...7).map { .added($0) } + [.kept(8)])
  }

  @Test(
    arguments: [
      (["a", "b", "a", "c"], ["c", "a", "b", "b"]), (["x"], ["a", "x", "b", "x"]),
      (["}", "y", "}"], ["z", "}", "x", "}", "}"]), (["a", "b", "a"], ["a", "a", "c", "a", "a"]),
      (["1", "2", "3", "4", "5"], ["5", "4", "3", "2", "1"]),
    ])
  func `both chunks can be read off the changes`(old: [String], new: [String]) {
    let lines = LineChanges(from: old, to: new).lines
    let read = lines.compactMap { line in
      switch line {
      case .kept(let place), .added(let place): new[place]
      case .removed: nil
      }
    }
    #expect(read == new)
    let before = lines.compactMap { line in
      switch line {
      case .kept(let place): new[place]
      case .removed(let place): old[place]
      case .added: nil
      }
    }
    #expect(before == old)
  }
}
