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
  /// The places of terms in that list, by the word that each begins with.
  private let beginnings: [Substring: [Int]]
  /// The terms that begin with a sign, likewise.
  let signs: [String]

  /// Finds the glossary of a course.
  init(_ course: Course) {
    var found: [Entry] = []
    home = course.lessons.first { lesson in
      found = Self.entries(in: lesson)
      return !found.isEmpty
    }
    entries = Dictionary(found.map { ($0.term.lowercased(), $0) }) { first, _ in first }
    terms = entries.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    beginnings = Dictionary(grouping: terms.indices) { [terms] in
      terms[$0].prefix(while: \.isPartOfWord)
    }
    signs = (beginnings[""] ?? []).map { [terms] in terms[$0] }
  }

  /// Returns the terms that may stand where a word of a text begins, the longer ones first.
  ///
  /// - Parameter word: The word, in lower case.
  /// - Returns: The terms, in lower case.
  func terms(at word: Substring) -> [String] {
    let plural = word.last == "s" ? beginnings[word.dropLast()] ?? [] : []
    return ((beginnings[word] ?? []) + plural).sorted().map { terms[$0] }
  }

  /// The terms that have other words for them, or are explained somewhere else; of any other the section
  /// tells that defines it.
  var searchTerms: [SearchIndex.Term] {
    entries.sorted { $0.key < $1.key }.map(\.value)
      .filter { !$0.others.isEmpty || $0.address != nil }
      .map { SearchIndex.Term(words: [$0.term] + $0.others, address: $0.address) }
  }

  /// Returns the entry for a term, in capital letters or not.
  func entry(for term: some StringProtocol) -> Entry? { entries[term.lowercased()] }

  /// Returns the terms that a lesson defines, if it has a glossary.
  package static func entries(in lesson: Lesson) -> [Entry] {
    lesson.glossaryItems.map { entry(for: $0.term, in: $0.content) }
  }

  private static func entry(for term: [Inline], in content: [Inline]) -> Entry {
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

  /// Looks for the first term in a text, and there for the longest.
  ///
  /// What is looked up is each word of the text, not each term of the course: both grow with it.
  private func firstTerm(in text: Substring) -> (Range<String.Index>, Glossary.Entry)? {
    let signed = firstTermWithSign(in: text)
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: \.isPartOfWord),
      first < signed?.0.lowerBound ?? text.endIndex
    {
      let word = text[first...].prefix(while: \.isPartOfWord)
      for term in glossary.terms(at: word.lowercased()[...]) where !seen.contains(term) {
        guard let range = wholeWord(term, in: text[first...], options: .anchored),
          let entry = glossary.entry(for: term)
        else { continue }
        return (range, entry)
      }
      start = word.endIndex
    }
    return signed
  }

  /// Looks for the first term that begins with a sign, of which there are few.
  private func firstTermWithSign(
    in text: Substring
  ) -> (Range<String.Index>, Glossary.Entry)? {
    var best: (Range<String.Index>, Glossary.Entry)?
    for term in glossary.signs where !seen.contains(term) {
      guard let range = wholeWord(term, in: text), let entry = glossary.entry(for: term),
        range.lowerBound < best?.0.lowerBound ?? text.endIndex
      else { continue }
      best = (range, entry)
    }
    return best
  }

  /// Returns where `term` stands as a word of its own, or in the plural.
  private func wholeWord(
    _ term: String, in text: Substring, options: String.CompareOptions = []
  ) -> Range<String.Index>? {
    var start = text.startIndex
    while let range = text[start...].range(of: term, options: options.union(.caseInsensitive)) {
      let before =
        range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      var end = range.upperBound
      if end < text.endIndex, text[end] == "s" { end = text.index(after: end) }
      let after = end < text.endIndex ? text[end] : nil
      if !(before?.isPartOfWord ?? false), !(after?.isPartOfWord ?? false) {
        return range.lowerBound..<end
      }
      if options.contains(.anchored) { return nil }
      start = range.upperBound
    }
    return nil
  }
}

extension Character {
  /// Whether the character and its neighbours make a word.
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
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
