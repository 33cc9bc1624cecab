import Foundation

/// What a lesson's process is asked to do; it lies in the run's folder.
public struct RunRequest: Codable, Hashable, Sendable {
  /// The number of the lesson to run.
  public let lesson: Int
  /// The code that the lessons teach, as this one leaves it.
  public let taughtCode: TaughtCode
  /// The path of the folder with the files that lessons read; it need not be there.
  public let dataFolder: String?

  /// Creates a request.
  public init(lesson: Int, taughtCode: TaughtCode, dataFolder: String? = nil) {
    self.lesson = lesson
    self.taughtCode = taughtCode
    self.dataFolder = dataFolder
  }

  /// The name of the file in the run's folder.
  public static let fileName = "request.json"
  /// The name of the file with the events, one a line.
  public static let events = "events"
  /// The name of the file with what the lesson printed.
  public static let text = "text"
}
