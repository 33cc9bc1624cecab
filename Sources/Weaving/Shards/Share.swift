import Foundation
import LessonRuns

/// What one machine did of a course: what its lessons gave, and what it proved.
struct Share: Sendable {
  /// The file that says what is in a share's folder.
  static let recordName = "share.json"
  /// The version of the form that is written and read here.
  static let form = 1

  /// What it says of itself.
  var record: Record
  /// What its lessons gave, by their numbers; all of it before it was run, if any was.
  var runs: [Int: LessonRun] = [:]

  /// What a share says of itself.
  struct Record: Codable, Hashable, Sendable {
    var form = Share.form
    /// Which one it is.
    let shard: Shard
    /// Of what it was made.
    let made: ShareIdentity
    /// Its lessons that were run; nil if running them was not asked for.
    var runs: [Run]?
    /// What it proved, by the name of the check's part.
    var proofs: [String: Proof] = [:]

    /// A lesson that was run.
    struct Run: Codable, Hashable, Sendable {
      let lesson: Int
      /// The file in the share's folder with what it gave.
      let file: String
      /// A sum of that file.
      let sum: String
      /// How long it took; nil if it was known.
      let seconds: Double?
    }
  }

  /// A part of the check, proved of some lessons.
  struct Proof: Codable, Hashable, Sendable {
    let lessons: [Int]
    /// Whether everything holds.
    let isSound: Bool
    var chapters = 0
    var tests = 0
    var exercises = 0
    var wrongAnswers = 0
  }
}
