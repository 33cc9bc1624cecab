/// The tag that some HTML begins with.
struct HTMLTag: Hashable {
  /// The element's name in lower case.
  let name: String
  let isClosing: Bool
  /// What follows the name, up to the bracket that closes the tag.
  let attributes: String

  /// Reads the tag at the beginning of a text; nil for comments, declarations and instructions.
  init?(_ html: some StringProtocol) {
    guard html.hasPrefix("<") else { return nil }
    let rest = html.dropFirst()
    isClosing = rest.hasPrefix("/")
    let word = rest.dropFirst(isClosing ? 1 : 0)
    let name = word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard name.first?.isLetter == true else { return nil }
    self.name = name.lowercased()
    let inside = word.dropFirst(name.count).prefix { $0 != ">" }
    attributes = inside.split { $0.isWhitespace || $0 == "/" }.joined(separator: " ")
  }

  /// Whether it is an opening tag or a closing one, with nothing besides its name.
  var isBare: Bool { attributes.isEmpty }
}

/// A comment at the beginning of some HTML.
enum HTMLComment {
  /// Returns what follows the comment that a text begins with; nil if it begins with none.
  static func rest(after html: Substring) -> Substring? {
    guard html.hasPrefix("<!--"), let end = html.dropFirst(4).firstRange(of: "-->") else {
      return nil
    }
    return html[end.upperBound...]
  }
}
