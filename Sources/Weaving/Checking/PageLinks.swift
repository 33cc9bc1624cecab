import Foundation
import Literate
import Pages

/// The links of a woven site, checked in its pages as they are: what templates, menus, glossary and
/// search add leads somewhere, too.
struct PageLinks {
  private let pages: [String: [Element]]
  private let paths: Set<String>
  private let anchors: [String: Set<String>]
  /// Whether a file that is not the site's own stands at a path, seen from the site's folder.
  private let isBeside: (String) -> Bool

  /// What an element says of links.
  private struct Element: Sendable {
    let line: Int
    let attributes: [String: String]
  }

  /// Reads the pages of a site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - folder: Its folder, in which files of others may stand; pages may lead to those.
  init(_ site: Site, in folder: URL) {
    isBeside = { path in
      FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }
    let files = site.files.merging(site.standIns) { page, _ in page }
    paths = Set(files.keys)
    let read = files.filter { $0.key.hasSuffix(".html") }.map { $0 }
      .mapSideBySide { ($0.key, Self.elements(of: $0.value)) }
    pages = Dictionary(uniqueKeysWithValues: read)
    anchors = pages.mapValues { elements in
      Set(elements.compactMap { $0.attributes["id"] })
    }
  }

  /// Returns every link that leads nowhere: page, line and destination.
  func faults() -> [Problem] {
    pages.sorted { $0.key < $1.key }.flatMap { page, elements in
      elements.flatMap { element in
        ["href", "src", "data-notes"].compactMap { name in
          guard let value = element.attributes[name], let fault = fault(in: value, on: page) else {
            return nil
          }
          return Problem(at: SourceLocation(file: page, line: element.line, column: 1), fault)
        }
      }
    }
  }

  private func fault(in destination: String, on page: String) -> String? {
    if ["https:", "http:", "mailto:", "data:"].contains(where: destination.hasPrefix) {
      return nil
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts[0].split(separator: "?", omittingEmptySubsequences: false)
    let path = query.first.map(String.init) ?? ""
    let target = path.isEmpty ? page : path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    guard paths.contains(target.removingPercentEncoding ?? target) else {
      return isBeside(target) ? nil : "the site has no file '\(target)'"
    }
    guard parts.count > 1, let known = anchors[target] else { return nil }
    let anchor = parts[1].removingPercentEncoding ?? String(parts[1])
    return anchor.isEmpty || known.contains(anchor)
      ? nil : "no element of '\(target)' has the id '\(anchor)'"
  }

  /// The elements of a page that have attributes.
  private static func elements(of page: [UInt8]) -> [Element] {
    var elements: [Element] = []
    var scanner = HTMLScanner(page)
    while let piece = scanner.next() {
      guard case .open(_, let attributes) = piece, !attributes.isEmpty else { continue }
      elements.append(Element(line: scanner.line, attributes: attributes))
    }
    return elements
  }
}
