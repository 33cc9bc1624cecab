import Literate

/// The headings of a lesson and the lines on which they stand.
struct Headings {
  /// A heading.
  struct Entry: Hashable {
    let line: Int
    let level: Int
    /// What is written, with its marks.
    let words: String
    /// Where that stands in its line.
    let bytes: Range<Int>
    /// The name to link to; empty if it is not known.
    var anchor: String

    fileprivate var withoutAnchor: Entry {
      var entry = self
      entry.anchor = ""
      return entry
    }
  }

  /// The headings, in order.
  let all: [Entry]

  /// Finds the headings that are written with `#`; the others have no line that could be told by itself.
  init(_ lines: LineTable, _ kinds: [LineKind], _ lesson: Lesson) {
    var found: [Entry] = []
    for line in 0..<lines.count where kinds[line] == .prose {
      let text = Array(lines[line])
      let content = LineKind.content(of: text[...])
      let level = content.prefix { $0 == UInt8(ascii: "#") }.count
      let rest = content.dropFirst(level)
      guard (1...6).contains(level), rest.first == 0x20 else { continue }
      let words = rest.drop { $0 == 0x20 }
      let index = found.count
      found.append(
        Entry(
          line: line, level: level, words: String(decoding: words, as: UTF8.self),
          bytes: words.startIndex..<words.endIndex,
          anchor: lesson.anchors.indices.contains(index) ? lesson.anchors[index] : ""))
    }
    // Headings of another form shift the anchors: then none is known for certain.
    let isExact = found.count == lesson.anchors.count
    all = isExact ? found : found.map(\.withoutAnchor)
  }
}
