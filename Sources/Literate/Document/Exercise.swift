/// A task for the reader: code to begin with, its solution, and the tests that tell the two apart.
///
/// A starter is a program that compiles and is wrong: it stands in the place of its solution. The
/// tests are the test chunks from the starter on, up to the first chunk after the solution that is
/// no test.
public struct Exercise: Hashable, Sendable {
  /// The number of its lesson.
  public let lesson: Int
  /// The name of its suite, unique in the course: `Exercise08`, and `Exercise08b` for a second one.
  public let name: String
  /// What the lesson says between the last heading, or exercise, and the starter.
  public let statement: [Block]
  /// The code that the reader begins with.
  public let starter: Chunk
  /// The code that solves it.
  public let solution: Chunk
  /// The chunks with its tests, in order.
  public let tests: [Chunk]
}

extension Lesson {
  /// The lesson's exercises, in order.
  public var exercises: [Exercise] {
    chunks.filter { $0.role == .exercise }.enumerated().compactMap { place, starter in
      let rest = chunks[(starter.index + 1)...]
      guard let solution = rest.first(where: { $0.role == .solution }) else { return nil }
      let before = rest.prefix { $0.index < solution.index }.filter { $0.role == .test }
      let after = rest.drop { $0.index <= solution.index }.prefix { $0.role == .test }
      return Exercise(
        lesson: number, name: "Exercise\(label)\(Self.suffix(place))",
        statement: statement(of: starter), starter: starter, solution: solution,
        tests: (before + after).filter { $0.placement == .appended })
    }
  }

  /// Nothing for the first, then `b`, `c`, and past `z` a number.
  private static func suffix(_ place: Int) -> String {
    guard place > 0 else { return "" }
    guard place < 26 else { return "n\(place + 1)" }
    return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
  }

  private func statement(of starter: Chunk) -> [Block] {
    guard let end = blocks.firstIndex(of: .chunk(starter)) else { return [] }
    let begin = blocks[..<end].lastIndex { block in
      switch block {
      case .heading: true
      case .chunk(let chunk): chunk.role == .solution || chunk.role == .test
      default: false
      }
    }
    return Array(blocks[(begin.map { $0 + 1 } ?? 0)..<end])
  }
}

extension Course {
  /// The exercises of all lessons, in order.
  public var exercises: [Exercise] { lessons.flatMap(\.exercises) }
}
