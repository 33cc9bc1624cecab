/// Finds the document or the file that an address speaks of.
struct DocumentNames {
  private let byPath: [String: String]
  private let byName: [String: String]

  init(_ documents: [String]) {
    byPath = Dictionary(documents.map { ($0.lowercased(), $0) }) { first, _ in first }
    byName = Dictionary(
      documents.map { (Self.baseName($0).lowercased(), $0) }
    ) { first, _ in first }
  }

  /// Returns the document that an address leads to from another document, and the anchor in it.
  func document(_ address: String, from source: String) -> (path: String, anchor: String?)? {
    let mark = address.firstIndex(of: "#")
    let anchor = mark.map { String(address[address.index(after: $0)...]) }
    let file = String(address[..<(mark ?? address.endIndex)])
    // DocC's own links: by the name of an article, wherever it is.
    if file.hasPrefix("doc:") {
      let name = file.dropFirst(4).split(separator: "/").last.map(String.init) ?? ""
      if name.isEmpty { return (source, anchor) }
      return byName[name.lowercased()].map { ($0, anchor) }
    }
    if file.isEmpty { return (source, anchor) }
    guard let path = Self.path(file, from: source) else { return nil }
    let candidates =
      [path]
      + ["README.md", "README.markdown", "index.md"].map {
        path.isEmpty ? $0 : "\(path)/\($0)"
      }
    let found = candidates.lazy.compactMap { byPath[$0.lowercased()] }.first
    return found.map { ($0, anchor) }
  }

  /// Returns the path in the folder that a relative address leads to; nil if it leads out of it.
  ///
  /// An address that begins with a slash begins at the folder itself, as on GitHub.
  static func path(_ address: String, from source: String) -> String? {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    let decoded = plain.removingPercentEncoding ?? String(plain)
    var parts =
      decoded.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a document is the page of its folder.
  static func isIndex(_ path: String) -> Bool {
    ["readme", "index"].contains(baseName(path).lowercased())
  }

  /// The name of a file, without its folder and its ending.
  static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// What a document is called by its path: its own name, or its folder's if it is that one's page.
  static func title(_ path: String) -> String {
    let folders = path.split(separator: "/").dropLast()
    let name = isIndex(path) ? folders.last.map(String.init) ?? "Introduction" : baseName(path)
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
    guard words.count > 1 else { return words.first.map { apart(String($0)) } ?? "Untitled" }
    return words.joined(separator: " ")
  }

  /// Returns the words of a name that is written like a type: `TheBasics` as "The Basics".
  private static func apart(_ name: String) -> String {
    guard name.first?.isUppercase == true else { return name }
    var words = ""
    var previous: Character = " "
    for character in name {
      if character.isUppercase, previous.isLowercase { words.append(" ") }
      words.append(character)
      previous = character
    }
    return words
  }
}

extension Substring {
  /// The text with the characters that an address spells as `%20`; nil if they are no UTF-8.
  fileprivate var removingPercentEncoding: String? {
    var bytes: [UInt8] = []
    var rest = utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
