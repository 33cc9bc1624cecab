/// A block of HTML as Markdown: the elements that it has a form for, and the text of all others.
struct HTMLMarkdown {
  /// The Markdown.
  private(set) var text = ""
  private var lists: [(isOrdered: Bool, count: Int)] = []
  private var cells: [[String]] = []
  private var isInRow = false
  private var links: [String?] = []
  private let keepsDetails: Bool

  /// Reads HTML.
  ///
  /// - Parameters:
  ///   - html: The HTML.
  ///   - keepsDetails: Whether what is folded away stays so.
  init(_ html: String, keepsDetails: Bool) {
    self.keepsDetails = keepsDetails
    let bytes = Array(html.utf8)
    var offset = 0
    var words: [UInt8] = []
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        words.append(bytes[offset])
        offset += 1
        continue
      }
      if bytes[offset...].starts(with: "<!--".utf8),
        let end = bytes.offset(of: "-->", from: offset + 4)
      {
        add(words)
        words = []
        breakOff()
        text += String(decoding: bytes[offset..<(end + 3)], as: UTF8.self) + "\n\n"
        offset = end + 3
      } else if let (tag, end) = InlineHTML.tag(at: offset, in: bytes),
        HTMLElements.isKnown(tag.name)
      {
        add(words)
        words = []
        let name = tag.name
        let isRaw = name == "pre" || HTMLElements.code.contains(name)
        if isRaw, !tag.isClosing,
          let close = bytes.offset(of: "</\(name)>", from: end)
            ?? bytes.offset(of: "</\(name.uppercased())>", from: end)
        {
          addCode(String(decoding: bytes[end..<close], as: UTF8.self), isBlock: name == "pre")
          offset = close + name.utf8.count + 3
        } else {
          add(tag)
          offset = end
        }
      } else {
        words += "\\<".utf8
        offset += 1
      }
    }
    add(words)
    text = Self.withoutSurplusLines(text)
  }

  /// Returns HTML as text that looks like it.
  static func text(_ html: String) -> String {
    html.replacing("<", with: "\\<")
  }

  /// Returns the words of HTML alone.
  static func words(_ html: String) -> String {
    decoded(withoutTags(html)).filter { $0 != "<" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private mutating func add(_ words: [UInt8]) {
    let string = String(decoding: words, as: UTF8.self)
    let parts = string.split(whereSeparator: \.isWhitespace)
    guard !parts.isEmpty else {
      if !words.isEmpty, !text.isEmpty, text.last?.isWhitespace == false, !isInRow { text += " " }
      return
    }
    var plain = parts.joined(separator: " ")
    for mark in ["*", "_", "[", "]", "`", "|", "~"] where plain.contains(mark) {
      plain = plain.replacing(mark, with: "\\" + mark)
    }
    let startsBlank = string.first?.isWhitespace == true
    let endsBlank = string.last?.isWhitespace == true
    put((startsBlank ? " " : "") + plain + (endsBlank ? " " : ""))
  }

  private mutating func put(_ words: String) {
    if isInRow, let row = cells.indices.last, let cell = cells[row].indices.last {
      cells[row][cell] += words
    } else if text.isEmpty || text.last?.isNewline == true {
      text += words.drop(while: \.isWhitespace)
    } else {
      text += words
    }
  }

  private mutating func breakOff() {
    guard !isInRow else { return put(" ") }
    if !text.isEmpty { text += "\n\n" }
  }

  private mutating func add(_ tag: ParsedTag) {
    if let image = tag.image { return put(image) }
    if let mark = HTMLElements.marks[tag.name] { return put(mark) }
    if HTMLElements.kept.contains(tag.name) {
      return put(tag.isClosing ? "</\(tag.name)>" : "<\(tag.name)>")
    }
    switch tag.name {
    case "a": addLink(tag)
    case "br":
      if isInRow {
        put("<br>")
      } else if text.last?.isNewline == false {
        text += "\\\n"
      }
    case "hr":
      breakOff()
      put("---\n\n")
    case "h1", "h2", "h3", "h4", "h5", "h6":
      breakOff()
      if !tag.isClosing {
        put(String(repeating: "#", count: max(2, tag.name.last?.wholeNumberValue ?? 2)) + " ")
      }
    case "ul", "ol":
      if tag.isClosing { _ = lists.popLast() } else { lists.append((tag.name == "ol", 0)) }
      breakOff()
    case "li":
      guard !tag.isClosing else { return }
      if lists.isEmpty { lists.append((false, 0)) }
      lists[lists.count - 1].count += 1
      let list = lists[lists.count - 1]
      let margin = String(repeating: "   ", count: lists.count - 1)
      text += "\n\(margin)\(list.isOrdered ? "\(list.count). " : "- ")"
    case "details", "summary": addDetails(tag)
    case "table": if tag.isClosing { addTable() } else { cells = [] }
    case "tr":
      if !tag.isClosing { cells.append([]) }
      isInRow = false
    case "td", "th":
      isInRow = !tag.isClosing
      if !tag.isClosing {
        if cells.isEmpty { cells.append([]) }
        cells[cells.count - 1].append("")
      }
    default: if HTMLElements.blocks.contains(tag.name) { breakOff() }
    }
  }

  private mutating func addLink(_ tag: ParsedTag) {
    if tag.isClosing {
      if let address = links.popLast() ?? nil { put("](\(address))") }
    } else {
      links.append(tag.attributes["href"])
      if tag.attributes["href"] != nil { put("[") }
    }
  }

  private mutating func addDetails(_ tag: ParsedTag) {
    switch (tag.name, tag.isClosing, keepsDetails) {
    case ("details", false, true):
      breakOff()
      text += "<details>\n"
    case ("details", true, true):
      breakOff()
      text += "</details>\n\n"
    case ("summary", false, true): text += "<summary>"
    case ("summary", true, true): text += "</summary>\n\n"
    case ("summary", _, false): text += tag.isClosing ? "**\n\n" : "**"
    default: breakOff()
    }
  }

  private mutating func addCode(_ raw: String, isBlock: Bool) {
    let code = Self.decoded(Self.withoutTags(raw))
    if isBlock {
      breakOff()
      var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { $0.allSatisfy(\.isWhitespace) }
      while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
      text += "```\n\(lines.joined(separator: "\n"))\n```\n\n"
    } else {
      let mark = code.contains("`") ? "``" : "`"
      put(mark + code.split(whereSeparator: \.isNewline).joined(separator: " ") + mark)
    }
  }

  private mutating func addTable() {
    isInRow = false
    let rows = cells.filter { !$0.isEmpty }.map { $0.map(\.trimmed) }
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return }
    breakOff()
    for (place, row) in rows.enumerated() {
      let full = row + Array(repeating: "", count: width - row.count)
      text += "| \(full.joined(separator: " | ")) |\n"
      if place == 0 { text += "|" + String(repeating: "---|", count: width) + "\n" }
    }
    text += "\n"
  }

  /// Returns text with the signs that HTML spells as `&lt;`.
  static func decoded(_ html: String) -> String {
    var text = html
    for (name, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ] { text = text.replacing(name, with: sign) }
    return text
  }

  private static func withoutTags(_ html: String) -> String {
    var text = ""
    let bytes = Array(html.utf8)
    var offset = 0
    var start = 0
    while offset < bytes.count {
      if let (tag, end) = InlineHTML.tag(at: offset, in: bytes), HTMLElements.isKnown(tag.name) {
        text += String(decoding: bytes[start..<offset], as: UTF8.self)
        (offset, start) = (end, end)
      } else {
        offset += 1
      }
    }
    return text + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Returns text with at most one empty line between two others, and none around.
  private static func withoutSurplusLines(_ text: String) -> String {
    var lines: [Substring] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, !isCode, lines.last?.isEmpty ?? true { continue }
      let end = isCode ? line.endIndex : line.lastIndex { !$0.isWhitespace }.map(line.index(after:))
      lines.append(line[..<(end ?? line.startIndex)])
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
