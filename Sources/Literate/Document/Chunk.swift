/// A fenced piece of Swift in a lesson.
public struct Chunk: Hashable, Sendable {
  /// The number of its lesson.
  public let lesson: Int
  /// Its place among the lesson's chunks, counted from 0.
  public let index: Int
  /// What the chunk is for.
  public internal(set) var role: Role
  /// The name by which later chunks speak of it.
  public let id: String?
  /// What a wrong answer is called: how it goes wrong.
  public let answerName: String?
  /// Where the code goes.
  public let placement: Placement
  /// Whether the code stays off the page.
  public internal(set) var isHidden: Bool
  /// The name of the program that the chunk holds the function of; nil if it holds none.
  public let program: String?
  /// Where the expression begins whose value the chunk shows at its end, in bytes of the code; nil if it
  /// shows none.
  public internal(set) var echo: Int?
  /// The environment variables that name files which its run reads; a recorded chunk may have some.
  public let needs: [String]
  /// What text calls what it shows, or its code.
  public let label: Label?
  /// Where the fence opens.
  public let location: SourceLocation
  /// The code, as Markdown gives it; every line ends with a newline.
  public internal(set) var text: String
  /// How many lines the code has.
  public internal(set) var lineCount: Int
  /// The placeholders in the code, in order: lines of the form `// <<name>>`.
  public let placeholders: [Placeholder]
  /// How many columns Markdown took from the left of every line (a list's indentation, say).
  public let indentation: Int
  /// The name of the scope that the chunk stands in; nil if it belongs to the course's program.
  public internal(set) var scope: String?
  /// The target of the package that the code belongs to; nil for the one with the lessons.
  public internal(set) var target: String?
  /// Whether the code is left out of the program, for it is another scope or another target that is open.
  var isApart = false

  /// The part of the tangled lesson that the code goes to, if it goes to one.
  public var destination: Role.Destination? { isApart ? nil : role.destination }

  /// The lines of code, without line endings.
  public var lines: [Substring] { text.lines }

  /// The line of the lesson on which the code begins.
  public var firstLine: Int { location.line + 1 }

  /// What tells the chunk from all others of the course.
  public var key: Key { Key(lesson: lesson, index: index) }

  /// A chunk's place in the course; keys sort in reading order.
  public struct Key: Codable, Hashable, Sendable, Comparable {
    /// The number of the lesson.
    public let lesson: Int
    /// The place among the lesson's chunks.
    public let index: Int

    /// Names the place in a lesson.
    public init(lesson: Int, index: Int) {
      self.lesson = lesson
      self.index = index
    }

    /// Orders by lesson, then by place.
    public static func < (left: Key, right: Key) -> Bool {
      (left.lesson, left.index) < (right.lesson, right.index)
    }
  }

  /// Where a chunk's code goes.
  public indirect enum Placement: Hashable, Sendable {
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
}
