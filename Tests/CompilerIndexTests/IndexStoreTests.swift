import CompilerIndex
import Foundation
import Testing

@Suite(.enabled(if: CompiledFiles.library != nil, CompiledFiles.reason)) struct IndexStoreTests {
  private let library: IndexLibrary

  init() throws { library = try #require(CompiledFiles.library) }

  private static let points = """
    struct Point {
      var x: Int
      func moved(by way: Int) -> Point { Point(x: x + way) }
      func moved(by way: Point) -> Point { moved(by: way.x) }
    }
    func + (a: Point, b: Point) -> Point { a.moved(by: b) }

    """

  private static let uses = """
    func é() -> Int { /* é */ Point(x: 1).moved(by: 2).x }
    func sum() -> Point { Point(x: 1) + Point(x: 2) }

    """

  @Test func `tells which of two functions of one name a call means, in another file`() throws {
    let files = try CompiledFiles(["a.swift": Self.points, "b.swift": Self.uses])
    defer { files.remove() }
    let found = try IndexStore(at: files.store, library: library).occurrences()
    let a = try #require(found.first { $0.key.hasSuffix("/a.swift") }?.value)
    let b = try #require(found.first { $0.key.hasSuffix("/b.swift") }?.value)
    let definitions = Dictionary(
      a.filter { $0.roles.contains(.definition) && !$0.roles.contains(.implicit) }.map {
        ($0.symbol, "\($0.line):\($0.column)")
      }
    ) { first, _ in first }
    let used = b.filter { $0.roles.contains(.reference) && !$0.roles.contains(.implicit) }
      .map { "\($0.line):\($0.column) \($0.baseName) → \(definitions[$0.symbol] ?? "none")" }
    // Columns are bytes: é has two of them.
    #expect(used.contains("1:41 moved → 3:8"))
    #expect(used.contains("1:54 x → 2:7"))
    #expect(used.contains("2:35 + → 6:6"))
    // What is not of the module has no definition in it.
    #expect(used.contains("1:14 Int → none"))
    let inner = a.filter { $0.line == 4 && $0.baseName == "moved" && $0.roles.contains(.reference) }
    #expect(inner.map { definitions[$0.symbol] } == ["3:8"])
  }

  @Test func `knows what can be known of a file with an error in it`() throws {
    let files = try CompiledFiles([
      "a.swift": "func f() -> Int { 1 }\nfunc g() { missing(f()) }\nfunc h() -> Int { f() }\n"
    ])
    defer { files.remove() }
    let found = try IndexStore(at: files.store, library: library).occurrences()
    let uses = found.values.joined().filter { $0.baseName == "f" && $0.roles.contains(.reference) }
    #expect(uses.contains { $0.line == 3 && $0.column == 19 })
  }

  @Test func `survives as lines of text, and an end that is missing is noticed`() throws {
    let files = try CompiledFiles(["a.swift": Self.points, "b.swift": Self.uses])
    defer { files.remove() }
    let found = try IndexStore(at: files.store, library: library).occurrences()
    let text = IndexLines.text(found)
    #expect(IndexLines.files(text) == found)
    #expect(IndexLines.files(String(text.dropLast(5))) == nil)
    #expect(IndexLines.files("what\n" + text) == nil)
  }

  @Test func `a library that is none, and a folder that is not there, are told of`() throws {
    let files = try CompiledFiles(["a.swift": Self.points])
    defer { files.remove() }
    let fault = #expect(throws: IndexFault.self) {
      try IndexLibrary(at: files.folder.appending(path: "a.swift"))
    }
    #expect(fault?.description.hasSuffix("a.swift cannot be loaded") == true)
    let none = IndexStore(at: files.folder.appending(path: "none"), library: library)
    #expect(throws: IndexFault.self) { try none.occurrences() }
  }
}
