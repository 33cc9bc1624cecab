/// A fenced piece of Swift in a lesson.
public struct Chunk: Hashable, Sendable {
  /// The number of its lesson.
  public let lesson: Int
  /// Its place among the lesson's chunks, counted from 0.
  public let index: Int
  /// What the chunk is for.
  public let role: Role
  /// The name by which later chunks speak of it.
  public let id: String?
  /// Where the code goes.
  public let placement: Placement
  /// Whether the code stays off the page.
  public let isHidden: Bool
  /// Where the fence opens.
  public let location: SourceLocation
  /// The lines of code, without line endings, as Markdown gives them.
  public let lines: [String]
  /// How many columns Markdown took from the left of every line (a list's indentation, say).
  public let indentation: Int

  /// The code as text; every line ends with a newline.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The line of the lesson on which the code begins.
  public var firstLine: Int { location.line + 1 }

  /// What tells the chunk from all others of the course.
  public var key: Key { Key(lesson: lesson, index: index) }

  /// A chunk's place in the course; keys sort in reading order.
  public struct Key: Hashable, Sendable, Comparable {
    /// The number of the lesson.
    public let lesson: Int
    /// The place among the lesson's chunks.
    public let index: Int

    /// Orders by lesson, then by place.
    public static func < (left: Key, right: Key) -> Bool {
      (left.lesson, left.index) < (right.lesson, right.index)
    }
  }

  /// Where a chunk's code goes.
  public enum Placement: Hashable, Sendable {
    /// After what the lesson had so far.
    case appended
    /// In the place of the chunk with that id, from this lesson on.
    case replacing(id: String, at: SourceLocation)
    /// Where an earlier chunk has the line `// <<name>>`.
    case into(name: String, at: SourceLocation)
  }

  /// Returns where a line of the code stands, at its first letter.
  func location(ofLine line: Int) -> SourceLocation {
    let blanks = lines[line].utf8.prefix { $0 == .space || $0 == .tab }.count
    return SourceLocation(
      file: location.file, line: firstLine + line, column: indentation + blanks + 1)
  }

  /// The placeholders in the code, in order: lines of the form `// <<name>>`.
  public var placeholders: [Placeholder] {
    lines.indices.compactMap { index in
      Placeholder.name(in: lines[index]).map { Placeholder(name: $0, line: index) }
    }
  }
}

/// A line of code that later chunks fill.
public struct Placeholder: Hashable, Sendable {
  /// The name between `<<` and `>>`.
  public let name: String
  /// The line in its chunk, counted from 0.
  public let line: Int

  /// Returns the name in a line `// <<name>>`, or nil if the line is anything else.
  public static func name(in line: String) -> String? {
    guard line.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    guard trimmed.hasPrefix("//") else { return nil }
    let rest = trimmed.dropFirst(2).drop { $0 == " " }
    guard rest.hasPrefix("<<") else { return nil }
    var name = rest.dropFirst(2)
    while name.last == " " { name.removeLast() }
    guard name.hasSuffix(">>") else { return nil }
    name.removeLast(2)
    return isName(name) ? String(name) : nil
  }
}

/// Whether a word can name a chunk or a placeholder: letters, digits, hyphens, first a letter.
func isName(_ word: some StringProtocol) -> Bool {
  guard let first = word.utf8.first, first.isASCIILetter else { return false }
  return word.utf8.allSatisfy {
    $0.isASCIILetter || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-")
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= 97 && (self | 0x20) <= 122 }
}
