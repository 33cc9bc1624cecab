import Literate

/// A document that becomes a lesson.
struct ImportedDocument {
  /// Its path in the source.
  let path: String
  /// The name of its lesson.
  let lesson: String
  /// Its text, as far as it has come.
  private(set) var text: ImportedText
  /// What was changed.
  private(set) var changes: [ImportChange] = []
  /// What is wrong with the lesson by itself.
  private(set) var faults: [Diagnostic] = []
  /// What is wrong with what it says of other lessons and files.
  var outerFaults: [Diagnostic] = []
  /// The files that it shows and leads to, by the paths that they get.
  private(set) var copies: [String: String] = [:]

  /// How often faults are mended before the rest is given up.
  private static let rounds = 12

  init(path: String, lesson: String, bytes: [UInt8]) {
    self.path = path
    self.lesson = lesson
    // Old systems end lines with a return alone, which nothing here looks for.
    text = ImportedText(
      String(decoding: bytes.withoutByteOrderMark, as: UTF8.self).utf8.withPlainLineEnds)
  }

  /// Whether it is a lesson without a fault of its own.
  var isSound: Bool { faults.isEmpty }

  /// Makes a lesson of the document.
  ///
  /// - Parameter resolve: Says where an address of the document leads in the course, and whether it
  ///   is that of an image.
  mutating func mend(resolve: (String, Bool) -> LinkResolver.Target) {
    shape()
    mendLinks(resolve)
    var isLastResort = false
    for round in 0..<Self.rounds {
      faults = Course.File(path: lesson, bytes: text.bytes).faults
      guard !faults.isEmpty else { break }
      let mender = FaultMender(text, isLastResort: isLastResort || round > 3)
      let isChanged = apply(mender.edits(for: faults))
      if !isChanged, isLastResort { break }
      isLastResort = !isChanged
      // HTML becomes links and images, and a fence that is closed now ends before others.
      mendLinks(resolve)
      if let shape = DocumentShape(text) { apply(shape.fences()) }
    }
    faults = Course.File(path: lesson, bytes: text.bytes).faults
  }

  /// Writes out what leads nowhere in the course.
  mutating func mendLinks(_ faults: [Diagnostic]) -> Bool {
    let links = finder.links
    return apply(
      faults.flatMap { fault -> [ImportedText.Edit] in
        let offset = text.offset(of: fault.location)
        if case .citation = fault.reason {
          return [
            ImportedText.Edit(range: offset..<offset, text: "\\", change: .sign("[@"))
          ]
        }
        guard let link = links.first(where: { $0.range.lowerBound == offset }) else { return [] }
        let address = text.text(link.destination)
        switch fault.reason {
        case .deadAnchor:
          let file = address.prefix { $0 != "#" }
          guard file.isEmpty else {
            return [
              ImportedText.Edit(
                range: link.destination, text: String(file), change: .link(address, String(file)))
            ]
          }
          return text.writtenOut(link, .linkDropped(address))
        case .unsafeLink, .deadLink, .noFile, .takenFile:
          return text.writtenOut(link, .linkDropped(address))
        case .brokenImage: return text.writtenOut(link, .imageMissing(address))
        default: return []
        }
      })
  }

  // MARK: The shape of a lesson

  private mutating func shape() {
    apply(DocumentShape.frontMatter(text))
    guard let given = DocumentShape(text) else { return }
    apply(given.titleFirst(named: DocumentNames.title(path)))
    guard let titled = DocumentShape(text) else { return }
    apply(titled.loweredHeadings() + titled.fences())
  }

  private mutating func mendLinks(_ resolve: (String, Bool) -> LinkResolver.Target) {
    var edits: [ImportedText.Edit] = []
    for link in finder.links {
      let address = text.text(link.destination)
      let target = resolve(address, link.form == .image)
      if let (copy, source) = target.copied { copies[copy] = source }
      if let (copy, source) = target.darkTwin { copies[copy] = source }
      edits += text.edits(leading: link, at: address, to: target)
    }
    apply(edits)
  }

  private var finder: LinkFinder {
    let blocks = MarkdownOutline(text.bytes)?.codeBlocks ?? []
    let lines = blocks.reduce(into: Set<Int>()) { $0.formUnion($1.line...$1.endLine) }
    return LinkFinder(text.bytes, isCode: lines.contains)
  }

  @discardableResult
  private mutating func apply(_ edits: [ImportedText.Edit]) -> Bool {
    guard !edits.isEmpty else { return false }
    let before = text.bytes
    for (line, change) in text.apply(edits) {
      let change = ImportChange(file: path, line: line, kind: change)
      if !changes.contains(change) { changes.append(change) }
    }
    return text.bytes != before
  }
}

extension String {
  /// Whether two anchors have the same letters and digits, in whatever spelling.
  func isAlike(_ other: String) -> Bool {
    lowercased().filter { $0.isLetter || $0.isNumber }
      == other.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension String.UTF8View {
  /// The text with one kind of line end, and a last line that has one.
  fileprivate var withPlainLineEnds: [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 10
    for byte in self {
      if byte != 10 || previous != 13 { bytes.append(byte == 13 ? 10 : byte) }
      previous = byte
    }
    if let last = bytes.last, last != 10 { bytes.append(10) }
    return bytes
  }
}
