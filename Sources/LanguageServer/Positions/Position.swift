/// A position in a text as the protocol counts: line from 0, and column from 0 in units of UTF-16.
struct Position: Hashable, Comparable {
  var line: Int
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Reads a position of a message.
  init?(_ json: JSON) {
    guard let line = json["line"].integer, let character = json["character"].integer else {
      return nil
    }
    self.init(line: line, character: character)
  }

  /// The position in a message.
  var json: JSON { ["line": .integer(line), "character": .integer(character)] }

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// A piece of a text, from one position up to another.
struct TextRange: Hashable {
  var start: Position
  var end: Position

  init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// Reads a range of a message.
  init?(_ json: JSON) {
    guard let start = Position(json["start"]), let end = Position(json["end"]) else { return nil }
    self.init(start, end)
  }

  /// The range in a message.
  var json: JSON { ["start": start.json, "end": end.json] }

  /// Whether a position lies in the range or at its end.
  func touches(_ position: Position) -> Bool { start <= position && position <= end }
}
