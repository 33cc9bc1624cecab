extension POFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: What is in it.
  ///   - file: Its path, for messages.
  /// - Throws: `POError` at the line that is not understood.
  package init(_ text: String, file: String) throws(POError) {
    var reader = POReader(file: file)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      try reader.read(line.hasSuffix("\r") ? line.dropLast() : line, number: index + 1)
    }
    reader.flush()
    self.init(language: reader.language, entries: reader.entries)
  }
}

/// Reads a file of translations line by line.
private struct POReader {
  let file: String
  private(set) var entries: [POFile.Entry] = []
  private(set) var language = ""
  private var place = ""
  private var isStale = false
  private var texts: [Field: String] = [:]
  private var field: Field?
  private var start = 0

  private enum Field {
    case previous
    case original
    case translation
  }

  init(file: String) {
    self.file = file
  }

  mutating func read(_ line: Substring, number: Int) throws(POError) {
    let line = line.drop(while: \.isWhitespace)
    if line.isEmpty { return flush() }
    if line.hasPrefix("#~") { return }
    if line.hasPrefix("#:") {
      begin(at: number)
      place = String(line.dropFirst(2).drop(while: \.isWhitespace))
    } else if line.hasPrefix("#,") {
      begin(at: number)
      isStale = isStale || line.contains("fuzzy")
    } else if line.hasPrefix("#|") {
      begin(at: number)
      let rest = line.dropFirst(2).drop(while: \.isWhitespace)
      if rest.hasPrefix("msgid") { field = .previous }
      try add(rest.hasPrefix("msgid") ? rest.dropFirst("msgid".count) : rest, number)
    } else if line.hasPrefix("#") {
      begin(at: number)
    } else if line.hasPrefix("msgid ") {
      begin(at: number)
      field = .original
      try add(line.dropFirst("msgid".count), number)
    } else if line.hasPrefix("msgstr ") {
      field = .translation
      try add(line.dropFirst("msgstr".count), number)
    } else if line.hasPrefix("\"") {
      try add(line, number)
    } else {
      throw POError(
        file: file, line: number,
        words: "this is neither 'msgid', 'msgstr', a text in quotes nor '#'")
    }
  }

  /// Ends an entry; whatever follows belongs to the next.
  mutating func flush() {
    defer {
      (texts, place, isStale, field, start) = ([:], "", false, nil, 0)
    }
    guard let original = texts[.original] else { return }
    let translation = texts[.translation] ?? ""
    if original.isEmpty {
      let heads = translation.split(separator: "\n")
      let found = heads.first { $0.hasPrefix("Language:") }
      language = String((found ?? "").dropFirst("Language:".count).drop(while: \.isWhitespace))
      return
    }
    var entry = POFile.Entry(
      place: place, original: original, translation: translation, isStale: isStale,
      previous: texts[.previous])
    entry.line = start
    entries.append(entry)
  }

  private mutating func begin(at number: Int) {
    if texts[.translation] != nil { flush() }
    if start == 0 { start = number }
  }

  private mutating func add(_ quoted: Substring, _ number: Int) throws(POError) {
    let text = quoted.drop(while: \.isWhitespace)
    guard let field, text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else {
      throw POError(file: file, line: number, words: "a text begins and ends with a quotation mark")
    }
    var result = ""
    var rest = text.dropFirst().dropLast()
    while let character = rest.popFirst() {
      guard character == "\\" else {
        result.append(character)
        continue
      }
      switch rest.popFirst() {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "\\": result.append("\\")
      case "\"": result.append("\"")
      case let other:
        throw POError(
          file: file, line: number,
          words: "'\\\(other.map(String.init) ?? "")' is not known: write '\\\\' for a backslash")
      }
    }
    texts[field, default: ""] += result
  }
}
