import Literate

/// About how long a lesson takes to read: words at the speed of a textbook, and a line of code as long as
/// a line of prose.
struct ReadingTime {
  /// The minutes, rounded up.
  let minutes: Int

  private static let wordsPerMinute = 180
  private static let wordsPerLine = 10

  /// Counts a lesson's words and its lines of code.
  init(_ lesson: Lesson) {
    let words = lesson.blocks.reduce(0) { $0 + Self.words(in: $1) }
    minutes = max(1, (words + Self.wordsPerMinute - 1) / Self.wordsPerMinute)
  }

  private static func words(in block: Block) -> Int {
    switch block {
    case .paragraph(let content): words(in: content)
    case .heading(let heading): words(in: heading.content)
    case .list(let list): list.items.joined().reduce(0) { $0 + words(in: $1) }
    case .quote(let body): body.reduce(0) { $0 + words(in: $1) }
    case .callout(let callout): callout.body.reduce(0) { $0 + words(in: $1) }
    case .chunk(let chunk): chunk.isHidden ? 0 : chunk.lineCount * wordsPerLine
    case .exercise(let head): head.body.reduce(0) { $0 + words(in: $1) }
    case .table(let table): table.allRows.joined().reduce(0) { $0 + words(in: $1) }
    case .details(let summary, let body): body.reduce(words(in: summary)) { $0 + words(in: $1) }
    // A reader sees one of them.
    case .tabs(let tabs):
      tabs.tabs.map { $0.body.reduce(0) { $0 + words(in: $1) } }.max() ?? 0
    // Hints and the like are read by those who need them.
    case .fold: 0
    case .listing, .include, .math: wordsPerLine
    case .thematicBreak: 0
    }
  }

  private static func words(in content: [Inline]) -> Int {
    content.plainText.split(whereSeparator: \.isWhitespace).count
  }
}
