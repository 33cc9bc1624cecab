/// A value of a file of references without the TeX in it: `G{\"o}del` is Gödel.
struct BibliographyText {
  let text: String

  /// - Throws: A command that is not known.
  init(_ source: String) throws(CitationFault) {
    var text = ""
    var rest = source[...]
    while let character = rest.popFirst() {
      switch character {
      case "{", "}": break
      case "~": text += "\u{A0}"
      case "-" where rest.hasPrefix("--"):
        rest.removeFirst(2)
        text += "—"
      case "-" where rest.hasPrefix("-"):
        rest.removeFirst()
        text += "–"
      case "\\": text += try Self.command(&rest)
      case _ where character.isWhitespace: if text.last != " " { text += " " }
      default: text.append(character)
      }
    }
    while text.last == " " { text.removeLast() }
    self.text = String(text.drop { $0 == " " })
  }

  /// Reads what follows a backslash.
  private static func command(_ rest: inout Substring) throws(CitationFault) -> String {
    guard let first = rest.first else { throw .command("\\") }
    if "&%$#_{}".contains(first) {
      rest.removeFirst()
      return String(first)
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    let name = letters.isEmpty ? String(first) : String(letters)
    rest = rest.dropFirst(name.count)
    if let mark = accents[name] { return try letter(&rest, name) + mark }
    guard let sign = signs[name] else { throw .command("\\\(name)") }
    if rest.first == " " { rest.removeFirst() }
    return sign
  }

  /// Reads the letter that an accent stands on.
  private static func letter(
    _ rest: inout Substring, _ name: String
  ) throws(CitationFault) -> String {
    rest = rest.drop { $0 == " " || $0 == "{" }
    guard var letter = rest.popFirst() else { throw .command("\\\(name)") }
    // The letters i and j lose their dots by a command of their own.
    if letter == "\\", let next = rest.popFirst() { letter = next }
    return String(letter)
  }

  /// The marks above and below letters, as they follow these.
  private static let accents = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}", "c": "\u{327}", "v": "\u{30C}", "H": "\u{30B}", "u": "\u{306}", "k": "\u{328}",
    "r": "\u{30A}",
  ]

  private static let signs = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "TeX": "TeX", "LaTeX": "LaTeX", "textendash": "–",
    "textemdash": "—", "ldots": "…", "dots": "…",
  ]
}

/// An entry of the references as a line of prose.
struct ReferenceWords {
  private let fields: [String: String]

  /// The fields that are shown.
  static let fields: Set<String> = [
    "author", "editor", "title", "journal", "booktitle", "publisher", "institution", "school",
    "howpublished", "edition", "volume", "number", "pages", "year", "doi", "url",
  ]

  init(_ fields: [String: String]) {
    self.fields = fields.filter { !$0.value.isEmpty }
  }

  /// Who, what, where, when, and where to find it.
  var content: [Inline] {
    var content: [Inline] = []
    if let people = fields["author"] ?? fields["editor"] {
      content.append(.text(Self.names(people) + ". "))
    }
    content.append(.emphasis([.text(fields["title"] ?? "")]))
    let pages = fields["pages"].map { "pages \(Self.range($0))" }
    let details = [venue, pages, fields["year"]].compactMap(\.self).joined(separator: ", ")
    content.append(.text(details.isEmpty ? "." : ". \(details)"))
    if let address {
      content.append(.text(details.isEmpty ? " " : ". "))
      let place = SourceLocation(file: Bibliography.fileName, line: 1, column: 1)
      content.append(
        .link(
          Link(destination: address, title: "", content: [.text(address)], location: place)))
    } else if !details.isEmpty {
      content.append(.text("."))
    }
    return content
  }

  private var venue: String? {
    let names = ["journal", "booktitle", "publisher", "institution", "school", "howpublished"]
    let words = names.compactMap { fields[$0] }.first.map { venue in
      let number = fields["number"].map { "(\($0))" } ?? ""
      return venue + (fields["volume"].map { " \($0)\(number)" } ?? "")
    }
    let edition = fields["edition"].map { "\($0) edition" }
    let parts = [edition, words].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var address: String? {
    if let doi = fields["doi"] { return doi.hasPrefix("http") ? doi : "https://doi.org/\(doi)" }
    return fields["url"].flatMap { LinkTarget($0) == .external ? $0 : nil }
  }

  /// `323-326` as a range is set.
  private static func range(_ pages: String) -> String {
    pages.split(separator: "-").count == 2
      ? pages.split(separator: "-").joined(separator: "–") : pages
  }

  /// `Rumelhart, David and Hinton, Geoffrey` as a sentence has them.
  private static func names(_ text: String) -> String {
    var names: [String] = []
    var words: [Substring] = []
    func close() {
      if !words.isEmpty { names.append(name(words.joined(separator: " "))) }
      words = []
    }
    for word in text.split(separator: " ") {
      if word == "and" { close() } else { words.append(word) }
    }
    close()
    if names.last == "others" {
      return names.dropLast().joined(separator: ", ") + " et al"
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func name(_ text: String) -> String {
    let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
    return parts.count > 1 ? (parts.dropFirst() + [parts[0]]).joined(separator: " ") : text
  }
}
