import Literate

/// A piece of a lesson's line that is Swift: of a line of a chunk what is code, or the expression of an
/// inline value.
struct Passage: Hashable {
  /// What it is a piece of.
  enum Owner: Hashable {
    case chunk(Chunk.Key)
    case value(lesson: Int, index: Int)

    /// The number of the lesson that it stands in.
    var lesson: Int {
      switch self {
      case .chunk(let key): key.lesson
      case .value(let lesson, _): lesson
      }
    }
  }

  let owner: Owner
  /// The bytes of the lesson's line.
  let bytes: Range<Int>
  /// How much further to the right it stands in the lesson than in a tangled file, in bytes.
  let shift: Int

  /// Returns what it says, out of its line.
  func text(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.dropFirst(bytes.lowerBound).prefix(bytes.count)
  }

  /// Returns the passages of a lesson by their lines, which count from 0.
  static func all(in lesson: Lesson, _ lines: LineTable) -> [Int: [Passage]] {
    var passages: [Int: [Passage]] = [:]
    for chunk in lesson.chunks where chunk.role != .shown {
      for (offset, code) in chunk.lines.enumerated() {
        let line = chunk.firstLine - 1 + offset
        passages[line, default: []].append(Passage(of: chunk, code: code, in: lines[line]))
      }
    }
    for step in lesson.allSteps {
      guard case .value(let value) = step else { continue }
      let line = value.location.line - 1
      let start = value.location.column - 1
      let end = start + value.expression.utf8.count
      // An expression on two lines stands on one in the tangled file.
      guard end <= lines[line].count else { continue }
      passages[line, default: []].append(
        Passage(
          owner: .value(lesson: lesson.number, index: value.index), bytes: start..<end, shift: 0))
    }
    return passages
  }

  /// Finds the code in a line of a chunk, behind the marks of lists and quotes.
  private init(of chunk: Chunk, code: Substring, in line: ArraySlice<UInt8>) {
    // A tab may stand for blanks of both the list and the code, so that not all of the code is there.
    let same = zip(line.reversed(), code.utf8.reversed()).prefix { $0 == $1 }.count
    let start = line.count - same
    let indentation = code.isEmpty ? 0 : chunk.indentation
    self.init(
      owner: .chunk(chunk.key), bytes: start..<line.count,
      shift: start - (indentation + code.utf8.count - same))
  }

  private init(owner: Owner, bytes: Range<Int>, shift: Int) {
    self.owner = owner
    self.bytes = bytes
    self.shift = shift
  }
}
