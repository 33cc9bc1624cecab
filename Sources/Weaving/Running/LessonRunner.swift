import Exhibits
import Foundation
import Literate
import Subprocess

/// Runs lessons, each in a child process of this program, and reads their transcripts.
struct LessonRunner: Sendable {
  /// The program that runs a lesson when it is called with `run-lesson`; this one.
  let executable: String
  /// What a lesson may use is in it.
  let manifest: CourseManifest

  /// Runs a lesson.
  ///
  /// - Returns: What it did. A lesson without `run` chunks and inline values is not started.
  /// - Throws: `RunFault` at the chunk in which the run went wrong, or the system's error.
  func transcript(of lesson: Lesson) async throws -> Transcript {
    guard !lesson.steps.isEmpty else { return Transcript() }
    let limits = RunLimits(manifest, lesson: lesson.number)
    let folder = try RunFolder()
    defer { folder.remove() }
    var options = PlatformOptions()
    // In a group of its own the warden outlives an interrupt at the terminal, and cleans up.
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
    let result = try await run(
      .path(.init(executable)),
      arguments: [
        "run-lesson", "\(lesson.number)", "--folder", folder.url.path,
        "--seconds", "\(limits.seconds)", "--memory", "\(limits.memory)",
        "--printed", "\(limits.printed)",
      ],
      environment: .custom(LessonEnvironment(folder: folder.url).variables),
      platformOptions: options,
      input: .fileDescriptor(.init(rawValue: Leash.descriptor), closeAfterSpawningProcess: false),
      output: .string(limit: 1 << 10),
      error: .string(limit: 1 << 16))
    let bytes = try folder.read(limits)
    let record = RunRecord(events: bytes.events, text: bytes.text)
    let ending = Ending(
      fate: Fate(line: result.standardOutput), record: record, complaint: result.standardError,
      limits: limits)
    try ending.check(lesson)
    return record.transcript
  }
}
