extension Phrase {
  /// What a course says in place of phrases, while its pages are made.
  @TaskLocal package static var replacements: [Phrase: String] = [:]

  /// The phrase in the language of the page that is being made, or as its course has it.
  package var text: String { Self.replacements[self] ?? PageLanguage.current.text(of: self) }

  /// Returns the phrase with what it speaks of.
  ///
  /// - Parameter parts: What stands for `{1}` and its followers.
  /// - Returns: The phrase in the language of the page that is being made.
  package func text(_ parts: String...) -> String { Self.filled(text, parts, count: nil) }

  /// Returns the phrase for a number of things.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - parts: What stands for `{1}` and its followers.
  /// - Returns: The phrase in the language of the page that is being made.
  package func text(count: Int, _ parts: String...) -> String {
    Self.filled(Self.form(of: text, for: count), parts, count: count)
  }

  /// Returns a text in the language of the page, if it is what this phrase says in English.
  ///
  /// - Parameter text: What the program of a lesson wrote, in English.
  /// - Returns: The same in the language of the page; nil if the phrase does not say it.
  package func said(in text: String) -> String? {
    guard let parts = Self.parts(of: text, in: english) else { return nil }
    return Self.filled(self.text, parts, count: nil)
  }

  /// What is said of one, or of more.
  ///
  /// All languages that there are have two forms, and the first for one alone.
  private static func form(of text: String, for count: Int) -> String {
    let forms = text.split(separator: "|", omittingEmptySubsequences: false)
    return String(count == 1 ? forms[0] : forms[forms.count - 1])
  }

  /// Fills a text in one pass, so that what is put in is not looked at again.
  private static func filled(_ text: String, _ parts: [String], count: Int?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let count, name == "n" {
        result += String(count)
      } else if let place = Int(name), parts.indices.contains(place - 1) {
        result += parts[place - 1]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// What stands in a text at the places of a pattern, in the order of their numbers; nil if the text
  /// is not made by it.
  private static func parts(of text: String, in pattern: String) -> [String]? {
    var found: [Int: String] = [:]
    var (text, pattern) = (text[...], pattern[...])
    while let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") {
      let before = pattern[..<open]
      guard text.hasPrefix(before), let place = Int(pattern[pattern.index(after: open)..<close])
      else { return nil }
      text = text.dropFirst(before.count)
      pattern = pattern[pattern.index(after: close)...]
      let next = pattern.prefix { $0 != "{" }
      let isLast = next.endIndex == pattern.endIndex
      // What ends the pattern ends the text; anything else ends at the first place where it stands.
      let end =
        isLast
        ? (text.hasSuffix(next) ? text.index(text.endIndex, offsetBy: -next.count) : nil)
        : text.firstRange(of: next)?.lowerBound
      guard let end, end > text.startIndex else { return nil }
      found[place] = String(text[..<end])
      text = text[end...]
    }
    guard text == pattern else { return nil }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
