/// A line of a file that opens or closes a region, in a comment of any language: `// #region setup`.
enum RegionMark: Hashable {
  case open(String)
  case close

  /// Returns the mark that a line is; nil for all others.
  init?(_ line: Substring) {
    let words = line.split { $0 == " " || $0 == "\t" }
    guard let place = words.firstIndex(where: { $0.hasPrefix("#") && $0.count > 1 }),
      words[..<place].allSatisfy(Self.isSign)
    else { return nil }
    let rest = words[(place + 1)...]
    switch words[place] {
    case "#region":
      guard let name = rest.first, isName(name), rest.dropFirst().allSatisfy(Self.isSign) else {
        return nil
      }
      self = .open(String(name))
    case "#endregion": self = .close
    default: return nil
    }
  }

  /// Whether a word opens or closes a comment.
  private static func isSign(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { "/*#-;%<!>".utf8.contains($0) }
  }
}
