import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Subprocess

/// Runs lessons, each in a child process of this program, and reads their transcripts.
package struct LessonRunner: Sendable {
  /// This program, which supervises.
  let tool: String
  /// What a lesson may use is in it.
  let manifest: CourseManifest
  /// The folder with the files that lessons read.
  let data: DataFolder

  /// Prepares to run lessons of a course.
  ///
  /// - Parameters:
  ///   - tool: This program, which supervises.
  ///   - manifest: What the course says of itself.
  ///   - data: The folder with the files that lessons read.
  package init(tool: String, manifest: CourseManifest, data: DataFolder) {
    self.tool = tool
    self.manifest = manifest
    self.data = data
  }

  /// Runs a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - program: A program that holds it.
  ///   - taughtCode: The code that the lessons teach, as this one leaves it.
  /// - Returns: What it did. A lesson without `run` chunks and inline values is not started.
  /// - Throws: `RunFault` at the chunk in which the run went wrong, or the system's error.
  package func transcript(
    of lesson: Lesson, by program: URL, taughtCode: TaughtCode
  ) async throws -> Transcript {
    guard !lesson.steps.isEmpty else { return Transcript() }
    let limits = RunLimits(manifest, lesson: lesson.number)
    let folder = try RunFolder(
      RunRequest(lesson: lesson.number, taughtCode: taughtCode, dataFolder: data.url.path))
    defer { folder.remove() }
    var options = PlatformOptions()
    // In a group of its own the supervisor outlives an interrupt at the terminal, and cleans up.
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
    let result = try await run(
      .path(.init(tool)),
      arguments: [
        "supervise-lesson", program.path, "--folder", folder.url.path,
        "--seconds", "\(limits.seconds)", "--memory", "\(limits.memory)",
        "--printed", "\(limits.printed)",
      ],
      environment: .custom(LessonEnvironment(folder: folder.url).variables),
      platformOptions: options,
      input: .fileDescriptor(
        .init(rawValue: ParentPipe.descriptor), closeAfterSpawningProcess: false),
      output: .string(limit: 1 << 10),
      error: .string(limit: 1 << 16))
    let bytes = try folder.read(limits)
    let record = RunRecord(events: bytes.events, text: bytes.text)
    let outcome = RunOutcome(
      termination: RunTermination(line: result.standardOutput), record: record,
      errorOutput: result.standardError, limits: limits)
    try outcome.check(lesson)
    return record.transcript
  }
}
