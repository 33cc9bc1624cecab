/// Makes XML of the HTML that this package writes: attributes in double quotes, text escaped, elements
/// closed but for those that are always empty.
enum XHTML {
  private static let empty: Set<Substring> = ["br", "hr", "img", "input", "meta", "link"]
  private static let flags: Set<Substring> = ["open", "disabled", "checked"]

  /// Returns the markup as XML, without what scripts and keyboards need.
  ///
  /// - Parameters:
  ///   - html: The markup.
  ///   - link: Returns where a link leads there that leads to an address here.
  /// - Returns: The same as XML.
  static func markup(_ html: String, link: (String) -> String = { $0 }) -> String {
    var xml = ""
    xml.reserveCapacity(html.utf8.count)
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      xml += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">") else { break }
      xml += tag(rest[rest.index(after: open)..<close], link)
      rest = rest[rest.index(after: close)...]
    }
    return xml + rest
  }

  private static func tag(_ text: Substring, _ link: (String) -> String) -> String {
    if text.hasPrefix("/") || text.hasPrefix("!") { return "<\(text)>" }
    let isClosed = text.hasSuffix("/")
    let name = text.prefix { !$0.isWhitespace && $0 != "/" }
    var result = "<\(name)"
    if name == "math" { result += " xmlns=\"http://www.w3.org/1998/Math/MathML\"" }
    for (key, value) in attributes(text.dropFirst(name.count)) {
      if key.hasPrefix("data-") || key == "tabindex" { continue }
      result += " \(key)=\"\(key == "href" ? link(value) : value)\""
    }
    return result + (isClosed || empty.contains(name) ? "/>" : ">")
  }

  /// The attributes of a tag, their values as they are written.
  private static func attributes(_ text: Substring) -> [(Substring, String)] {
    var found: [(Substring, String)] = []
    var rest = text
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      if key.isEmpty { return found }
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else {
        if flags.contains(key) { found.append((key, String(key))) }
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      found.append((key, String(value)))
      rest = rest.dropFirst(value.count + 3)
    }
  }
}
