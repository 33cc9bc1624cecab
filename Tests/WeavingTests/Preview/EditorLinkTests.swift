import Foundation
import Literate
import Testing

@testable import Weaving

@Suite struct EditorLinkTests {
  private let place = SourceLocation(file: "lessons/01-a & b.md", line: 12, column: 3)
  private let root = URL(filePath: "/home/me/course")

  @Test(arguments: [
    ("code", "vscode://file/home/me/course/lessons/01-a%20%26%20b.md:12:3"),
    ("zed", "zed://file/home/me/course/lessons/01-a%20%26%20b.md:12:3"),
    (
      "idea", "idea://open?file=/home/me/course/lessons/01-a%20%26%20b.md&line=12&column=3"
    ),
    ("mine://x?{line}&{file}", "mine://x?12&/home/me/course/lessons/01-a%20%26%20b.md"),
  ])
  func `says where an editor is to open a place`(editor: String, address: String) throws {
    #expect(try #require(EditorLink(editor)).address(of: place, root: root) == address)
  }

  @Test func `a place outside of the course has its own path`() throws {
    let outside = SourceLocation(file: "/tmp/a.swift", line: 1, column: 2)
    let link = try #require(EditorLink("codium"))
    #expect(link.address(of: outside, root: root) == "vscodium://file/tmp/a.swift:1:2")
  }

  @Test func `an editor that nobody knows, and an address without a file, are none`() {
    #expect(EditorLink("ed") == nil && EditorLink("mine://open?{line}") == nil)
    #expect(EditorLink("{file}") == nil)
  }

  @Test(arguments: [
    (["VISUAL": "/usr/bin/code --wait", "EDITOR": "zed"], "code"), (["EDITOR": "zed"], "zed"),
    (["VISUAL": "vi", "EDITOR": "mate -w"], "mate"), (["VISUAL": "vi"], nil), ([:], nil),
  ])
  func `the editor of all programs counts, if it has addresses`(
    environment: [String: String], name: String?
  ) {
    #expect(EditorLink(environment: environment) == name.flatMap(EditorLink.init))
  }
}
