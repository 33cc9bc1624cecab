/// A task for the reader: code to begin with, its solution, and the tests that tell the two apart.
///
/// A starter stands in the place of its solution, and so does every wrong answer. The tests are the
/// test chunks from the starter on, up to the first chunk after the solution that is neither a test
/// nor a wrong answer.
public struct Exercise: Hashable, Sendable {
  /// The number of its lesson.
  public let lesson: Int
  /// The name of its suite, unique in the course: `Exercise08`, and `Exercise08b` for a second one.
  public let name: String
  /// What it is called, if the lesson opens it under a heading of its own.
  public let title: [Inline]?
  /// What is to be done and how hard it is, if the lesson says so.
  public let head: ExerciseHead?
  /// What the lesson says between the head, the last heading or the last exercise, and the starter.
  public let statement: [Block]
  /// What helps, in the order in which it is to be read.
  public let hints: [[Block]]
  /// The code that the reader begins with; without a line for what is written from an empty file.
  public let starter: Chunk
  /// The code that solves it.
  public let solution: Chunk
  /// The chunks with its tests, in order.
  public let tests: [Chunk]
  /// Answers that come to mind and are wrong: each has a name, and fails the tests.
  public let wrongAnswers: [Chunk]

  /// Whether the reader begins with an empty file: the tests then do not even compile.
  public var beginsEmpty: Bool { head?.kind == .write }
}

extension Course {
  /// The exercises of all lessons, in order, but for those on paper.
  public var exercises: [Exercise] { lessons.flatMap(\.exercises) }
}
