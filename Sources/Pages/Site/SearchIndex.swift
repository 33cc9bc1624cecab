import Foundation
import Literate
import SwiftCode

/// What the search on the pages knows, lesson by lesson.
///
/// It has an entry for every section of the course, and one for a lesson that went wrong.
///
/// It goes into the site as a script that sets a variable, because a page that was opened from the
/// disk may load scripts, and nothing else.
enum SearchIndex {
  private struct Entry: Encodable {
    let address: String
    let title: String
    /// The names that the section introduces, with blanks between them.
    let names: String
    let text: String
  }

  /// Puts the entries of all lessons together to the script.
  static func script(_ entries: [[UInt8]]) -> [UInt8] {
    var script = Array("window.searchIndex = [".utf8)
    for (place, entries) in entries.enumerated() {
      if place > 0 { script.append(UInt8(ascii: ",")) }
      script += entries
    }
    return script + Array("];\n".utf8)
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
    return try written([Entry(address: address, title: title(of: lesson), names: "", text: "")])
  }

  /// The entries as JSON, with commas between them.
  private static func written(_ entries: [Entry]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(entries).dropFirst().dropLast())
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
    var words: [String] = []
    var introduced: [String] = []
    func close() {
      let text = words.joined(separator: " ").split(whereSeparator: \.isWhitespace)
      entries.append(
        Entry(
          address: address, title: title, names: introduced.joined(separator: " "),
          text: text.joined(separator: " ")))
      (words, introduced) = ([], [])
    }
    let answers = Set(Answer.all(in: lesson.blocks).flatMap(\.parts))
    for (place, block) in lesson.blocks.enumerated() {
      if case .heading(let heading) = block, heading.level == 2 {
        close()
        title = "\(lesson.label) · \(heading.content.plainText)"
        address = "\(lesson.slug).html#\(heading.anchor)"
      }
      if case .chunk(let chunk) = block, !chunk.isHidden {
        introduced += names.introduced(by: chunk).map(\.name)
      }
      // What a page covers, a search must not tell.
      if !answers.contains(place) { words += self.words(in: block, inlines) }
    }
    close()
    return entries
  }

  private static func words(in block: Block, _ inlines: InlineRenderer) -> [String] {
    switch block {
    case .paragraph(let content): words(in: content, inlines)
    case .heading(let heading): [inlines.plainText(heading.content)]
    case .list(let list): list.items.flatMap { words(in: $0, inlines) }
    case .quote(let blocks): words(in: blocks, inlines)
    case .callout(let callout): words(in: callout.body, inlines)
    case .table(let table): table.allRows.joined().flatMap { words(in: $0, inlines) }
    case .details(let summary, let body):
      [inlines.plainText(summary)] + words(in: body, inlines)
    case .exercise(let head): words(in: head.body, inlines)
    // A search gives no answer away.
    case .fold, .math, .chunk, .listing, .thematicBreak: []
    }
  }

  private static func words(in blocks: [Block], _ inlines: InlineRenderer) -> [String] {
    let answers = Set(Answer.all(in: blocks).flatMap(\.parts))
    return blocks.enumerated().flatMap { place, block in
      answers.contains(place) ? [] : words(in: block, inlines)
    }
  }

  /// Returns the words, and after them those of the notes that they lead to.
  private static func words(in content: [Inline], _ inlines: InlineRenderer) -> [String] {
    [inlines.plainText(content)] + content.footnotes.map { inlines.plainText($0.content) }
  }
}
