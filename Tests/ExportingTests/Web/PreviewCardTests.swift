import CourseRuntime
import ExhibitSamples
import Exhibits
import Testing

@testable import Exporting

@Suite struct PreviewCardTests {
  private func cards() throws -> [PreviewCard] {
    var exported = try Exported("# One & only\n\n```swift run\nshow()\n```\n", "# Two\n")
    let table = try Table("Numbers", columns: ["n"], rows: [[1.0]])
    exported.record(
      [.text("x"), .exhibit(.table(table)), .exhibit(.graph(try GraphSamples.sum()))], ofChunk: 0)
    return try PreviewCard.all(of: exported.source)
  }

  @Test func `a card has the title of its page and the first drawing on it`() throws {
    let cards = try cards()
    #expect(cards.map(\.page) == ["index.html", "01-one.html", "02-two.html"])
    #expect(cards.map(\.path) == ["cards/index.png", "cards/01-one.png", "cards/02-two.png"])
    #expect(cards[1].html.contains("<h1>One &amp; only</h1>"))
    #expect(cards[1].html.contains("class=\"graph graph-forward\""))
    #expect(cards[1].html.contains(".graph-box"), "the style of what is drawn")
    #expect(cards[1].words == "c = a + b (forward only)")
    #expect(!cards[2].html.contains("<svg") && cards[2].html.contains("card-plain"))
    #expect(cards[2].words == "Two")
  }

  @Test func `a page names its picture by the folder of its own address, its size and its words`()
    throws
  {
    let card = try cards()[1]
    let page = """
      <head>
      <meta property="og:url" content="https://example.org/a/latest/01-one.html">
      </head>
      """
    #expect(
      String(decoding: card.added(to: Array(page.utf8)), as: UTF8.self) == """
        <head>
        <meta property="og:url" content="https://example.org/a/latest/01-one.html">
        <meta property="og:image" content="https://example.org/a/latest/cards/01-one.png">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="c = a + b (forward only)">
        <meta name="twitter:card" content="summary_large_image">
        </head>
        """)
    #expect(card.added(to: Array("<head></head>".utf8)) == Array("<head></head>".utf8))
  }
}
