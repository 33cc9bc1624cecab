import CourseRuntime
import Foundation
import Running
import Subprocess
import TestPrograms
import Testing

@testable import Weaving

/// What lessons start does not outlive whoever wants it.
@Suite(.enabled(if: RunningProcesses.areListed, "needs a list of processes in /proc"))
struct InterruptionTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "ended-\(UUID())")

  @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
  func `a weave that is ended takes its lessons along, and no file stays`(signal: Int32)
    async throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let temporary = folder.appending(path: "tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    var hasRun = false
    // On a busy machine a weave may be over before anybody looks.
    for _ in 0..<20 where !hasRun {
      hasRun = try await end(by: signal, withTemporaryFilesIn: temporary)
    }
    try #require(hasRun)
    try await eventually { RunningProcesses.withTemporaryFiles(in: temporary).isEmpty }
    // As the next weave does: a folder may have been made for a lesson that was not yet started.
    ScratchFolder.removeAbandoned(in: temporary)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
  }

  /// Weaves, and sends a signal when lessons run.
  ///
  /// - Returns: Whether lessons were seen to run.
  private func end(by signal: Int32, withTemporaryFilesIn temporary: URL) async throws -> Bool {
    try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: ["--no-cache", "--skip-build", "--site", folder.appending(path: "site").path],
      environment: .inherit.updating([
        "COURSE_PROGRAM": FaultProgram.executable.path, "TMPDIR": temporary.path,
      ]),
      workingDirectory: .init(FaultProgram.folder.path), input: .none, output: .discarded,
      error: .discarded
    ) { weave in
      let process = weave.processIdentifier.value
      while !RunningProcesses.isOver(process) {
        if !RunningProcesses.withTemporaryFiles(in: temporary).isEmpty {
          kill(process, signal)
          return true
        }
        try await Task.sleep(for: .milliseconds(10))
      }
      return false
    }.closureResult
  }

  @Test func `processes that a lesson put beyond its group end with it`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = folder.appending(path: "run")
    try FileManager.default.createDirectory(at: run, withIntermediateDirectories: true)
    for name in [RunRequest.events, RunRequest.text] {
      try Data().write(to: run.appending(path: name))
    }
    let request = RunRequest(lesson: 25, taughtCode: TaughtCode([:]))
    try JSONEncoder().encode(request).write(to: run.appending(path: RunRequest.fileName))
    // The input's end is what a weave that is gone looks like.
    _ = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: [
        "supervise-lesson", FaultProgram.executable.path, "--folder", run.path, "--seconds", "600",
        "--memory", "256",
        "--printed", "100",
      ],
      environment: .inherit.updating(["TMPDIR": run.path + "/"]), input: .inputWriter,
      output: .discarded, error: .discarded
    ) { supervisor in
      try await eventually { RunningProcesses.withTemporaryFiles(in: run).count == 4 }
      try await supervisor.standardInputWriter.finish()
    }
    try await eventually { RunningProcesses.withTemporaryFiles(in: run).isEmpty }
    #expect(!FileManager.default.fileExists(atPath: run.path), "nobody else would remove it")
  }
}

/// Waits until something holds, longer than any machine should need.
func eventually(
  _ condition: () throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  // Not more often: to look at all processes takes milliseconds.
  for _ in 0..<1_200 {
    if try condition() { return }
    try await Task.sleep(for: .milliseconds(50))
  }
  Issue.record("this never came to hold", sourceLocation: sourceLocation)
}
