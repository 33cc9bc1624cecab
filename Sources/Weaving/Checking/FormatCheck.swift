import CourseFiles
import Foundation
import Literate
import Subprocess
import Tangling
import TestReports

/// Lints the chunks of a course, all in one call of `swift format`.
struct FormatCheck {
  let course: Course
  /// The package's folder, with its `.swift-format` if it has one.
  let root: URL

  /// Returns what the linter says, at the lessons' lines.
  ///
  /// - Throws: The system's error if it cannot be called, or `FormatFailure` with what it says if it
  ///   fails without a word on a chunk.
  func faults() async throws -> [CheckFault] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "format-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sheets = ChunkSheets(course)
    let output = OutputFolder(folder)
    for sheet in sheets.files { try output.write(sheet.text.utf8, to: sheet.name) }
    let configuration = root.appending(path: ".swift-format").path
    let isConfigured = FileManager.default.fileExists(atPath: configuration)
    let result = try await run(
      .name("swift"),
      arguments: Arguments(
        ["format", "lint", "--strict", "--recursive", "--parallel", folder.path]
          + (isConfigured ? ["--configuration", configuration] : [])),
      output: .string(limit: 64 << 20), error: .combinedWithOutput)
    guard !result.terminationStatus.isSuccess else { return [] }
    let complaints = BuildReport(result.standardOutput).faults
    guard !complaints.isEmpty else { throw FormatFailure(output: result.standardOutput) }
    return Set(
      complaints.compactMap { complaint in
        sheets.origin(file: complaint.file, line: complaint.line, column: complaint.column).map {
          CheckFault(location: $0, message: complaint.message)
        }
      }
    ).sorted { ($0.location, $0.message) < ($1.location, $1.message) }
  }
}

/// The linter failed by itself.
struct FormatFailure: Error, CustomStringConvertible {
  /// What it printed.
  let output: String

  /// The failure in words.
  var description: String { "error: 'swift format lint' failed:\n\(output)" }
}
