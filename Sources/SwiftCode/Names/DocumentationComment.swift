import SwiftSyntax

/// The comment over a declaration that says what it is for.
struct DocumentationComment {
  /// Its first paragraph on one line, in Markdown; empty if there is none.
  let firstParagraph: String

  /// Reads the comment over a declaration.
  init(over declaration: some SyntaxProtocol) {
    var lines: [Substring] = []
    for piece in declaration.leadingTrivia {
      switch piece {
      case .docLineComment(let line): lines.append(line.dropFirst(3))
      case .docBlockComment(let block):
        lines += block.dropFirst(3).dropLast(2).split(
          separator: "\n", omittingEmptySubsequences: false
        ).map(Self.withoutStar)
      // Another comment over this one, or a line between, belongs to something else.
      case .newlines(2...), .lineComment, .blockComment: lines = []
      default: break
      }
    }
    let words = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    firstParagraph = words.drop(while: \.isEmpty).prefix { !$0.isEmpty && !$0.hasPrefix("- ") }
      .joined(separator: " ")
  }

  /// A line of a block comment, many of which begin with a star.
  private static func withoutStar(_ line: Substring) -> Substring {
    let words = line.drop(while: \.isWhitespace)
    return words.first == "*" ? words.dropFirst() : words
  }
}
