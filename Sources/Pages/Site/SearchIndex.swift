import Foundation
import Literate
import SwiftCode

/// What the search on the pages knows, lesson by lesson.
///
/// It has an entry for every section of the course, and one for a lesson that went wrong.
///
/// It goes into the site as a script that sets a variable, because a page that was opened from the
/// disk may load scripts, and nothing else.
package enum SearchIndex {
  /// What is known of a section; the names are short, for there are many.
  private struct Entry: Encodable {
    let address: String
    let title: String
    /// The names that the section introduces and the terms that it defines, with blanks between them.
    var names: String?
    /// How the section's text begins.
    var text: String?
    /// Further words that are in it.
    var more: String?
  }

  /// A term of the glossary with other words for it, and the address at which it is explained.
  struct Term: Encodable {
    let words: [String]
    let address: String?
  }

  /// An index of more bytes is split: a first search must not wait for all of a long course.
  static let wholeLimit = 120_000
  /// How many bytes of entries a file of a split index has at most, unless one lesson has more.
  static let fileLimit = 100_000

  /// The name of one of the index's files, counted from 1.
  static func fileName(_ number: Int) -> String {
    number == 1 ? "search-index.js" : "search-index-\(number).js"
  }

  /// Whether a file is one of the index, of this course or of a longer one.
  package static func isFile(_ name: String) -> Bool {
    name.wholeMatch(of: /search-index(-[0-9]+)?\.js/) != nil
  }

  /// Puts the entries of all lessons together to scripts.
  ///
  /// The first one has the glossary, and says how many there are if there are more. Each of the others adds
  /// to what it began.
  ///
  /// - Parameters:
  ///   - entries: The entries of each lesson.
  ///   - terms: The terms of the glossary.
  /// - Returns: The scripts, by their names.
  /// - Throws: What the encoder throws.
  static func scripts(_ entries: [[UInt8]], terms: [Term]) throws -> [String: [UInt8]] {
    let terms = try json(terms)
    let isWhole = terms.count + entries.reduce(0) { $0 + $1.count + 1 } <= wholeLimit
    var files: [[UInt8]] = [[]]
    for entries in entries {
      let last = files.count - 1
      let size = files[last].count + entries.count + (last == 0 ? terms.count : 0)
      if !isWhole, !files[last].isEmpty, size > fileLimit {
        files.append(entries)
      } else {
        if !files[last].isEmpty { files[last].append(UInt8(ascii: ",")) }
        files[last] += entries
      }
    }
    var scripts: [String: [UInt8]] = [:]
    for (place, entries) in files.enumerated() {
      let isFirst = place == 0
      var script = Array((isFirst ? "window.searchIndex = [" : "window.searchIndex.push(").utf8)
      script += entries
      script += Array((isFirst ? "];\nwindow.searchTerms = " : ");\n").utf8)
      if isFirst {
        script += terms + Array(";\n".utf8)
        if files.count > 1 { script += Array("window.searchFiles = \(files.count);\n".utf8) }
      }
      scripts[fileName(place + 1)] = script
    }
    return scripts
  }

  /// Returns the entries of a lesson.
  static func entries(
    of lesson: Lesson, names: DeclarationIndex, inlines: InlineRenderer
  ) throws -> [UInt8] {
    try written(sections(of: lesson, names: names, inlines: inlines))
  }

  /// Returns the lesson as a whole, for one whose sections may not be those of its page.
  static func entryOfFaulty(_ lesson: Lesson) throws -> [UInt8] {
    let address = "\(lesson.slug).html"
    return try written([Entry(address: address, title: title(of: lesson))])
  }

  /// The entries as JSON, with commas between them.
  private static func written(_ entries: [Entry]) throws -> [UInt8] {
    Array(try json(entries).dropFirst().dropLast())
  }

  private static func json(_ values: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(values))
  }

  private static func title(of lesson: Lesson) -> String {
    "\(lesson.label) · \(lesson.title.plainText)"
  }

  private static func sections(
    of lesson: Lesson, names: DeclarationIndex, inlines: InlineRenderer
  ) -> [Entry] {
    var entries: [Entry] = []
    var title = title(of: lesson)
    var address = "\(lesson.slug).html"
    var words = SearchWords()
    var introduced: [String] = []
    func close() {
      let names = (introduced + words.terms).filter { !$0.isEmpty }
      entries.append(
        Entry(
          address: address, title: title, names: names.isEmpty ? nil : names.joined(separator: " "),
          text: words.text.isEmpty ? nil : words.text,
          more: words.further.isEmpty ? nil : words.further))
      (words, introduced) = (SearchWords(), [])
    }
    let answers = Set(Answer.all(in: lesson.blocks).flatMap(\.parts))
    for (place, block) in lesson.blocks.enumerated() {
      if case .heading(let heading) = block, heading.level == 2 {
        close()
        title = "\(lesson.label) · \(inlines.plainText(heading.content))"
        address = "\(lesson.slug).html#\(heading.anchor)"
        continue
      }
      if case .chunk(let chunk) = block, !chunk.isHidden {
        introduced += names.introduced(by: chunk).map(\.name)
        words.add(code: chunk.text)
      } else if !answers.contains(place) {
        // What a page covers, a search must not tell.
        add(block, to: &words, inlines)
      }
    }
    close()
    return entries
  }

  private static func add(_ block: Block, to words: inout SearchWords, _ inlines: InlineRenderer) {
    switch block {
    case .paragraph(let content): add(content, to: &words, inlines)
    case .heading(let heading): words.add(inlines.plainText(heading.content))
    case .list(let list): for item in list.items { add(item, to: &words, inlines) }
    case .quote(let blocks): add(blocks, to: &words, inlines)
    case .callout(let callout): add(callout.body, to: &words, inlines)
    case .table(let table):
      for cell in table.allRows.joined() { add(cell, to: &words, inlines) }
      add(table.caption, to: &words, inlines)
    case .details(let summary, let body):
      words.add(inlines.plainText(summary))
      add(body, to: &words, inlines)
    case .exercise(let head): add(head.body, to: &words, inlines)
    case .tabs(let tabs):
      for tab in tabs.tabs {
        words.add(tab.label)
        add(tab.body, to: &words, inlines)
      }
    // A search gives no answer away.
    case .fold, .math, .chunk, .listing, .include, .thematicBreak: break
    }
  }

  private static func add(_ blocks: [Block], to words: inout SearchWords, _ inlines: InlineRenderer)
  {
    let answers = Set(Answer.all(in: blocks).flatMap(\.parts))
    for (place, block) in blocks.enumerated() where !answers.contains(place) {
      add(block, to: &words, inlines)
    }
  }

  /// Takes in words with the terms that they define, and after them the notes that they lead to.
  private static func add(
    _ content: [Inline], to words: inout SearchWords, _ inlines: InlineRenderer
  ) {
    words.add(inlines.plainText(content))
    for case .strong(let term) in content { words.define(inlines.plainText(term)) }
    for note in content.footnotes { words.add(inlines.plainText(note.content)) }
  }
}
