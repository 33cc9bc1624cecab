/// Markdown with its HTML as far as Markdown has a form for it; other tags go, and their words stay.
struct HTMLImport {
  /// The text.
  private(set) var text = ""
  /// The names of the tags that went.
  private(set) var dropped: Set<String> = []

  /// Reads Markdown; code in fences and between backticks keeps what looks like a tag.
  init(_ source: String) {
    var rest = source[...]
    while let match = rest.firstMatch(
      of:
        /(?s)```.*?(?:```|$)|~~~.*?(?:~~~|$)|`[^`\n]*`|<!--.*?-->|<\/?([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)\/?>/
    ) {
      text += rest[..<match.range.lowerBound]
      if let name = match.output.1?.lowercased() {
        add(
          name, String(match.output.2 ?? ""), isClosing: match.output.0.hasPrefix("</"),
          match.output.0)
      } else {
        text += match.output.0
      }
      rest = rest[match.range.upperBound...]
    }
    text += rest
  }

  private mutating func add(
    _ name: String, _ attributes: String, isClosing: Bool, _ written: Substring
  ) {
    switch name {
    case "b", "strong": text += "**"
    case "i", "em": text += "*"
    case "code", "tt": text += "`"
    case "s", "del", "strike": text += "~~"
    case "br": text += "\\\n"
    case "hr": text += "\n\n---\n\n"
    case "sub", "sup", "kbd": text += "<\(isClosing ? "/" : "")\(name)>"
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = name.last?.wholeNumberValue ?? 2
      text += isClosing ? "\n\n" : "\n\n" + String(repeating: "#", count: level) + " "
    case "li", "td", "th", "dt", "dd": text += isClosing ? "" : "\n- "
    case "img":
      if let source = Self.value(of: "src", in: attributes) {
        text += "![\(Self.value(of: "alt", in: attributes) ?? "")](\(source))"
      }
    case "a":
      openLink(attributes, isClosing: isClosing)
    default:
      dropped.insert(name)
      if ["p", "div", "table", "tr", "ul", "ol", "center", "blockquote", "section"].contains(name) {
        text += "\n\n"
      }
    }
  }

  /// The addresses of the links that are open; none for a name that links lead to.
  private var addresses: [String?] = []

  private mutating func openLink(_ attributes: String, isClosing: Bool) {
    if !isClosing {
      let address = Self.value(of: "href", in: attributes)
      addresses.append(address)
      if address != nil { text += "[" } else { dropped.insert("a name") }
    } else if let address = addresses.popLast() ?? nil {
      // A link may hold an image, and Markdown's then is the image alone.
      text += "](\(address))"
    }
  }

  private static func value(of name: String, in attributes: String) -> String? {
    for match in attributes.matches(of: /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/)
    where match.output.1.lowercased() == name {
      return (match.output.2 ?? match.output.3 ?? match.output.4).map(String.init)
    }
    return nil
  }
}
