import Foundation
import Literate
import Markup

/// The terms that a course defines, so that every page can lead to their definitions.
///
/// The glossary is the list below the heading `## Glossary`: each item begins with the term, set
/// strong, and goes on with what it means.
package struct Glossary: Hashable, Sendable {
  /// A term and what it means.
  package struct Entry: Hashable, Sendable {
    /// The term as the glossary writes it.
    package let term: String
    /// What it means, in words.
    let meaning: String
    /// Other words for it: those in brackets after the term.
    var others: [String] = []
    /// The page or the section that the entry leads to, as pages link to it.
    package var address: String?
    /// The name that links lead to; two terms may share it, and then the first has it.
    ///
    /// Like every name that a page gives by itself, it has a dot in it: those of headings never do.
    var anchor: String {
      "term." + String(term.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }
  }

  /// The lesson with the glossary; nil if no lesson has one.
  let home: Lesson?
  /// The entries by their terms in lower case.
  private let entries: [String: Entry]
  /// The terms in lower case, the longer ones first.
  let terms: [String]

  /// Finds the glossary of a course.
  init(_ course: Course) {
    var found: [Entry] = []
    home = course.lessons.first { lesson in
      found = Self.entries(in: lesson)
      return !found.isEmpty
    }
    entries = Dictionary(found.map { ($0.term.lowercased(), $0) }) { first, _ in first }
    terms = entries.keys.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// The terms with the other words for them, and with where they are explained.
  var searchTerms: [SearchIndex.Term] {
    entries.sorted { $0.key < $1.key }.map { _, entry in
      SearchIndex.Term(words: [entry.term] + entry.others, address: entry.address)
    }
  }

  /// Returns the entry for a term, in capital letters or not.
  func entry(for term: some StringProtocol) -> Entry? { entries[term.lowercased()] }

  /// Returns the terms that a lesson defines, if it has a glossary.
  package static func entries(in lesson: Lesson) -> [Entry] {
    var isGlossary = false
    for block in lesson.blocks {
      switch block {
      case .heading(let heading) where heading.level <= 2: isGlossary = heading.anchor == "glossary"
      case .list(let list) where isGlossary: return list.items.compactMap(entry)
      default: break
      }
    }
    return []
  }

  private static func entry(of item: [Block]) -> Entry? {
    guard case .paragraph(let content)? = item.first, case .strong(let term)? = content.first else {
      return nil
    }
    var words = Array(content.dropFirst()).plainText.drop { ":.,– ".contains($0) }
    var others: [String] = []
    if words.first == "(", let end = words.firstIndex(of: ")") {
      others = words[..<end].dropFirst().split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      words = words[words.index(after: end)...].drop { ":.,– ".contains($0) }
    }
    // Prose is looked through as it is set.
    return Entry(
      term: Typography.quoted(term.plainText), meaning: String(words), others: others,
      address: content.compactMap(\.address).first)
  }
}

/// Makes a link of the first place on a page where a term of the glossary stands.
final class TermLinks {
  private let glossary: Glossary
  private let lesson: Lesson
  private var seen: Set<String> = []
  private var anchored: Set<String> = []

  init(glossary: Glossary, lesson: Lesson) {
    self.glossary = glossary
    self.lesson = lesson
  }

  /// Returns text as HTML, with a link at every term that has not been met on the page.
  func html(_ text: String) -> String {
    guard let home = glossary.home, home.number != lesson.number else { return HTML.escaped(text) }
    var html = ""
    var rest = text[...]
    while let (range, entry) = firstTerm(in: rest) {
      html += HTML.escaped(rest[..<range.lowerBound])
      seen.insert(entry.term.lowercased())
      html += HTML.element(
        "a",
        ["class": "term", "href": "\(home.slug).html#\(entry.anchor)", "title": entry.meaning],
        HTML.escaped(rest[range]))
      rest = rest[range.upperBound...]
    }
    return html + HTML.escaped(rest)
  }

  /// Returns the anchor of the term that an item of the glossary itself defines.
  func anchor(of item: [Block]) -> String? {
    guard glossary.home?.number == lesson.number, case .paragraph(let content)? = item.first,
      case .strong(let term)? = content.first,
      let anchor = glossary.entry(for: Typography.quoted(term.plainText))?.anchor
    else { return nil }
    return anchored.insert(anchor).inserted ? anchor : nil
  }

  private func firstTerm(in text: Substring) -> (Range<String.Index>, Glossary.Entry)? {
    var best: (Range<String.Index>, Glossary.Entry)?
    let lowered = text.lowercased()
    for term in glossary.terms where !seen.contains(term) && lowered.contains(term) {
      guard let range = wholeWord(term, in: text), let entry = glossary.entry(for: term),
        range.lowerBound < best?.0.lowerBound ?? text.endIndex
      else { continue }
      best = (range, entry)
    }
    return best
  }

  /// Returns where `term` stands as a word of its own, or in the plural.
  private func wholeWord(_ term: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while let range = text[start...].range(of: term, options: .caseInsensitive) {
      let before =
        range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      var end = range.upperBound
      if end < text.endIndex, text[end] == "s" { end = text.index(after: end) }
      let after = end < text.endIndex ? text[end] : nil
      if !(before.map(isPartOfWord) ?? false), !(after.map(isPartOfWord) ?? false) {
        return range.lowerBound..<end
      }
      start = range.upperBound
    }
    return nil
  }

  private func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}

extension Inline {
  /// Where a link to a lesson leads on the site.
  fileprivate var address: String? {
    guard case .link(let link) = self,
      case .lesson(let file, let anchor) = LinkTarget(link.destination), !file.isEmpty
    else { return nil }
    return file.dropLast(3) + ".html" + (anchor.map { "#\($0)" } ?? "")
  }
}
