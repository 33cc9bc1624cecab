import Foundation

/// What a lesson's process is asked to do; it lies in the run's folder.
public struct RunRequest: Codable, Hashable, Sendable {
  /// The number of the lesson to run.
  public let lesson: Int
  /// The code that the lessons teach, as this one leaves it.
  public let taughtCode: TaughtCode
  /// The path of the folder with the files that lessons read; it need not be there.
  public let dataFolder: String?
  /// The path of the folder with what was recorded; it need not be there.
  public let recordsFolder: String?
  /// What is done with the run: nil if it is for a page.
  public let recording: Recording?

  /// How a run is recorded.
  public enum Recording: String, Codable, Hashable, Sendable {
    /// Its values, its times and what it shows are to be kept.
    case results
    /// Its instructions are counted: what measures time is left out.
    case instructions
  }

  /// Creates a request.
  public init(
    lesson: Int, taughtCode: TaughtCode, dataFolder: String? = nil, recordsFolder: String? = nil,
    recording: Recording? = nil
  ) {
    self.lesson = lesson
    self.taughtCode = taughtCode
    self.dataFolder = dataFolder
    self.recordsFolder = recordsFolder
    self.recording = recording
  }

  /// The name of the file in the run's folder.
  public static let fileName = "request.json"
  /// The name of the file with the events, one a line.
  public static let events = "events"
  /// The name of the file with what the lesson printed.
  public static let text = "text"
}
