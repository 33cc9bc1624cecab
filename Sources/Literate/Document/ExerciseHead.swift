/// The quote `> [!EXERCISE] repair, level 2`, which opens an exercise.
public struct ExerciseHead: Hashable, Sendable {
  /// What the reader is to do.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// To answer with pencil and paper.
    case paper
    /// To find what is wrong with some code, and mend it.
    case repair
    /// To write code from an empty file.
    case write
    /// To go on with code that does less than it is to do.
    case extend
  }

  /// The word of the lesson that opens the quote, `[!EXERCISE]`.
  static let word = "EXERCISE"
  /// How hard an exercise may be, from the easiest on.
  public static let levels = 1...3

  /// What the reader is to do.
  public let kind: Kind
  /// How hard it is: one of `levels`.
  public let level: Int
  /// What the quote says below its first line; may be empty.
  public let body: [Block]
  /// Where `[!EXERCISE]` stands.
  public let location: SourceLocation
}
