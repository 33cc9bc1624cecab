import Markup
import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Colours Swift as the compiler's own parser reads it, and makes links of names.
package enum CodeRenderer {
  /// Where a name leads.
  package struct Link: Hashable {
    let address: String
    /// What a pointer shows: the name's declaration; nil where it was shown before.
    package let title: String?

    /// A link to an address.
    package init(address: String, title: String?) {
      self.address = address
      self.title = title
    }
  }

  /// Returns the code as HTML, each piece in an element of its kind.
  package static func html(_ code: String) -> String {
    lines(code).joined(separator: "\n")
  }

  /// Returns the code's lines as HTML, names in it as links; no element reaches over the end of a line.
  ///
  /// - Parameters:
  ///   - code: The code, without a line end after its last line.
  ///   - links: Where names lead, by the offset of their first byte.
  /// - Returns: The lines, as many as the code has.
  package static func lines(_ code: String, links: [Int: Link] = [:]) -> [String] {
    let tree = Parser.parse(source: code)
    let bytes = Array(code.utf8)
    var html = ""
    for piece in tree.classifications {
      let range = piece.range.lowerBound.utf8Offset..<piece.range.upperBound.utf8Offset
      let text = String(decoding: bytes[range], as: UTF8.self)
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        element($0, piece.kind, links[range.lowerBound])
      }
      html += parts.joined(separator: "\n")
    }
    return html.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func element(
    _ text: Substring, _ kind: SyntaxClassification, _ link: Link?
  ) -> String {
    guard !text.isEmpty else { return "" }
    let escaped = HTML.escaped(text, keepingQuotes: true)
    let content = coloured(escaped, kind)
    guard let link else { return content }
    guard let title = link.title else {
      return HTML.element("a", ["href": link.address], content)
    }
    return HTML.element("a", ["href": link.address, "title": title], content)
  }

  /// What is frequent has elements of their own, with short names: a page of code has a thousand.
  private static func coloured(_ text: String, _ kind: SyntaxClassification) -> String {
    switch kind {
    case .keyword, .ifConfigDirective: HTML.element("b", text)
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: HTML.element("i", text)
    case .type, .attribute: HTML.element("u", text)
    case .integerLiteral, .floatLiteral: HTML.element("var", text)
    case .stringLiteral, .regexLiteral: HTML.element("em", text)
    default: text
    }
  }
}
