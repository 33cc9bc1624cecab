/// Reads a file of references in BibTeX's form.
struct BibliographyReader {
  private let bytes: [UInt8]
  private let file: String
  private var offset = 0
  private var entries: [String: [Inline]] = [:]
  private var places: [String: Int] = [:]
  private var abbreviations = Self.months
  private var faults: [Diagnostic] = []

  /// What ends the reading of an entry.
  private struct Stop: Error {
    let offset: Int
    let fault: CitationFault
  }

  private static let months = Dictionary(
    uniqueKeysWithValues: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ].map { ($0.prefix(3).lowercased(), $0) })

  /// Reads a file; its path is what faults say.
  ///
  /// - Returns: What it holds, and every fault.
  static func read(
    _ bytes: [UInt8], file: String
  ) -> (bibliography: Bibliography, faults: [Diagnostic]) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let place = SourceLocation(file: file, line: 1, column: 1)
      return (.empty, [Diagnostic(place, .citation(.notText))])
    }
    var reader = BibliographyReader(bytes: bytes, file: file)
    reader.readEntries()
    return (Bibliography(entries: reader.entries, source: bytes), reader.faults)
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Reads entry after entry; what stands between them is a comment, as BibTeX has it.
  private mutating func readEntries() {
    while let at = bytes[offset...].firstIndex(of: UInt8(ascii: "@")) {
      offset = at + 1
      do throws(Stop) {
        try readEntry()
      } catch {
        report(error.offset, error.fault)
      }
    }
  }

  private mutating func readEntry() throws(Stop) {
    let type = readName().lowercased()
    guard !type.isEmpty else {
      throw Stop(offset: offset, fault: .expected("the kind of an entry"))
    }
    if type == "comment" { return }
    skipBlanks()
    guard let open = next, open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
      throw Stop(offset: offset, fault: .expected("'{'"))
    }
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    offset += 1
    skipBlanks()
    switch type {
    case "preamble": _ = try readValue(of: type)
    case "string":
      let (name, value) = try readField(of: type)
      abbreviations[name] = value.text
    default:
      let place = offset
      let key = readName()
      guard !key.isEmpty else {
        throw Stop(offset: offset, fault: .expected("the key of the entry"))
      }
      let fields = try readFields(of: key, until: close)
      add(key, fields, at: place)
    }
    skipBlanks()
    if next == UInt8(ascii: ",") { offset += 1 }
    skipBlanks()
    guard next == close else { throw Stop(offset: offset, fault: .unclosed(type)) }
    offset += 1
  }

  private typealias Value = (text: String, offset: Int)

  private mutating func readFields(
    of key: String, until close: UInt8
  ) throws(Stop) -> [String: Value] {
    var fields: [String: Value] = [:]
    while true {
      skipBlanks()
      guard let byte = next else { throw Stop(offset: offset, fault: .unclosed(key)) }
      if byte == close { return fields }
      guard byte == UInt8(ascii: ",") else {
        throw Stop(offset: offset, fault: .expected("a comma or the end of the entry"))
      }
      offset += 1
      skipBlanks()
      if next == close { return fields }
      let (name, value) = try readField(of: key)
      if fields[name] == nil { fields[name] = value }
    }
  }

  private mutating func readField(of key: String) throws(Stop) -> (String, Value) {
    let name = readName().lowercased()
    guard !name.isEmpty else { throw Stop(offset: offset, fault: .expected("the name of a field")) }
    skipBlanks()
    guard next == UInt8(ascii: "=") else { throw Stop(offset: offset, fault: .expected("'='")) }
    offset += 1
    return (name, try readValue(of: key))
  }

  /// Reads texts, numbers and abbreviations with `#` between them.
  private mutating func readValue(of key: String) throws(Stop) -> Value {
    skipBlanks()
    let start = offset
    var text = ""
    while true {
      skipBlanks()
      switch next {
      case UInt8(ascii: "{"): text += try readText(of: key, until: UInt8(ascii: "}"))
      case UInt8(ascii: "\""): text += try readText(of: key, until: UInt8(ascii: "\""))
      default:
        let place = offset
        let word = readName()
        guard !word.isEmpty else { throw Stop(offset: place, fault: .expected("a value")) }
        if word.allSatisfy(\.isNumber) {
          text += word
        } else if let known = abbreviations[word.lowercased()] {
          text += known
        } else {
          throw Stop(offset: place, fault: .abbreviation(word))
        }
      }
      skipBlanks()
      guard next == UInt8(ascii: "#") else { return (text, start) }
      offset += 1
    }
  }

  /// Reads a text from the sign that opens it to the one that closes it; braces in it are closed before.
  private mutating func readText(
    of key: String, until close: UInt8
  ) throws(Stop) -> String {
    let start = offset
    offset += 1
    var depth = 0
    while let byte = next {
      offset += 1
      switch byte {
      case close where depth == 0:
        return String(decoding: bytes[(start + 1)..<(offset - 1)], as: UTF8.self)
      case UInt8(ascii: "\\"): offset = min(offset + 1, bytes.count)
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    throw Stop(offset: start, fault: .unclosed(key))
  }

  private mutating func add(_ key: String, _ fields: [String: Value], at place: Int) {
    if let first = places[key] {
      return report(place, .duplicate(key, first: location(first).line))
    }
    places[key] = place
    var texts: [String: String] = [:]
    for (name, value) in fields.sorted(by: { $0.value.offset < $1.value.offset })
    where ReferenceWords.fields.contains(name) {
      do throws(CitationFault) {
        texts[name] = try BibliographyText(value.text).text
      } catch {
        report(value.offset, error)
      }
    }
    if let url = texts["url"], LinkTarget(url) != .external {
      report(fields["url"]?.offset ?? place, .address(url))
    }
    if fields["title"] == nil { report(place, .noTitle(key)) }
    entries[key] = ReferenceWords(texts).content
  }

  // MARK: Bytes

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte <= .space { offset += 1 }
  }

  /// Reads a word: a kind, a key, the name of a field, a number.
  private mutating func readName() -> String {
    let start = offset
    while let byte = next, byte > .space, !Self.signs.contains(byte) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static let signs = Array("{}(),=#\"%\\".utf8)

  private func location(_ place: Int) -> SourceLocation {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
    return SourceLocation(
      file: file, line: before.count { $0 == .newline } + 1, column: before.count - line + 1)
  }

  private mutating func report(_ place: Int, _ fault: CitationFault) {
    faults.append(Diagnostic(location(place), .citation(fault)))
  }
}
