import Testing

@testable import Pages

/// Notes that stand in the margin where there is one.
@Suite struct MarginNoteTests {
  /// A note after a block, as HTML.
  private func body(after block: String) throws -> String {
    try WovenLessons("# One\n\n\(block)\n\n> [!ASIDE]\n> So it is.\n\nMore.\n").body()
  }

  @Test(arguments: [
    ("Some prose.", "<p>Some prose.</p>"),
    ("- an item", "<ul>"),
    ("> words of another", "<blockquote>"),
    ("| a |\n|---|\n| b |", "<table"),
    ("```math\nx\n```", "<math"),
    ("```console\nls\n```", "<pre class=\"listing language-console\">"),
  ])
  func `a note begins level with what it follows`(block: String, seen: String) throws {
    let html = try body(after: block)
    let start = try #require(html.firstRange(of: "<div class=\"noted\">"))
    let note = try #require(html.firstRange(of: "<p>So it is.</p>"))
    let noted = try #require(html[note.upperBound...].firstRange(of: "</div>\n<p>More.</p>"))
    #expect(start.upperBound < note.lowerBound)
    #expect(html[note.upperBound..<noted.lowerBound].contains(seen))
  }

  @Test(arguments: ["## A heading", "```swift run\nprint(1)\n```"])
  func `one after a heading, or after what may take the margin, stands for itself`(
    block: String
  ) throws {
    let html = try body(after: block)
    #expect(html.contains("<p>So it is.</p>"))
    #expect(!html.contains("<div class=\"noted\">"))
  }
}
