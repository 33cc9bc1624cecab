/// A page as a reader sees it that accepts only what the weaver means to write.
///
/// It is stricter than any browser: values in double quotes, five entities, every element closed,
/// no comment. A text that found its way into the markup is a fault here.
struct StrictHTML {
  /// An element's name and its attributes' names, in the order of the page: its markup, without its
  /// text.
  struct Element: Hashable {
    let name: String
    let attributes: [String]
  }

  /// The elements, in order.
  private(set) var elements: [Element] = []
  /// The texts between tags, as they are meant.
  private(set) var texts: [String] = []
  /// The attributes' values, as they are meant.
  private(set) var values: [String] = []
  /// The names that links can lead to.
  private(set) var ids: [String] = []

  /// What is wrong with a page, and what stands there.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private var rest: Substring.UnicodeScalarView
  private var open: [String] = []
  private static let void: Set = ["meta", "link", "br", "hr", "input", "img"]

  /// Reads a page, or a part of one.
  init(_ html: String) throws(Fault) {
    rest = Substring(html).unicodeScalars
    _ = skip("<!DOCTYPE html>\n")
    while let next = rest.first {
      if next == "<" { try readTag() } else { texts.append(try decoded(take { $0 != "<" })) }
    }
    guard open.isEmpty else { throw Fault(description: "\(open) not closed") }
  }

  private mutating func readTag() throws(Fault) {
    if skip("</") {
      let name = try word()
      guard open.popLast() == name else { throw fault("</\(name)> closes another element") }
      return try expect(">")
    }
    try expect("<")
    let name = try word()
    var attributes: [String] = []
    while skip(" ") {
      attributes.append(try word())
      guard skip("=") else { continue }
      try readValue()
      if attributes.last == "id" { ids += values.suffix(1) }
    }
    guard Set(attributes).count == attributes.count else { throw fault("an attribute twice") }
    elements.append(Element(name: name, attributes: attributes))
    if skip("/>") { return }
    try expect(">")
    if !Self.void.contains(name) { open.append(name) }
  }

  private mutating func readValue() throws(Fault) {
    try expect("\"")
    let value = take { $0 != "\"" }
    try expect("\"")
    guard !value.contains("<") else { throw fault("markup in it") }
    values.append(try decoded(value))
  }

  private mutating func word() throws(Fault) -> String {
    let word = take {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == ":")
    }
    guard !word.isEmpty else { throw fault("no name") }
    return String(word)
  }

  private mutating func take(
    while isTaken: (Unicode.Scalar) -> Bool
  ) -> Substring.UnicodeScalarView {
    let taken = rest.prefix(while: isTaken)
    rest = rest[taken.endIndex...]
    return taken
  }

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func expect(_ text: String) throws(Fault) {
    guard skip(text) else { throw fault("\(text) expected") }
  }

  private func decoded(_ text: Substring.UnicodeScalarView) throws(Fault) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "&":
        let name = scalars.prefix { $0 != ";" }
        let entities: [String: Unicode.Scalar] = [
          "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
        ]
        guard let entity = entities[String(name)] else { throw fault("&\(name.prefix(9)) unknown") }
        scalars = scalars.dropFirst(name.count + 1)
        result.append(entity)
      case ">": throw fault("> in a text")
      case "\n", "\t": result.append(scalar)
      case _ where scalar.properties.generalCategory == .control: throw fault("a control character")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func fault(_ words: String) -> Fault {
    Fault(description: "\(words) at \(String(rest.prefix(60)).debugDescription)")
  }
}

extension StrictHTML {
  /// All texts, as one reads them, and then all values.
  var wholeText: String { texts.joined() + "\n" + values.joined(separator: "\n") }
}
