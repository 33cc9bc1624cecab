import SwiftIDEUtils
import SwiftParser

/// Colours Swift as the compiler's own parser reads it.
enum CodeRenderer {
  /// Returns the code as HTML, each piece in a `span` of its class.
  static func html(_ code: String) -> String {
    let bytes = Array(code.utf8)
    var html = ""
    for piece in Parser.parse(source: code).classifications {
      let start = piece.range.lowerBound.utf8Offset
      let text = String(decoding: bytes[start..<piece.range.upperBound.utf8Offset], as: UTF8.self)
      if let name = className(piece.kind) {
        html += HTML.element("span", ["class": name], HTML.escaped(text))
      } else {
        html += HTML.escaped(text)
      }
    }
    return html
  }

  private static func className(_ kind: SyntaxClassification) -> String? {
    switch kind {
    case .keyword, .ifConfigDirective: "keyword"
    case .type: "type"
    case .stringLiteral, .regexLiteral: "string"
    case .integerLiteral, .floatLiteral: "number"
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: "comment"
    case .attribute: "attribute"
    case .operator: "operator"
    case .argumentLabel: "label"
    case .dollarIdentifier, .editorPlaceholder, .identifier, .none: nil
    }
  }
}
