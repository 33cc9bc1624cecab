import CourseFiles
import Foundation
import LessonRuns
import Literate
import Subprocess
import Tangling
import TestReports

/// Asks the compiler about chunks marked `fails`.
package struct CompilerCheck: Sendable {
  let course: Course
  /// How the course's module is compiled: a chunk is judged by the same rules.
  let plan: BuildPlan

  /// Prepares to ask about the chunks of a course.
  package init(course: Course, plan: BuildPlan) {
    self.course = course
    self.plan = plan
  }

  /// Returns what the compiler says of a chunk, against the course as its lesson leaves it.
  ///
  /// - Throws: `RunFault` if the chunk compiles, or the system's error.
  package func output(on chunk: Chunk) async throws -> String {
    let folder = ScratchFolder.url()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = OutputFolder(folder)
    let tangler = Tangler(course.state(around: chunk), module: plan.module)
    let files = tangler.compilableFiles(with: chunk)
    for file in files { try output.write(file.text.utf8, to: file.name) }
    let words =
      ["-typecheck", "-module-name", plan.module] + flags + ["-I", plan.imports.path]
      + ["-diagnostic-style", "llvm", "-no-color-diagnostics"]
      + files.map { folder.appending(path: $0.name).path } + plan.sourcesBeside.map(\.path)
    let result = try await run(
      .path(.init(plan.compiler)),
      arguments: Arguments(try ResponseFile.arguments(words, in: folder)),
      environment: .inherit.updating(["TMPDIR": folder.path]),
      output: .discarded,
      error: .string(limit: 1 << 20))
    guard !result.terminationStatus.isSuccess else {
      throw RunFault(location: chunk.location, reason: .compiles)
    }
    let lines = chunk.firstLine..<chunk.firstLine + chunk.lineCount
    let report = BuildReport(result.standardError)
    let errors = report.excerpts(of: chunk.location.file, in: lines)
    guard !errors.isEmpty else {
      throw RunFault(
        location: chunk.location, reason: .notStarted(result.standardError))
    }
    return errors.joined(separator: "\n")
  }
}

extension CompilerCheck {
  /// The flags of the module, but for those that a program's top level does not bear, and those that
  /// say how to write results.
  private var flags: [String] {
    let left: Set<String> = [
      "-parse-as-library", "-incremental", "-enable-batch-mode", "-whole-module-optimization",
    ]
    return plan.flags.filter { !left.contains($0) }
  }
}
