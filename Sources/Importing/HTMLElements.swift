/// What becomes of the elements of HTML.
enum HTMLElements {
  /// Those that Markdown has a mark for, and the mark.
  static let marks: [String: String] = [
    "b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "var": "*", "dfn": "*",
    "s": "~~", "del": "~~", "strike": "~~", "u": "*", "ins": "*",
  ]

  /// Those whose content is code.
  static let code: Set = ["code", "tt", "samp"]

  /// Those that a lesson has, too.
  static let kept: Set = ["sub", "sup", "kbd"]

  /// Those around which text breaks off.
  static let blocks: Set = [
    "p", "div", "center", "section", "article", "header", "footer", "main", "nav", "aside",
    "figure", "figcaption", "picture", "ul", "ol", "dl", "dt", "dd", "table", "thead", "tbody",
    "tfoot", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "address", "fieldset", "form",
  ]

  /// Those that say how words look, or where they stand, and go; what is in them stays.
  static let plain: Set = [
    "span", "font", "small", "big", "mark", "abbr", "acronym", "q", "label", "time", "a", "nobr",
    "source", "col", "colgroup", "wbr", "bdi", "bdo", "html", "body", "img", "br", "hr", "li", "tr",
    "td", "th", "caption", "details", "summary", "pre", "link", "meta",
  ]

  /// Whether a name is that of an element; what is none is text: `Array<Element>`.
  static func isKnown(_ name: String) -> Bool {
    marks[name] != nil || code.contains(name) || kept.contains(name) || blocks.contains(name)
      || plain.contains(name)
  }
}

/// A tag with its attributes.
struct ParsedTag: Hashable {
  /// The element's name in lower case.
  let name: String
  let isClosing: Bool
  let attributes: [String: String]

  /// Reads what stands between `<` and `>`; nil if it is no tag.
  init?(_ inside: some StringProtocol) {
    var rest = Substring(inside)
    isClosing = rest.hasPrefix("/")
    if isClosing { rest.removeFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard name.first?.isLetter == true else { return nil }
    rest = rest.dropFirst(name.count)
    guard rest.isEmpty || rest.first?.isWhitespace == true || rest.first == "/" else { return nil }
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      if key.isEmpty { break }
      rest = rest.dropFirst(key.count).drop(while: \.isWhitespace)
      guard rest.first == "=" else {
        attributes[key.lowercased()] = ""
        continue
      }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let quote = rest.first
      if quote == "\"" || quote == "'" {
        rest.removeFirst()
        let value = rest.prefix { $0 != quote }
        attributes[key.lowercased()] = String(value)
        rest = rest.dropFirst(value.count + 1)
      } else {
        let value = rest.prefix { !$0.isWhitespace }
        attributes[key.lowercased()] = String(value)
        rest = rest.dropFirst(value.count)
      }
    }
    self.name = name.lowercased()
    self.attributes = attributes
  }

  /// The image that it is, in Markdown.
  var image: String? {
    guard name == "img", let source = attributes["src"], !source.isEmpty else { return nil }
    let words = ImportedText.escaped(
      (attributes["alt"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let address = source.contains { $0 == " " || $0 == "(" || $0 == ")" } ? "<\(source)>" : source
    return "![\(words)](\(address))"
  }
}
