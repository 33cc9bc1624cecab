import Foundation
import Literate
import Testing

@testable import Publishing

@Suite struct LinkKeysTests {
  private func course(_ text: String) throws -> Course {
    try Course(
      files: [Course.File(path: "lessons/01-one.md", bytes: Array(text.utf8))],
      directory: "lessons")
  }

  private let text = "# One\n\n```swift\nfunc f() {}\n```\n"

  @Test func `links are found anew for other code, and not for other prose`() throws {
    let keys = LinkKeys(compiler: [1], tool: URL(filePath: "/tool"), isRead: true)
    let old = keys.links(of: try course(text))
    #expect(keys.links(of: try course(text.replacing("# One", with: "# Two\n\nWords."))) == old)
    #expect(keys.links(of: try course(text.replacing("f()", with: "g()"))) != old)
  }

  @Test func `links are found anew by another tool, another compiler, or by what reads an index`()
    throws
  {
    let tool = FileManager.default.temporaryDirectory.appending(path: "tool-\(UUID())")
    defer { try? FileManager.default.removeItem(at: tool) }
    try Data("one".utf8).write(to: tool)
    let course = try course(text)
    let old = LinkKeys(compiler: [1], tool: tool, isRead: true).links(of: course)
    #expect(LinkKeys(compiler: [2], tool: tool, isRead: true).links(of: course) != old)
    #expect(LinkKeys(compiler: [1], tool: tool, isRead: false).links(of: course) != old)
    try Data("another".utf8).write(to: tool)
    #expect(LinkKeys(compiler: [1], tool: tool, isRead: true).links(of: course) != old)
  }
}
