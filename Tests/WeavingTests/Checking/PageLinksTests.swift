import Foundation
import Testing

@testable import Pages
@testable import Weaving

@Suite struct PageLinksTests {
  private func faults(
    _ pages: [String: String], in folder: URL = URL(filePath: "/nowhere")
  ) -> [String] {
    PageLinks(Site(files: pages.mapValues { Array($0.utf8) }), in: folder).faults()
      .map(\.description)
  }

  @Test func `links to pages, files and ids of the site are sound, and so are those to elsewhere`()
  {
    let page = """
      <!doctype html><link rel="stylesheet" href="style.css"><p id="top">href="no-link.html"</p>
      <a href="#top" title="a &lt; b">x</a> <a href="b.html#&quot;&amp;">y</a>
      <a href="https://swift.org/#x">z</a> <script src="style.css"></script> <a href="a.html#">t</a>
      <code>&lt;a href="none.html"&gt;</code>
      """
    #expect(faults(["a.html": page, "b.html": "<p id=\"&quot;&amp;\">", "style.css": ""]) == [])
  }

  @Test func `a link to nowhere is told with its page and line`() {
    let page = "<p>\n<a href=\"c.html\">\n<a class=\"x\" href=\"a.html#no\"><img src=\"x.png\">"
    #expect(
      faults(["a.html": page]) == [
        "a.html:2:1: error: the site has no file 'c.html'",
        "a.html:3:1: error: no element of 'a.html' has the id 'no'",
        "a.html:3:1: error: the site has no file 'x.png'",
      ])
  }

  @Test func `a page may lead to a file of others in or above the site's folder`() throws {
    let place = try TemporaryFolder()
    try Data().write(to: place.url.appending(path: "above.html"))
    let folder = place.url.appending(path: "site")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "beside.html"))
    let page = "<a href=\"beside.html#x\">x</a><a href=\"../above.html\">y</a>"
    #expect(faults(["a.html": page], in: folder) == [])
  }
}
