import Exhibits
import Testing

@testable import Drawing

@Suite struct ListingTests {
  @Test func `a listing holds its code as it is coloured by whoever draws`() throws {
    let renderer = ExhibitRenderer(id: "a") { "<b>\($0)</b>" }
    let html = try renderer.html(.listing(Listing("The <engine>", "let a = 1")))
    #expect(html.hasPrefix("<figure class=\"chunk whole\" id=\"a\">\n"))
    #expect(html.contains("<figcaption id=\"a-caption\">The &lt;engine&gt;</figcaption>"))
    #expect(html.contains("<code><b>let a = 1</b></code>"))
  }
}
