import CourseRuntime
import Testing

@testable import Exporting

@Suite struct LibraryPackageTests {
  @Test func `code is open to others, and lessons are its documentation`() throws {
    var exported = try Exported(
      "# One\n\n```swift\nlet a = 1\n```\n\nIt is `{swift} a`, see [two](02-two.md).\n", "# Two\n")
    exported.compute(.init(text: "1", isNumber: true), at: 0)
    let files = try exported.source.library(
      of: [
        "Sources/M/01-one.swift": Array("let a = 1\n".utf8),
        "Tests/MTests/01-one.swift": Array("let b = 1\n".utf8),
      ], module: "M")
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
    #expect(text("Sources/M/01-one.swift") == "public let a = 1\n")
    #expect(text("Tests/MTests/01-one.swift") == "let b = 1\n")
    #expect(text("Sources/M/M.docc/01-one.md").contains("It is 1, see [two](doc:02-two)."))
    let first = text("Sources/M/M.docc/M.md")
    #expect(first.hasPrefix("# ``M``\n\nFor the tests of exports.\n"))
    #expect(first.hasSuffix("### Lessons\n\n- <doc:01-one>\n- <doc:02-two>\n"))
  }
}
