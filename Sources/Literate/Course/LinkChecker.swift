import Spelling

/// Checks that every link of a course leads somewhere and is safe to follow.
struct LinkChecker {
  private let lessons: [Lesson]
  private let anchors: [String: Set<String>]
  private var files: Vocabulary
  /// The anchors of the lessons that a dead link leads to.
  private var vocabularies: [String: Vocabulary] = [:]

  init(lessons: [Lesson]) {
    self.lessons = lessons
    anchors = Dictionary(
      lessons.map { ($0.slug + ".md", Set($0.anchors)) }, uniquingKeysWith: { first, _ in first })
    files = Vocabulary(anchors.keys.sorted())
  }

  /// Returns a fault for every dead or unsafe link.
  mutating func faults() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for lesson in lessons {
      for link in lesson.links {
        guard let fault = fault(in: link.destination, of: lesson) else { continue }
        faults.append(Diagnostic(link.location, fault))
      }
    }
    return faults
  }

  private mutating func fault(in destination: String, of lesson: Lesson) -> Reason? {
    switch LinkTarget(destination) {
    case .external: return nil
    case .unsafe: return .unsafeLink(destination)
    case .lesson(let file, let anchor):
      let file = file.isEmpty ? lesson.slug + ".md" : file
      guard let known = anchors[file] else {
        return .deadLink(file, suggestion: files.nearest(to: file))
      }
      guard let anchor, !known.contains(anchor) else { return nil }
      let near = vocabularies[file, default: Vocabulary(known.sorted())].nearest(to: anchor)
      return .deadAnchor(anchor, suggestion: near)
    }
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
    let scheme = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let colon = scheme.firstIndex(of: ":") {
      let name = scheme[..<colon].lowercased()
      self = ["http", "https", "mailto"].contains(name) ? .external : .unsafe
      return
    }
    if destination.hasPrefix("//") || destination.contains("\\") {
      self = .unsafe
      return
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var file = parts.first.map(String.init) ?? ""
    if file.hasPrefix("./") { file.removeFirst(2) }
    self = .lesson(file: file, anchor: parts.count > 1 ? String(parts[1]) : nil)
  }
}
