/// Checks that every link of a course leads somewhere and is safe to follow.
struct LinkChecker {
  private let lessons: [Lesson]
  private let anchors: [String: Set<String>]

  init(lessons: [Lesson]) {
    self.lessons = lessons
    anchors = Dictionary(
      lessons.map { ($0.slug + ".md", Set($0.anchors)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns a fault for every dead or unsafe link.
  func faults() -> [Diagnostic] {
    lessons.flatMap { lesson in
      lesson.links.compactMap { link in
        fault(in: link.destination, of: lesson).map { Diagnostic(link.location, $0) }
      }
    }
  }

  private func fault(in destination: String, of lesson: Lesson) -> Reason? {
    switch LinkTarget(destination) {
    case .external: return nil
    case .unsafe: return .unsafeLink(destination)
    case .lesson(let file, let anchor):
      let file = file.isEmpty ? lesson.slug + ".md" : file
      guard let known = anchors[file] else {
        return .deadLink(file, suggestion: suggestion(for: file, from: anchors.keys.sorted()))
      }
      guard let anchor, !known.contains(anchor) else { return nil }
      return .deadAnchor(anchor, suggestion: suggestion(for: anchor, from: known.sorted()))
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
