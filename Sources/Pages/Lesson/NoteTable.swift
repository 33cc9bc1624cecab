import LessonRuns
import Literate

/// What a page says of the names in its code, each text once: code names them by number.
struct NoteTable {
  /// The texts; those that many names have are first, for their numbers are short.
  let texts: [String]
  private let numbers: [String: Int]
  private let notes: CodeNotes

  /// The table of a page that says nothing.
  static let empty = NoteTable(of: [], notes: CodeNotes())

  /// The table of a lesson's page, which shows its chunks, and what they replace.
  init(of lesson: Lesson, in course: Course, notes: CodeNotes) {
    let shown = lesson.chunks.filter { !$0.isHidden }
    self.init(
      of: shown.flatMap { [$0] + [course.chunk(replacedBy: $0)].compactMap(\.self) }, notes: notes)
  }

  private init(of chunks: [Chunk], notes: CodeNotes) {
    self.notes = notes
    var counts: [String: Int] = [:]
    for chunk in chunks {
      for text in notes.texts(in: chunk).values { counts[text, default: 0] += 1 }
    }
    texts = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    numbers = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))
  }

  /// Returns what is said of the name at a byte of a chunk's code.
  func text(at offset: Int, in chunk: Chunk) -> String? { notes.texts(in: chunk)[offset] }

  /// Returns the names in each line of what is seen of a chunk.
  ///
  /// - Parameters:
  ///   - code: What is seen.
  ///   - left: The places, in what is seen, of names that say themselves what they are.
  /// - Returns: For each line how many UTF-16 units stand before each name, and the number of its text.
  func lines(of code: ShownCode, besides left: Set<Int>) -> [[(column: Int, text: Int)]] {
    var lines = code.lines.map { _ in [(column: Int, text: Int)]() }
    guard !texts.isEmpty else { return lines }
    let seen = notes.texts(in: code.chunk).compactMap { offset, text in
      code.offset(of: offset).map { (offset: $0, text: text) }
    }
    var (line, start) = (0, 0)
    for (offset, text) in seen.sorted(by: { $0.offset < $1.offset }) where !left.contains(offset) {
      while line < lines.count, offset > start + code.lines[line].utf8.count {
        start += code.lines[line].utf8.count + 1
        line += 1
      }
      guard line < lines.count, let number = numbers[text] else { continue }
      let column = String(decoding: code.lines[line].utf8.prefix(offset - start), as: UTF8.self)
      lines[line].append((column.utf16.count, number))
    }
    return lines
  }

  /// Writes where the names of lines are: for each, in digits, how many UTF-16 units it is from the last one, and
  /// then, in letters, the number of its text.
  ///
  /// - Parameter lines: The lines as they are shown, each with its length and its names.
  /// - Returns: The digits and letters.
  static func places(
    in lines: [(length: Int, names: [(column: Int, text: Int)])]
  ) -> String {
    var places = ""
    var (start, last) = (0, 0)
    for (length, names) in lines {
      for (column, text) in names {
        places += "\(start + column - last)\(letters(text))"
        last = start + column
      }
      start += length + 1
    }
    return places
  }

  /// A number of base 26: `a` is 0, and `ba` is 26.
  private static func letters(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? last : letters(number / 26) + last
  }
}
