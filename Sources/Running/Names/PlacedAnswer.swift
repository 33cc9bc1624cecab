import Literate
import Tangling

/// A chunk that is in no state of a course by itself: a starter or a wrong answer, which stands in the place of a
/// solution.
struct PlacedAnswer {
  /// The chunk.
  let chunk: Chunk
  /// The solution.
  let solution: Chunk

  /// The stand-ins of lessons in rounds: in each, one for every exercise that has one left.
  ///
  /// All of a round are asked about at once, for they do not touch each other.
  static func rounds(of lessons: [Lesson]) -> [[PlacedAnswer]] {
    let exercises = lessons.flatMap(\.exercises).map { exercise in
      ((exercise.beginsEmpty ? [] : [exercise.starter]) + exercise.wrongAnswers).map {
        PlacedAnswer(chunk: $0, solution: exercise.solution)
      }
    }
    let count = exercises.map(\.count).max() ?? 0
    return (0..<count).map { round in
      exercises.compactMap { $0.indices.contains(round) ? $0[round] : nil }
    }
  }
}
