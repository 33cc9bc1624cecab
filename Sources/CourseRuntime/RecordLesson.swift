import Foundation

extension CourseProgram {
  /// Runs a lesson as a request asks for it, and records what it does in the request's folder.
  ///
  /// - Parameter folder: The run's folder, with the request.
  /// - Returns: Whether the lesson ran to its end without an error.
  /// - Throws: `UnknownLessonError`, or the system's error if a file cannot be read or opened.
  public func record(in folder: URL) async throws -> Bool {
    let data = try Data(contentsOf: folder.appending(path: RunRequest.fileName))
    let request = try JSONDecoder().decode(RunRequest.self, from: data)
    guard let lesson = lesson(request.lesson) else {
      throw UnknownLessonError(number: request.lesson)
    }
    TaughtCode.handOver(request.taughtCode)
    if let path = request.dataFolder { DataFolder.handOver(DataFolder(URL(filePath: path))) }
    if let path = request.recordsFolder { RecordsFolder.handOver(URL(filePath: path)) }
    try Recorder.start(
      recording: request.recording, events: folder.appending(path: RunRequest.events).path,
      text: folder.appending(path: RunRequest.text).path)
    return await Task(executorPreference: LessonExecutor()) { await Recorder.record(lesson) }.value
  }
}

/// A number that no lesson of a program has.
public struct UnknownLessonError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number.
  public let number: Int

  /// The fault in words.
  public var description: String { "the program has no lesson \(number)" }
}
