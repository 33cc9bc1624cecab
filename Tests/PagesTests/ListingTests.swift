import Drawing
import Exhibits
import Testing

@testable import Pages

@Suite struct ListingTests {
  @Test func `a listing is a chunk that scrolls, with its title and coloured code`() throws {
    let renderer = ExhibitRenderer(id: "chunk-1-1-1")
    let html = try renderer.html(.listing(Listing("The <engine>", "let a = \"<h1>\"\nfunc f() {}")))
    #expect(html.hasPrefix("<figure class=\"chunk whole\" id=\"chunk-1-1-1\">\n"))
    #expect(
      html.contains(
        "<figcaption id=\"chunk-1-1-1-caption\">The &lt;engine&gt;</figcaption>\n<pre tabindex=\"0\""
      ))
    #expect(html.contains("<b>let</b>"))
    #expect(html.contains("&lt;h1&gt;"))
    #expect(!html.contains("<h1>"))
    #expect(html.hasSuffix("</code></pre>\n</figure>"))
  }
}
