import Exhibits
import Foundation
import Testing

@Suite struct SVGPictureTests {
  private func picture(_ body: String, box: String = "0 0 10 10") throws -> SVGPicture {
    try SVGPicture(
      "Caption", description: "Words.", svg: "<svg viewBox=\"\(box)\">\n\(body)\n</svg>",
      table: Table("", columns: ["a"], rows: [["b"]]))
  }

  private func faults(
    _ body: String, box: String = "0 0 10 10"
  ) -> [SVGPictureError.Fault] {
    do {
      _ = try picture(body, box: box)
      return []
    } catch {
      return (error as? SVGPictureError)?.faults ?? []
    }
  }

  @Test(
    arguments: [
      "<path class=\"line accent\" d=\"M 0,0 l1e-3 -2.5z\"/>", "<!-- a comment --><g><rect/></g>",
      "<text x='1' y=\"2\" text-anchor=\"end\">a &lt; b &amp; <tspan>c&#x2212;</tspan></text>",
      "<g transform=\"translate(1, 2) rotate(45)\" fill=\"#ff0000\" stroke=\"none\"><circle r=\"1\"/></g>",
      "<defs><marker id=\"m\"><path d=\"M0 0\"/></marker></defs><line marker-end=\"url(#m)\"/>",
      "<defs><g id=\"a\"><rect/></g></defs><use href=\"#a\" x=\"3\"/><use href=\"#a\" transform=\"scale(2)\"/>",
      "<defs><pattern id=\"p\" width=\"2\" height=\"2\" patternUnits=\"userSpaceOnUse\"><use href=\"#d\"/></pattern>"
        + "<circle id=\"d\" r=\"1\"/></defs><rect fill=\"url(#p)\"/>",
      "<rect fill=\"url(#g)\"/><linearGradient id=\"g\"><stop offset=\"50%\" stop-color=\"#fff\"/></linearGradient>",
    ])
  func `is a picture`(body: String) throws {
    let picture = try picture(body)
    let data = try JSONEncoder().encode(picture.exhibit())
    #expect(try JSONDecoder().decode(Exhibit.self, from: data) == picture.exhibit())
  }

  @Test(
    arguments: [
      ("<script>alert(1)</script>", "script"), ("<SCRIPT/>", "SCRIPT"),
      ("<svg:script/>", "svg:script"),
      ("<foreignObject/>", "foreignObject"), ("<image href=\"x.png\"/>", "image"),
      ("<a href=\"https://example.com\"/>", "a"), ("<symbol/>", "symbol"), ("<mask/>", "mask"),
      ("<style>*{}</style>", "style"), ("<animate/>", "animate"), ("<set/>", "set"),
      ("<filter/>", "filter"), ("<svg/>", "svg"), ("<iframe/>", "iframe"),
    ])
  func `is no element of a picture`(body: String, name: String) {
    #expect(faults("<g>\n\(body)</g>") == [.element(name, line: 3)])
  }

  @Test(arguments: [
    "onload", "onclick", "style", "href", "xlink:href", "xmlns:xlink", "font-family", "filter",
    "mask",
    "tabindex", "data-live", "xml:base", "ONLOAD",
  ])
  func `is no attribute of a picture`(name: String) {
    #expect(faults("<rect \(name)=\"1\"/>") == [.attribute(name, of: "rect", line: 2)])
  }

  @Test(
    arguments: [
      "fill=\"red\"", "fill=\"url(https://example.com/#a)\"", "fill=\"url(#missing)\"",
      "fill=\"url(#a) red\"", "fill=\"var(--x)\"", "fill=\"javascript:1\"", "x=\"nan\"",
      "x=\"inf\"",
      "x=\"\"", "x=\"calc(1)\"", "class=\"site\"", "class=\"picture-line\"",
      "transform=\"url(1)\"", "transform=\"rotate(1\"", "transform=\"rotate(a)\"",
      "text-anchor=\"left\"", "clip-path=\"path(x)\"", "stroke-dasharray=\"a\"", "id=\"1\"",
      "id=\"a b\"", "fill=\"&#x6a;avascript:1\"", "fill=\"#12345\"",
    ])
  func `is no value of an attribute`(attribute: String) {
    let found = faults("<rect \(attribute)/>")
    #expect(found.count == 1)
    guard case .value(_, _, _, 2)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test(arguments: [
    "https://example.com/a.svg#a", "a.svg#a", "#missing", "#", "url(#a)", "javascript:1", "",
    "data:image/svg+xml,x#a",
  ])
  func `a copy is of something in the picture`(address: String) {
    let found = faults("<g id=\"a\"/><use href=\"\(address)\"/>")
    #expect(
      found == [
        .value(address, of: "href", allowed: "#id, of an id in the picture", line: 2)
      ])
  }

  @Test(arguments: [
    "<g id=\"a\"><use href=\"#a\"/></g>",
    "<g id=\"a\"><rect/></g><g id=\"b\"><use href=\"#a\"/></g><use href=\"#b\"/>",
    "<use id=\"a\" href=\"#a\"/>",
    "<pattern id=\"p\"><rect fill=\"url(#p)\"/></pattern>",
    "<pattern id=\"p\"/><pattern id=\"q\"><g><rect stroke=\"url(#p)\"/></g></pattern>",
    "<pattern id=\"p\"><use href=\"#r\"/></pattern><rect id=\"r\" fill=\"url(#p)\"/>",
  ])
  func `copies hold no copies, and patterns no patterns`(body: String) {
    let found = faults(body)
    #expect(found.count == 1)
    guard case .value(_, _, _, 2)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func `copies count as what they draw`() {
    let shape = "<g id=\"a\">" + String(repeating: "<g/>", count: 99) + "</g>"
    let copies = { String(repeating: "<use href=\"#a\"/>", count: $0) }
    #expect(faults(shape + copies(40)) == [])
    #expect(
      faults(shape + copies(60)) == [.tooMany("elements with all copies", limit: 5_000)])
  }

  @Test(
    arguments: [
      "<g>", "</g>", "<g></p>", "<rect x=1/>", "<rect x=\"1/>", "<rect x=\"1\" x=\"2\"/>",
      "<rect x/>",
      "<rect x=\"1\"y=\"2\"/>", "<text>a & b</text>", "<text>&nbsp;</text>", "<text>&#x0;</text>",
      "<!DOCTYPE svg>", "<![CDATA[x]]>", "<?php 1 ?>", "<!-- open", "<", "<text>\u{1}</text>",
      "</svg><script>", "<rect id=\"a\"/><g id=\"a\"/>",
    ])
  func `is no SVG`(body: String) {
    guard case .malformed? = faults(body).first else {
      Issue.record("\(faults(body))")
      return
    }
  }

  @Test(arguments: [
    "", "0 0 10", "0 0 0 10", "0 0 10 -1", "0 0 nan 1", "0 0 5000 10", "0 0 inf 10",
  ])
  func `a picture says how large it is`(box: String) {
    guard case .value(box, of: "viewBox", _, line: 1)? = faults("", box: box).first else {
      Issue.record("\(faults("", box: box))")
      return
    }
  }

  @Test func `text stands in text`() {
    #expect(faults("<g>hello <rect/></g>") == [.text("hello", line: 2)])
  }

  @Test func `a picture has words and a table`() {
    do {
      _ = try SVGPicture(
        " ", description: "", svg: "<svg viewBox=\"0 0 1 1\"/>",
        table: Table("", columns: ["a"], rows: []))
      Issue.record("it has neither")
    } catch {
      #expect(
        (error as? SVGPictureError)?.faults
          == [.lacks("a caption"), .lacks("a description"), .lacks("a row in its table")])
    }
  }

  @Test func `a picture is no larger than a page bears`() {
    #expect(
      faults(String(repeating: "<g/>", count: 6_000)) == [.tooMany("elements", limit: 5_000)])
    let deep = String(repeating: "<g>", count: 60) + String(repeating: "</g>", count: 60)
    #expect(faults(deep) == [.tooMany("levels of elements", limit: 50)])
    #expect(
      faults(String(repeating: " ", count: 300_000)) == [.tooMany("bytes", limit: 200_000)])
  }

  @Test func `what was written by hand into a transcript is checked, too`() throws {
    let data = try JSONEncoder().encode(picture("<rect/>"))
    let changed = String(decoding: data, as: UTF8.self).replacing("rect", with: "script")
    #expect(throws: SVGPictureError.self) {
      try JSONDecoder().decode(SVGPicture.self, from: Data(changed.utf8))
    }
  }

  @Test func `a fault says what to do`() {
    let words = faults("<rect style=\"fill: red\"/>").map(\.description).joined()
    #expect(
      words.hasPrefix("line 2 of the picture: '<rect>' has no 'style': write 'class', with line,"))
  }
}
