import Spelling

/// Checks that every link of a course leads somewhere and is safe to follow.
struct LinkChecker {
  private let lessons: [Lesson]
  private let slugs: [String: Lesson]
  /// The anchors of the lessons that links have led to so far, by the number of the lesson.
  private var anchors: [Int: Set<String>] = [:]
  private lazy var lessonFiles = Vocabulary(lessons.map { $0.slug + ".md" })
  /// The anchors of the lessons that a dead link leads to, by the number of the lesson.
  private var vocabularies: [Int: Vocabulary] = [:]

  /// Files beside the lessons.
  private var attachments: AttachmentReader

  init(lessons: [Lesson], attachments: AttachmentReader) {
    self.lessons = lessons
    self.attachments = attachments
    slugs = Dictionary(lessons.map { ($0.slug, $0) }) { first, _ in first }
  }

  /// The files that lessons show and lead to, as far as they were found.
  var files: [String: Attachment] { attachments.files }
  /// The files of the package that lessons show, likewise.
  var included: [String: [UInt8]] { attachments.included }

  /// Returns a fault for every dead or unsafe link, and for every image or file that cannot be shown.
  mutating func faults() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for lesson in lessons {
      for picture in lesson.pictures {
        guard let reason = attachments.fault(in: picture) else { continue }
        faults.append(Diagnostic(picture.location, reason))
      }
      faults += lesson.includes.compactMap { attachments.fault(in: $0) }
      for link in lesson.links {
        guard let reason = fault(in: link.destination, of: lesson) else { continue }
        faults.append(Diagnostic(link.location, reason))
      }
    }
    return faults
  }

  /// Returns what the lessons cite, and every fault in that, and in citations of it.
  ///
  /// - Parameter directory: The path of the folder with the lessons.
  /// - Returns: The entries of the file, and the faults.
  func bibliography(in directory: String) -> (Bibliography, [Diagnostic]) {
    guard let citing = lessons.first(where: { !$0.citations.isEmpty })?.citations.first else {
      return (.empty, [])
    }
    guard let bytes = attachments.bibliography else {
      return (.empty, [Diagnostic(citing.location, .citation(.noFile))])
    }
    let file = directory == "." ? Bibliography.fileName : "\(directory)/\(Bibliography.fileName)"
    let (bibliography, read) = BibliographyReader.read(bytes, file: file)
    var faults = read
    // An entry that cannot be read is not to be missed at every place that names it.
    guard faults.isEmpty else { return (bibliography, faults) }
    var keys = Vocabulary(bibliography.entries.keys.sorted())
    for citation in lessons.flatMap(\.citations) where bibliography.entries[citation.key] == nil {
      let fault = CitationFault.unknown(citation.key, suggestion: keys.nearest(to: citation.key))
      faults.append(Diagnostic(citation.location, .citation(fault)))
    }
    return (bibliography, faults)
  }

  private mutating func fault(in destination: String, of lesson: Lesson) -> Reason? {
    switch LinkTarget(destination) {
    case .external: return nil
    case .unsafe: return .unsafeLink(destination)
    case .lesson(let file, _) where attachments.isFile(LinkTarget.decoded(file[...])):
      return attachments.fault(inFile: LinkTarget.decoded(file[...]))
    case .lesson(let file, let anchor):
      guard let target = file.isEmpty ? lesson : self.lesson(file) else {
        return .deadLink(file, suggestion: lessonFiles.nearest(to: file))
      }
      guard let anchor else { return nil }
      let known = anchors[target.number] ?? Set(target.anchors)
      anchors[target.number] = known
      guard !known.contains(anchor) else { return nil }
      let near = vocabularies[target.number, default: Vocabulary(known.sorted())]
        .nearest(to: anchor)
      return .deadAnchor(anchor, suggestion: near)
    }
  }

  private func lesson(_ file: String) -> Lesson? {
    file.hasSuffix(".md") ? slugs[String(file.dropLast(3))] : nil
  }
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  /// An address on the web, or of mail.
  case external
  /// A lesson's file (empty: the same lesson) and perhaps an anchor in it.
  case lesson(file: String, anchor: String?)
  /// A scheme that could run a script, or that no reader can follow.
  case unsafe

  /// Reads a link's destination.
  public init(_ destination: String) {
    let text = destination.utf8
    let scheme = text.prefix { $0 != .slash && $0 != .questionMark && $0 != .numberSign }
    if let colon = scheme.firstIndex(of: UInt8(ascii: ":")) {
      let name = destination[..<colon].lowercased()
      self = ["http", "https", "mailto"].contains(name) ? .external : .unsafe
      return
    }
    if destination.hasPrefix("//") || text.contains(UInt8(ascii: "\\")) {
      self = .unsafe
      return
    }
    let mark = text.firstIndex(of: .numberSign)
    var file = destination[..<(mark ?? text.endIndex)]
    if file.hasPrefix("./") { file.removeFirst(2) }
    let anchor = mark.map { Self.decoded(destination[text.index(after: $0)...]) }
    self = .lesson(file: String(file), anchor: anchor)
  }

  /// Returns text with the characters that an address spells as `%C3%BC`; as it is, if that spells
  /// none.
  static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      let digits = String(Substring(rest.prefix(2)))
      let isCode = byte == UInt8(ascii: "%") && digits.utf8.allSatisfy(\.isHexadecimal)
      if isCode, digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }
}

extension UInt8 {
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let questionMark = UInt8(ascii: "?")
  fileprivate static let numberSign = UInt8(ascii: "#")

  fileprivate var isHexadecimal: Bool {
    (self >= 48 && self <= 57) || (self | 0x20 >= 97 && self | 0x20 <= 102)
  }
}
