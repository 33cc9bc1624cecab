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
  /// The folder with what was recorded.
  let records: RecordsFolder

  /// Prepares to run lessons of a course.
  ///
  /// - Parameters:
  ///   - tool: This program, which supervises.
  ///   - manifest: What the course says of itself.
  ///   - data: The folder with the files that lessons read.
  ///   - records: The folder with what was recorded.
  package init(
    tool: String, manifest: CourseManifest, data: DataFolder, records: RecordsFolder
  ) {
    self.tool = tool
    self.manifest = manifest
    self.data = data
    self.records = records
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
    let folder = try RunFolder(request(lesson, taughtCode))
    defer { folder.remove() }
    return try await transcript(
      of: lesson, by: program, in: folder, RunLimits(manifest, lesson: lesson.number),
      LessonEnvironment(folder: folder.url))
  }

  /// What a lesson's process is asked to do.
  func request(
    _ lesson: Lesson, _ taughtCode: TaughtCode, recording: RunRequest.Recording? = nil
  ) -> RunRequest {
    RunRequest(
      lesson: lesson.number, taughtCode: taughtCode, dataFolder: data.url.path,
      recordsFolder: records.url.path, recording: recording)
  }

  /// Runs a lesson in a folder that has a request.
  func transcript(
    of lesson: Lesson, by program: URL, in folder: RunFolder, _ limits: RunLimits,
    _ environment: LessonEnvironment, callgrind: String? = nil
  ) async throws -> Transcript {
    var options = PlatformOptions()
    // In a group of its own the supervisor outlives an interrupt at the terminal, and cleans up.
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
    let result = try await run(
      .path(.init(tool)),
      arguments: Arguments(
        [
          "supervise-lesson", program.path, "--folder", folder.url.path,
          "--seconds", "\(limits.seconds)", "--memory", "\(limits.memory)",
          "--printed", "\(limits.printed)",
        ] + (callgrind.map { ["--callgrind", $0] } ?? [])),
      environment: .custom(environment.variables),
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
