import Literate
import Markup
import Pages
import SwiftCode

/// The index of a printed book: terms with the place that explains them, and the names of the program
/// with the place that introduces them.
struct BookIndex {
  private let entries: [Entry]

  private struct Entry {
    let words: String
    let isCode: Bool
    let anchor: String
  }

  /// Gathers what there is to look up.
  init(source: ExportedCourse) {
    entries = (Self.terms(of: source) + Self.names(of: source)).sorted {
      ($0.words.lowercased(), $0.words) < ($1.words.lowercased(), $1.words)
    }
  }

  /// Whether there is nothing to look up.
  var isEmpty: Bool { entries.isEmpty }

  /// Returns the index as HTML.
  ///
  /// - Parameter pages: The pages of the places, by their names.
  /// - Returns: A section; nothing for a course that has nothing to look up.
  func html(pages: [String: Int]) -> String {
    if isEmpty { return "" }
    let items = entries.map { entry in
      let words = HTML.escaped(entry.words)
      let page = HTML.element(
        "span", ["class": "page"], pages[entry.anchor].map(String.init) ?? "")
      return HTML.element(
        "li",
        HTML.element(
          "a", ["href": "#\(entry.anchor)"],
          (entry.isCode ? HTML.element("code", words) : words) + page))
    }
    return HTML.element(
      "section", ["class": "index", "id": "index"],
      "\n<h1>\(Phrase.index.text)</h1>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n")
  }

  /// The words that lessons set strong where they define them, each by its first place.
  private static func terms(of source: ExportedCourse) -> [Entry] {
    source.glossaryPlaces.map { term, lesson, section in
      Entry(
        words: term, isCode: false,
        anchor: section.map { PaperAnchors.anchor($0, in: lesson) } ?? lesson)
    }
  }

  private static func names(of source: ExportedCourse) -> [Entry] {
    var seen: Set<String> = []
    return source.course.lessons.flatMap(\.chunks).filter { !$0.isHidden }.flatMap { chunk in
      source.names.introduced(by: chunk).filter { seen.insert($0.name).inserted }.map {
        Entry(words: $0.name, isCode: true, anchor: CodeFigures.anchor(of: chunk))
      }
    }
  }
}

extension ExportedCourse {
  /// The terms of the glossary, each with the lesson and the section that its entry leads to; a term
  /// that leads nowhere stands in the glossary itself.
  var glossaryPlaces: [(term: String, lesson: String, section: String?)] {
    guard let home = course.lessons.first(where: { !Glossary.entries(in: $0).isEmpty }) else {
      return []
    }
    return Glossary.entries(in: home).map { entry in
      guard let address = entry.address else { return (entry.term, home.slug, "glossary") }
      let parts = address.split(separator: "#", maxSplits: 1)
      let file = parts[0].hasSuffix(".html") ? String(parts[0].dropLast(".html".count)) : home.slug
      return (entry.term, file, parts.count > 1 ? String(parts[1]) : nil)
    }
  }
}
