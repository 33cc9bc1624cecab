import Foundation
import Literate
import Testing

@testable import Pages

@Suite struct ThemeTests {
  private func faults(_ files: [String: String]) throws -> [String] {
    let (templates, styles) = try Templates.own()
    return Theme(files: files.mapValues { Array($0.utf8) })
      .faults(against: templates, styles: styles, in: "lessons/Theme").map(\.description)
  }

  private static let logo =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><path d=\"M0 0\"/></svg>"

  @Test func `the toolkit's own face is no fault, in whole or in parts`() throws {
    let (templates, _) = try Templates.own()
    for (name, text) in templates { #expect(try faults(["\(name).mustache": text]) == []) }
    #expect(
      try faults([
        "theme.css":
          "/* ours */ :root {\n --accent: light-dark(#1d4f8c, #8ab8f0);\n --measure: 38rem;\n}\n",
        "logo.svg": Self.logo, "licence.mustache": "<p>CC BY 4.0</p>",
      ]) == [])
  }

  @Test func `colours that not everybody can read are told with their contrast`() throws {
    #expect(
      try faults(["theme.css": ":root {\n  --accent: light-dark(#aaaaaa, #8ab8f0);\n}\n"]).first
        == "lessons/Theme/theme.css:2:3: error: on light pages '--accent' has a contrast of 2.2 to "
        + "'--paper', and needs 4.5 to be read by all")
    let all = try faults(["theme.css": ":root { --paper: #808080; }"])
    #expect(all.contains { $0.contains("on dark pages '--ink' has a contrast of") })
  }

  @Test func `contrast is that of WCAG`() throws {
    let (black, white) = (
      try #require(ThemeColours.Colour("#000")), try #require(ThemeColours.Colour("#ffffff"))
    )
    #expect(black.contrast(with: white) == 21)
    #expect(black.contrast(with: black) == 1)
    // WebAIM's checker: 4.54 for #767676 on white.
    let grey = try #require(ThemeColours.Colour("#767676"))
    #expect(Int(grey.contrast(with: white) * 100) == 454)
    #expect(ThemeColours("#12345") == nil)
    #expect(ThemeColours("light-dark(#000)") == nil)
  }

  @Test(arguments: [
    (":root { --acent: #000; }", "1:9", "the style has no variable '--acent'"),
    (":root { --accent: red; }", "1:9", "'red' is no colour"),
    (":root { --ui-font: url(x); }", "1:9", "'--ui-font' needs a value of its own"),
    (":root {\n --measure: 30rem; }\np { color: red }", "3:1", "a theme's style is"),
  ])
  func `a style that is none is an error at its place`(css: String, place: String, words: String)
    throws
  {
    let all = try faults(["theme.css": css])
    #expect(
      all.contains { $0.hasPrefix("lessons/Theme/theme.css:\(place): error: \(words)") }, "\(all)")
  }

  @Test(arguments: [
    ("foot.mustache", "<footer>\n{{#repository}}\n</footer>", "the template cannot be read"),
    ("foot.mustache", "a {{repo}}", "foot.mustache:1:5: error: nothing fills 'repo' here"),
    ("foot.mustache", "{{> feet}}", "foot.mustache:1:5: error: there is no template 'feet'"),
    ("feet.mustache", "", "there is no template 'feet': one of foot, head"),
    ("notes.txt", "", "a theme has 'theme.css'"),
    ("logo.svg", "<svg/>", "this image says nowhere how large it is"),
  ])
  func `a file that fits nothing is an error`(name: String, text: String, words: String) throws {
    let all = try faults([name: text])
    #expect(all.count == 1 && all[0].contains(words), "\(all)")
  }

  @Test func `pages have the theme's logo, licence and colours`() throws {
    let theme = Theme(files: [
      "theme.css": Array(":root { --accent: #1d4f8c; }".utf8), "logo.svg": Array(Self.logo.utf8),
      "licence.mustache": Array("<p>CC BY 4.0</p>".utf8),
    ])
    let templates = try Templates(theme)
    #expect(templates.assets["theme-logo.svg"] == Array(Self.logo.utf8))
    let style = String(decoding: templates.assets["style.css"] ?? [], as: UTF8.self)
    #expect(style.hasSuffix(":root { --accent: #1d4f8c; }"))
    struct Content { let root = "", title = "T", course = "C" }
    let page = String(decoding: try templates.render("page", Content()), as: UTF8.self)
    #expect(
      page.contains(
        "<img class=\"logo\" src=\"theme-logo.svg\" alt=\"\" width=\"20\" height=\"10\">C</a>"))
    #expect(page.contains("<p>CC BY 4.0</p></footer>"))
  }
}
