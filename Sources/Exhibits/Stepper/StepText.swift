/// What a step says, with its numbers marked so that they can follow a reader's.
public struct StepText: Codable, Hashable, Sendable {
  /// Which number of the graph a number in a text is.
  package enum Reference: Codable, Hashable, Sendable {
    /// The value of a node.
    case data(Int)
    /// The value of a node as a base: in parentheses if it is negative.
    case base(Int)
    /// The gradient of a node after the step.
    case grad(Int)
    /// The gradient of a node before the step.
    case gradBefore(Int)
    /// The local derivative of a node for one of its inputs; all uses of it together.
    case slope(of: Int, for: Int)
  }

  /// Words, or a number.
  package enum Piece: Codable, Hashable, Sendable {
    case words(String)
    case number(Double, Reference)
  }

  /// The pieces, in order.
  package private(set) var pieces: [Piece]

  /// A text without numbers that follow.
  init(_ words: String) { pieces = words.isEmpty ? [] : [.words(words)] }

  /// A text with numbers between words.
  package init(pieces: [Piece]) { self.pieces = pieces }

  /// Joins lines.
  init(lines: [StepText]) {
    pieces = lines.enumerated().flatMap { index, line -> [Piece] in
      (index == 0 ? [] : [.words("\n")]) + line.pieces
    }
  }

  /// Adds words at the end.
  mutating func append(_ words: String) { pieces.append(.words(words)) }
}

extension StepText: CustomStringConvertible {
  /// The text with its numbers as they are in the lesson.
  public var description: String { pieces.map(\.text).joined() }
}

extension StepText.Piece {
  /// The piece as text.
  package var text: String {
    switch self {
    case .words(let words): return words
    case .number(let number, let reference):
      let text = ReaderNumber(number).description
      if case .base = reference, text.hasPrefix("−") { return "(\(text))" }
      return text
    }
  }
}
