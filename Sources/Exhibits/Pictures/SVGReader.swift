/// Reads a picture: as much of XML as one needs, and none of what leads out of it.
///
/// Foundation's `XMLParser` would do, and every lesson with an exhibit would load libxml2, which knows
/// document types, entities of one's own and addresses: what is refused here it would have to be kept from.
struct SVGReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var count = 0

  /// The most bytes, elements and levels of a picture.
  static let (byteLimit, elementLimit, depthLimit) = (200_000, 5_000, 50)

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Returns the picture in a text.
  ///
  /// - Throws: `SVGPictureError` with all that is refused.
  static func root(of text: String) throws(SVGPictureError) -> SVGNode {
    guard text.utf8.count <= byteLimit else {
      throw SVGPictureError(faults: [.tooMany("bytes", limit: byteLimit)])
    }
    var reader = SVGReader(text)
    let root = try reader.document()
    var rules = SVGRules(root)
    let faults = rules.faults()
    if !faults.isEmpty { throw SVGPictureError(faults: faults) }
    return root
  }

  private mutating func document() throws(SVGPictureError) -> SVGNode {
    try skipBlanksAndComments()
    if starts(with: "<?xml") {
      try skip(through: "?>")
      try skipBlanksAndComments()
    }
    guard starts(with: "<svg") else { throw fault("a picture begins with '<svg'") }
    let root = try element(depth: 0)
    try skipBlanksAndComments()
    guard position == bytes.count else { throw fault("something follows '</svg>'") }
    return root
  }

  // MARK: Elements

  private mutating func element(depth: Int) throws(SVGPictureError) -> SVGNode {
    count += 1
    guard count <= Self.elementLimit else {
      throw SVGPictureError(faults: [.tooMany("elements", limit: Self.elementLimit)])
    }
    guard depth < Self.depthLimit else {
      throw SVGPictureError(faults: [.tooMany("levels of elements", limit: Self.depthLimit)])
    }
    let first = line
    position += 1
    let name = try self.name()
    var node = SVGNode(name: name, attributes: try attributes(of: name), line: first)
    if starts(with: "/>") {
      position += 2
      return node
    }
    guard next == UInt8(ascii: ">") else { throw fault("'<\(name)' is not closed with '>'") }
    position += 1
    while true {
      if starts(with: "</") { break }
      if starts(with: "<!--") {
        try skip(through: "-->")
      } else if starts(with: "<!") || starts(with: "<?") {
        throw fault("a picture has no '\(starts(with: "<!") ? "<!" : "<?")'")
      } else if next == UInt8(ascii: "<") {
        node.children.append(.element(try element(depth: depth + 1)))
      } else if next == nil {
        throw fault("'<\(name)>' is never closed")
      } else {
        node.children.append(.text(try text(until: UInt8(ascii: "<"))))
      }
    }
    position += 2
    let end = try self.name()
    skipBlanks()
    guard end == name, next == UInt8(ascii: ">") else {
      throw fault("'</\(end)' closes '<\(name)>'")
    }
    position += 1
    return node
  }

  private mutating func attributes(
    of element: String
  ) throws(SVGPictureError) -> [SVGNode.Attribute] {
    var attributes: [SVGNode.Attribute] = []
    while true {
      let hasBlank = next.map { $0 <= 0x20 } ?? false
      skipBlanks()
      guard let byte = next, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") else {
        return attributes
      }
      guard hasBlank else { throw fault("a blank goes before every attribute of '<\(element)>'") }
      let name = try self.name()
      skipBlanks()
      guard next == UInt8(ascii: "=") else { throw fault("'\(name)' has no value") }
      position += 1
      skipBlanks()
      guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw fault("the value of '\(name)' stands between quotation marks")
      }
      position += 1
      let value = try text(until: quote)
      guard next == quote else { throw fault("the value of '\(name)' is never closed") }
      position += 1
      if attributes.contains(where: { $0.name == name }) {
        throw fault("'<\(element)>' has two attributes '\(name)'")
      }
      attributes.append(SVGNode.Attribute(name: name, value: value))
    }
  }

  private mutating func name() throws(SVGPictureError) -> String {
    let start = position
    while let byte = next, Self.isPartOfName(byte) { position += 1 }
    guard position > start else { throw fault("a name is missing") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57)
      || "-_:.".utf8.contains(byte)
  }

  // MARK: Text

  /// Returns the text up to a byte, with what its entities stand for.
  private mutating func text(until end: UInt8) throws(SVGPictureError) -> String {
    var result: [UInt8] = []
    while let byte = next, byte != end {
      switch byte {
      case UInt8(ascii: "<"): throw fault("'<' is written '&lt;'")
      case UInt8(ascii: "&"): result += Array(try entity().utf8)
      case 0..<0x20 where byte != 0x0A && byte != 0x0D && byte != 0x09:
        throw fault("a control character")
      default:
        if byte == 0x0A { line += 1 }
        result.append(byte)
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func entity() throws(SVGPictureError) -> String {
    let rest = bytes[position...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      throw fault("'&' is written '&amp;'")
    }
    let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
    position = end + 1
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let text = known[name] { return text }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    guard name.hasPrefix("#"), let number, number >= 0x20, !(0x7F..<0xA0).contains(number),
      let scalar = Unicode.Scalar(number)
    else { throw fault("'&\(name);' stands for nothing") }
    return String(scalar)
  }

  // MARK: Bytes

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skipBlanks() {
    while let byte = next, byte <= 0x20 {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func skipBlanksAndComments() throws(SVGPictureError) {
    skipBlanks()
    while starts(with: "<!--") {
      try skip(through: "-->")
      skipBlanks()
    }
  }

  private mutating func skip(through end: String) throws(SVGPictureError) {
    while !starts(with: end) {
      guard let byte = next else { throw fault("'\(end)' is missing") }
      if byte == 0x0A { line += 1 }
      position += 1
    }
    position += end.utf8.count
  }

  private func fault(_ what: String) -> SVGPictureError {
    SVGPictureError(faults: [.malformed(what, line: line)])
  }
}
