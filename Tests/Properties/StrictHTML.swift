/// A page as a reader sees it that accepts only what the weaver means to write.
///
/// It is stricter than any browser: values in double quotes, five entities, every element closed,
/// no comment. A text that found its way into the markup is a fault here.
public struct StrictHTML: Sendable {
  /// An element's name and its attributes' names, in the order of the page: its markup, without its
  /// text.
  public struct Element: Hashable, Sendable {
    /// The element's name.
    public let name: String
    /// The attributes' names, in order.
    public let attributes: [String]

    /// An element.
    public init(name: String, attributes: [String]) {
      self.name = name
      self.attributes = attributes
    }
  }

  /// The elements, in order.
  public private(set) var elements: [Element] = []
  /// The texts between tags, as they are meant.
  public private(set) var texts: [String] = []
  /// The attributes' values, as they are meant.
  public private(set) var values: [String] = []
  /// The names that links can lead to.
  public private(set) var ids: [String] = []

  /// What is wrong with a page, and what stands there.
  public struct Fault: Error, CustomStringConvertible {
    /// The fault in words.
    public let description: String
  }

  private var rest: Substring.UnicodeScalarView
  private var open: [String] = []
  private static let void: Set = ["meta", "link", "br", "hr", "input", "img"]

  /// Reads a page, or a part of one.
  public init(_ html: String) throws(Fault) {
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
          "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x2061": "\u{2061}",
        ]
        guard let entity = entities[String(name)] else {
          throw fault("&\(String(name.prefix(9))) unknown")
        }
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
  public var wholeText: String { texts.joined() + "\n" + values.joined(separator: "\n") }

  /// Returns a text as pages show it: what HTML forbids is its picture, or U+FFFD.
  public static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\r" }.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 9, 10: scalar
      case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
      case 0x7F: "\u{2421}"
      case 0x80..<0xA0: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Reads a page that must be sound.
  static func reading(_ html: String) throws(BrokenPromise) -> StrictHTML {
    do throws(Fault) {
      return try StrictHTML(html)
    } catch {
      throw BrokenPromise(error.description)
    }
  }
}
