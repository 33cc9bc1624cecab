/// Writes what Markdown is made of; whatever text comes from a lesson or a run is escaped here.
enum MarkdownText {
  /// Returns text that Markdown shows as it is.
  ///
  /// - Parameters:
  ///   - text: The text, of one line.
  ///   - startsLine: Whether it stands at the beginning of a line, where more signs mean something.
  /// - Returns: The text with backslashes where they are needed.
  static func escaped(_ text: String, startsLine: Bool = false) -> String {
    var result = ""
    var previous: Character = " "
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if needsEscape(character, after: previous, before: next) { result.append("\\") }
      result.append(character)
      previous = character
    }
    return startsLine ? escapedStart(result) : result
  }

  private static func needsEscape(
    _ character: Character, after previous: Character, before next: Character
  ) -> Bool {
    switch character {
    case "\\", "`", "*", "[", "]", "<", "|", "$": true
    case "~": previous == "~" || next == "~"
    // Within a word it is a letter like others.
    case "_": !(previous.isLetter || previous.isNumber) || !(next.isLetter || next.isNumber)
    case "&": next.isLetter || next == "#"
    case "!": next == "["
    default: false
    }
  }

  private static func escapedStart(_ line: String) -> String {
    if let match = line.prefixMatch(of: /\s*\d{1,9}(?=[.)](\s|$))/) {
      return match.output.0 + "\\" + line[match.range.upperBound...]
    }
    if line.prefixMatch(of: /\s*(#{1,6}(\s|$)|[-+](\s|$|-)|>|=+\s*$)/) != nil {
      let start = line.firstIndex { !$0.isWhitespace } ?? line.startIndex
      return line[..<start] + "\\" + line[start...]
    }
    return line
  }

  /// Returns code in a line.
  static func code(_ code: String) -> String {
    let mark = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
    let needsRoom = code.hasPrefix("`") || code.hasSuffix("`")
    return needsRoom ? "\(mark) \(code) \(mark)" : mark + code + mark
  }

  /// Returns lines between fences that no line in them ends.
  static func fenced(_ text: String, _ language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    let body = text.unicodeScalars.last == "\n" ? String(text.dropLast()) : text
    return "\(fence)\(language)\n\(body)\(body.isEmpty ? "" : "\n")\(fence)"
  }

  /// Returns text with something before each of its lines, but for the first if that has its own.
  static func indented(_ text: String, by prefix: String, first: String? = nil) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let start = index == 0 ? first ?? prefix : prefix
      return line.isEmpty ? String(start.reversed().drop { $0 == " " }.reversed()) : start + line
    }.joined(separator: "\n")
  }

  /// Returns what is folded away behind some words, which GitHub and notebooks show as such.
  static func folded(_ summary: String, _ text: String) -> String {
    let words = summary.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<details>\n<summary>\(words)</summary>\n\n\(text)\n\n</details>"
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for character in text {
      current = character == mark ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
