/// What a woven page shows that a program computed: values in prose, cells of tables, which figures
/// have too, and printed lines.
///
/// The page itself says where they are, so that an old page can be compared with a new one when
/// nothing else is left of the run that made it.
struct ComputedValues {
  /// A value, and what a reader would call it.
  struct Entry: Hashable {
    let label: String
    let value: String
  }

  /// The values, in the order of the page.
  private(set) var entries: [Entry] = []
  /// The prose since the last block began, up to the value that is being read.
  private var prose = ""
  private var table = Rows()
  private var captions: [String: String] = [:]
  private var captionID: String?
  private var outputs = 0

  /// A table that is being read.
  private struct Rows {
    var caption = ""
    var heads: [String] = []
    var cells: [String] = []
    /// Whether the head is being read: a column without a name has an ordinary cell there.
    var isHead = false
    var text: String?
  }

  private static let blocks: Set<String> = ["p", "li", "h2", "h3", "dd", "dt", "blockquote"]

  /// Reads a page.
  init(page: [UInt8]) {
    var scanner = HTMLScanner(page)
    while let piece = scanner.next() {
      switch piece {
      case .open("data", let attributes) where attributes["class"] == "computed":
        add(Self.ending(of: prose), attributes["value"] ?? "")
        prose += "…"
        skip("data", &scanner)
      case .open("pre", let attributes):
        let isOutput = attributes["class"]?.hasPrefix("output") == true
        let text = skip("pre", &scanner)
        if isOutput { addOutput(text) }
      case .open(let name, let attributes): open(name, attributes)
      case .close(let name): close(name)
      case .text(let text):
        prose += text
        table.text? += text
      }
    }
    nameTables()
  }

  /// Returns how a page differs from an older one: a line a value.
  ///
  /// Values go by what they are called, and those of one name by their order.
  func changes(since old: ComputedValues) -> [String] {
    var before = Dictionary(grouping: old.entries, by: \.label).mapValues { $0.map(\.value)[...] }
    var lines: [String] = []
    for entry in entries {
      guard let value = before[entry.label]?.popFirst() else {
        lines.append("\(entry.label): new, \(entry.value)")
        continue
      }
      if value != entry.value { lines.append("\(entry.label): \(value) → \(entry.value)") }
    }
    for entry in old.entries {
      if let value = before[entry.label]?.popFirst() {
        lines.append("\(entry.label): gone, \(value)")
      }
    }
    return lines
  }

  private mutating func add(_ label: String, _ value: String) {
    entries.append(Entry(label: label, value: value))
  }

  private mutating func addOutput(_ text: String) {
    outputs += 1
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      add("output \(outputs), line \(index + 1)", String(line))
    }
  }

  private mutating func open(_ name: String, _ attributes: [String: String]) {
    if Self.blocks.contains(name) { prose = "" }
    switch name {
    case "table": table = Rows(caption: attributes["aria-labelledby"] ?? "")
    case "thead": table.isHead = true
    case "td", "th": table.text = ""
    case "figcaption":
      captionID = attributes["id"]
      table.text = ""
    default: break
    }
  }

  private mutating func close(_ name: String) {
    let text = (table.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch name {
    case "figcaption":
      if let captionID { captions[captionID] = text }
      table.text = nil
    case "th":
      table.heads.append(text)
      table.text = nil
    case "td":
      if table.isHead { table.heads.append(text) } else { table.cells.append(text) }
      table.text = nil
    case "thead": table.isHead = false
    case "tr": addRow()
    default: break
    }
  }

  /// `loss at step 99`, in the table that its caption names.
  private mutating func addRow() {
    defer { table.cells = [] }
    guard !table.cells.isEmpty, table.cells.count == table.heads.count else { return }
    let row = [table.heads[0], table.cells[0]].filter { !$0.isEmpty }.joined(separator: " ")
    for (head, cell) in zip(table.heads, table.cells).dropFirst() {
      add("\(table.caption)\u{0}\(head) at \(row)", cell)
    }
  }

  /// Puts captions in the place of their ids: a caption may follow its table.
  private mutating func nameTables() {
    entries = entries.map { entry in
      let parts = entry.label.split(separator: "\u{0}", maxSplits: 1)
      guard parts.count == 2 else { return entry }
      let caption = captions[String(parts[0])] ?? ""
      let label = caption.isEmpty ? String(parts[1]) : "\(caption): \(parts[1])"
      return Entry(label: label, value: entry.value)
    }
  }

  /// Reads on to the end of an element.
  @discardableResult
  private func skip(_ name: String, _ scanner: inout HTMLScanner) -> String {
    var text = ""
    while let piece = scanner.next(), piece != .close(name) {
      if case .text(let more) = piece { text += more }
    }
    return text
  }

  /// The last words of some prose, which say what follows.
  private static func ending(of prose: String) -> String {
    let words = prose.split(whereSeparator: \.isWhitespace).suffix(6)
    return "after “\(words.joined(separator: " "))”"
  }
}
