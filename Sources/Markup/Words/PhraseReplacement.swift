extension Phrase {
  /// Returns what is wrong with a text that a course has in place of this phrase; nil if nothing is.
  package func fault(inReplacement text: String) -> String? {
    let english = self.english
    // A sign, such as the one between thousands, may be a blank.
    let isSign = !english.contains(where: \.isLetter)
    if isSign ? text.isEmpty : text.allSatisfy(\.isWhitespace) { return "it has no words" }
    if let sign = text.replacing(Self.place, with: "").first(where: { "<>&{}".contains($0) }) {
      return "'\(sign)' cannot stand in it: it is text, without markup"
    }
    let unknown = Self.places(in: text).subtracting(Self.places(in: english))
    if let place = unknown.min() { return "nothing stands for '\(place)' in it" }
    let counts = [text, english].map { $0.count { $0 == "|" } }
    if counts[0] != counts[1] {
      return counts[1] == 0
        ? "'|' parts what is said of one from what is said of more, and it counts nothing"
        : "it counts: say it of one, and behind '|' of more"
    }
    let ends = [text, english].map { [$0.first?.isWhitespace, $0.last?.isWhitespace] }
    if isSign || ends[0] == ends[1] { return nil }
    return "blanks and line breaks at its ends have to be as they are there"
  }

  /// The places of a text where what it speaks of is put in: `{1}`, `{n}`.
  static func places(in text: String) -> Set<String> {
    Set(text.matches(of: place).map { String($0.output) })
  }

  private static var place: Regex<Substring> { /\{\w+\}/ }
}
