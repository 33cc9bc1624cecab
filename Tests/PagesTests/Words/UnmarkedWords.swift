import Foundation

/// The words of a page, or of a part of one, that stand outside of the pseudo-language's marks.
struct UnmarkedWords {
  /// The words in Latin letters, each once, in alphabetical order.
  let found: [String]

  /// Looks through what readers see of a page, and what is read out to them.
  ///
  /// - Parameters:
  ///   - html: The page.
  ///   - allowed: The words that its author wrote.
  init(in html: String, allowed: Set<String> = []) {
    var html = html
    // Code, formulas and what programs print are in no language.
    for name in ["script", "style", "pre", "code", "math", "samp", "data"] {
      while let start = html.range(of: "<\(name)[ >]", options: .regularExpression),
        let end = html.range(of: "</\(name)>", range: start.upperBound..<html.endIndex)
      {
        html.replaceSubrange(start.lowerBound..<end.upperBound, with: " ")
      }
    }
    var texts = html.matches(of: /\b(?:aria-label|title|placeholder|alt|content)="([^"]*)"/)
      .map { String($0.1) }
    texts.append(html.replacing(/<[^>]*>/, with: " "))
    var words: Set<String> = []
    for text in texts {
      for match in Self.outside(text).matches(of: /[A-Za-z]{2,}/) { words.insert(String(match.0)) }
    }
    found = words.subtracting(allowed).sorted()
  }

  /// What stands outside of all marks, which may stand in one another.
  private static func outside(_ text: String) -> String {
    var (depth, result) = (0, "")
    for character in text {
      switch character {
      case "⟦": depth += 1
      case "⟧": depth -= 1
      default: result.append(depth == 0 ? character : " ")
      }
    }
    return result
  }
}
