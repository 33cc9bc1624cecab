import Markup
import Testing

@Suite struct HTMLTests {
  @Test func `markup characters become entities`() {
    #expect(
      HTML.escaped("<a href=\"x\" title='y'>&</a>")
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
  }

  @Test func `between tags quotes may stay`() {
    #expect(HTML.escaped("<\"'>", keepingQuotes: true) == "&lt;\"'&gt;")
  }

  @Test func `control characters, which HTML forbids, are shown; tabs and line ends stay`() {
    #expect(
      HTML.escaped("a\u{0}b\u{1B}[1m\u{7F}\tc\r\nd\re\u{85}\r")
        == "a␀b␛[1m␡\tc\nd␍e\u{FFFD}␍")
  }

  @Test func `attributes are escaped, content is markup already`() {
    #expect(
      HTML.element("p", ["title": "\"<"], "<b>x</b>")
        == "<p title=\"&quot;&lt;\"><b>x</b></p>")
  }
}
