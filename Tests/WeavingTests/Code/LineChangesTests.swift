import Testing

@testable import Weaving

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

  @Test(
    arguments: [
      (["a", "b", "a", "c"], ["c", "a", "b", "b"]), (["x"], ["a", "x", "b", "x"]),
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
