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
    #expect(
      cards.map(\.picture.path) == ["cards/index.png", "cards/01-one.png", "cards/02-two.png"])
    #expect(cards[1].html.contains("<h1>One &amp; only</h1>"))
    #expect(cards[1].html.contains("class=\"graph graph-forward\""))
    #expect(cards[1].html.contains(".graph-box"), "the style of what is drawn")
    #expect(cards[1].picture.words == "c = a + b (forward only)")
    #expect(!cards[2].html.contains("<svg") && cards[2].html.contains("card-plain"))
    #expect(cards[2].picture.words == "Two")
  }
}
