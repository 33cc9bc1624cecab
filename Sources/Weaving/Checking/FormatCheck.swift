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
  /// The numbers of the lessons whose chunks are linted; all if nil.
  var lessons: Set<Int>?

  /// Returns what the linter says, at the lessons' lines.
  ///
  /// - Throws: The system's error if it cannot be called, or `FormatFailure` with what it says if it
  ///   fails without a word on a chunk.
  func faults() async throws -> [Problem] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "format-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sheets = ChunkSheets(course, lessons: lessons)
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
    let findings = BuildReport(result.standardOutput).faults
    guard !findings.isEmpty else { throw FormatFailure(output: result.standardOutput) }
    return Set(
      findings.compactMap { finding in
        sheets.origin(file: finding.file, line: finding.line, column: finding.column).map {
          Problem(at: $0, finding.message)
        }
      }
    ).sorted()
  }
}

/// The linter failed by itself.
struct FormatFailure: Error, CustomStringConvertible {
  /// What it printed.
  let output: String

  /// The failure in words.
  var description: String { "error: 'swift format lint' failed:\n\(output)" }
}
