import Foundation
import Literate

/// What the search on the pages knows: an entry for every section of the course, and one for a
/// lesson that went wrong.
///
/// It goes into the site as a script that sets a variable, because a page that was opened from the
/// disk may load scripts, and nothing else.
struct SearchIndex {
  private struct Entry: Encodable {
    let address: String
    let title: String
    /// The names that the section introduces, with blanks between them.
    let names: String
    let text: String
  }

  private let entries: [Entry]

  init(course: Course, names: DeclarationIndex, runs: [Int: LessonRun]) {
    entries = course.lessons.flatMap { lesson -> [Entry] in
      let run = runs[lesson.number] ?? LessonRun()
      guard run.faults.isEmpty else { return [Self.entry(of: lesson)] }
      let values = run.transcript.values
      return Self.entries(of: lesson, names: names, inlines: InlineRenderer(values: values))
    }
  }

  /// The script.
  func script() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(entries)
    return Array("window.searchIndex = ".utf8) + json + Array(";\n".utf8)
  }

  /// The lesson as a whole, for one whose sections may not be those of its page.
  private static func entry(of lesson: Lesson) -> Entry {
    Entry(address: "\(lesson.slug).html", title: title(of: lesson), names: "", text: "")
  }

  private static func title(of lesson: Lesson) -> String {
    "\(lesson.label) · \(lesson.title.plainText)"
  }

  private static func entries(
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
    for block in lesson.blocks {
      if case .heading(let heading) = block, heading.level == 2 {
        close()
        title = "\(lesson.label) · \(heading.content.plainText)"
        address = "\(lesson.slug).html#\(heading.anchor)"
      }
      if case .chunk(let chunk) = block, !chunk.isHidden {
        introduced += names.introduced(by: chunk).map(\.name)
      }
      words += self.words(in: block, inlines)
    }
    close()
    return entries
  }

  private static func words(in block: Block, _ inlines: InlineRenderer) -> [String] {
    switch block {
    case .paragraph(let content): [inlines.plainText(content)]
    case .heading(let heading): [inlines.plainText(heading.content)]
    case .list(let list): list.items.joined().flatMap { words(in: $0, inlines) }
    case .quote(let blocks): blocks.flatMap { words(in: $0, inlines) }
    case .callout(let callout): callout.body.flatMap { words(in: $0, inlines) }
    case .math, .chunk, .listing, .thematicBreak: []
    }
  }
}
