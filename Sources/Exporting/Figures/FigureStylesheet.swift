import Foundation
import Pages

/// The style that figures have on pages, for where there are no pages.
///
/// Each name of a colour is replaced by the colour, once for light paper and once for dark: few
/// programs but browsers know variables in CSS.
package struct FigureStylesheet {
  /// The rules of figures, which count where there are such figures.
  private let figures: [StyleRule]
  /// The rules of the document around them, which always count.
  private let others: [StyleRule]

  /// The style sheets of figures.
  private static let names = [
    "chart", "graph", "gate", "network", "timeline", "stepper", "scrubber", "training",
    "diagram",
  ]

  /// Reads the style sheets that come with the toolkit, and puts others after them.
  init(and others: [String] = []) throws {
    let sources = try Templates.sources()
    func text(_ name: String) -> String {
      String(decoding: sources["\(name).css"] ?? Data(), as: UTF8.self)
    }
    let sheets = Self.names.map(text)
    let names = ColourNames(["style", "code"].map(text) + sheets + others)
    figures = StyleRule.rules(in: sheets.joined(separator: "\n"), names: names)
    self.others = StyleRule.rules(in: others.joined(separator: "\n"), names: names)
  }

  /// A sheet for drawings that are files of their own: these bring their paper along.
  static func standalone() throws -> FigureStylesheet {
    try FigureStylesheet(and: ["svg.paper { background: var(--paper); }"])
  }

  /// Returns the rules for a document as CSS, and what dark paper changes.
  ///
  /// - Parameter markup: The document.
  /// - Returns: CSS.
  func css(for markup: String) -> String {
    let used = rules(for: markup)
    let dark = used.compactMap(\.dark)
    let media = "@media (prefers-color-scheme: dark) {\n\(dark.joined(separator: "\n"))\n}"
    return (used.map(\.light) + (dark.isEmpty ? [] : [media])).joined(separator: "\n")
  }

  /// Returns the rules for a document that is printed, and so is light, as CSS.
  func printed(for markup: String) -> String {
    rules(for: markup).map(\.light).joined(separator: "\n")
  }

  private func rules(for markup: String) -> [StyleRule] {
    var classes: Set<String> = []
    for match in markup.matches(of: /class="([^"]*)"/) {
      classes.formUnion(match.output.1.split(separator: " ").map(String.init))
    }
    return figures.compactMap { $0.narrowed(to: classes) } + others
  }

  /// Returns a drawing as a file of its own, with the style that it needs in itself.
  func file(of svg: String) -> String {
    let svg = XHTML.markup(svg.replacing("class=\"", with: "class=\"paper ", maxReplacements: 1))
    guard let end = svg.firstIndex(of: ">") else { return svg }
    return svg[...end] + "\n<style>\n\(css(for: svg))\n</style>" + svg[svg.index(after: end)...]
      + "\n"
  }
}
