import Exhibits
import Foundation
import Literate
import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs lessons, each in a child process of this program, and reads their transcripts.
struct LessonRunner: Sendable {
  /// The program that runs a lesson when it is called with `run-lesson`; this one.
  let executable: String
  /// What a lesson may use.
  let limits: RunLimits

  /// Runs a lesson.
  ///
  /// - Returns: What it did. A lesson without `run` chunks and inline values is not started.
  /// - Throws: `RunFault` at the chunk in which the run went wrong, or the system's error.
  func transcript(of lesson: Lesson) async throws -> Transcript {
    guard !lesson.steps.isEmpty else { return Transcript() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "weave-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = folder.appending(path: "events")
    let text = folder.appending(path: "text")
    try Data().write(to: events)
    try Data().write(to: text)

    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let result = try await run(
      .path(.init(executable)),
      arguments: [
        "run-lesson", "\(lesson.number)", "--events", events.path, "--text", text.path,
        "--seconds", "\(limits.seconds)",
      ],
      environment: .inherit.updating([
        "SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,threads=crashed,images=none,"
          + "registers=none,cache=no,output-to=stderr"
      ]),
      platformOptions: options,
      output: .discarded,
      error: .string(limit: 1 << 16))
    kill(-result.processIdentifier.value, SIGKILL)  // What the lesson started ends with it.

    let printed = [UInt8](try Data(contentsOf: text))
    let lines = try Data(contentsOf: events).split(separator: UInt8(ascii: "\n"))
    let transcript = Transcript(
      events: lines.compactMap { try? TranscriptEvent(line: $0) }, text: printed)
    let ending = Ending(
      status: result.terminationStatus, transcript: transcript,
      complaint: result.standardError, limits: limits)
    try ending.check(lesson)
    return transcript
  }
}
