import Foundation
import Synchronization

/// The code that lessons teach, by their numbers: what listings of the course's own program show.
///
/// It is data beside the program and no part of it, or every edit of a lesson would compile the
/// registry, and whatever depends on it, again.
public struct TaughtCode: Codable, Hashable, Sendable {
  /// What each lesson teaches.
  public let lessons: [Int: [LessonProgram.Chunk]]

  /// Takes what each lesson teaches.
  public init(_ lessons: [Int: [LessonProgram.Chunk]]) {
    self.lessons = lessons
  }

  /// Its name beside the tangled code, where the build plugin writes it.
  public static let fileName = "TaughtCode.json"

  private static let handedOver = Mutex<[Int: [LessonProgram.Chunk]]?>(nil)

  /// Takes the place of what lies beside the program: a page shows the code as its lesson leaves it.
  static func handOver(_ code: TaughtCode) {
    handedOver.withLock { $0 = code.lessons }
  }

  /// Returns what was handed over, or else what lies in a file; nothing if there is none.
  static func current(at file: URL) -> [Int: [LessonProgram.Chunk]] {
    if let code = handedOver.withLock(\.self) { return code }
    guard let data = try? Data(contentsOf: file) else { return [:] }
    return (try? JSONDecoder().decode(TaughtCode.self, from: data))?.lessons ?? [:]
  }
}
