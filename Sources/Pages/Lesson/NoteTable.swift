import LessonRuns
import Literate

/// What a page says of the names in its code, each card once.
struct NoteTable {
  /// The cards.
  let cards: [NameCard]
  private let numbers: [NameCard: Int]
  /// The cards of each chunk, by how many bytes of its code stand before the name.
  private let places: [Chunk.Key: [Int: NameCard]]

  /// A name in a line.
  struct Name {
    /// Where it stands, in UTF-16 units.
    let columns: Range<Int>
    /// The number of its card.
    let card: Int
  }

  /// The table of a page that says nothing.
  static let empty = NoteTable([:])

  /// The table of a lesson's page, which shows its chunks, and what they replace.
  init(of lesson: Lesson, in course: Course, links: CodeLinks) {
    let shown = lesson.chunks.filter { !$0.isHidden }
      .flatMap { [$0] + [course.chunk(replacedBy: $0)].compactMap(\.self) }
    self.init(
      shown.reduce(into: [:]) { $0[$1.key] = NameCard.cards(in: $1, of: course, links: links) })
  }

  private init(_ places: [Chunk.Key: [Int: NameCard]]) {
    self.places = places
    cards = Set(places.values.flatMap(\.values)).sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(cards, cards.indices))
  }

  /// Returns the names in each line of what is seen of a chunk.
  func lines(of code: ShownCode) -> [[Name]] {
    var lines = code.lines.map { _ in [Name]() }
    let seen = (places[code.chunk.key] ?? [:]).compactMap { offset, card in
      code.offset(of: offset).map { (offset: $0, card: card) }
    }
    var (line, start) = (0, 0)
    for (offset, card) in seen.sorted(by: { $0.offset < $1.offset }) {
      while line < lines.count, offset > start + code.lines[line].utf8.count {
        start += code.lines[line].utf8.count + 1
        line += 1
      }
      guard line < lines.count, let number = numbers[card] else { continue }
      let text = code.lines[line].utf8
      let before = String(decoding: text.prefix(offset - start), as: UTF8.self).utf16.count
      let name = Self.name(String(decoding: text.dropFirst(offset - start), as: UTF8.self))
      lines[line].append(Name(columns: before..<before + name.utf16.count, card: number))
    }
    return lines
  }

  /// The name that a text begins with: a word, perhaps in backticks, or the signs of an operator.
  private static func name(_ text: String) -> Substring {
    if text.first == "`", let end = text.dropFirst().firstIndex(of: "`") { return text[...end] }
    let word = text.prefix(while: isWord)
    return word.isEmpty ? text.prefix { !isWord($0) && !$0.isWhitespace } : word
  }

  private static func isWord(_ character: Character) -> Bool {
    if character.isLetter || character.isNumber || "_$#".contains(character) { return true }
    // Nearly every other sign that ASCII does not have may be in a name: `𝄞`.
    return !character.isASCII && !character.isMathSymbol && !character.isPunctuation
      && !character.isWhitespace
  }
}
