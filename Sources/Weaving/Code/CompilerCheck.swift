import CourseFiles
import Foundation
import Literate
import Subprocess
import Tangling

/// Asks the compiler about chunks marked `fails`.
struct CompilerCheck: Sendable {
  let course: Course
  /// The folder with the module of exhibits that the course's code imports.
  let modules: URL

  /// Returns what the compiler says of a chunk, against the course as its lesson leaves it.
  ///
  /// - Throws: `RunFault` if the chunk compiles, or the system's error.
  func complaint(about chunk: Chunk) async throws -> String {
    let folder = ScratchFolder.url()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = OutputFolder(folder)
    let tangler = Tangler(course.state(through: chunk.lesson), module: "Course")
    let files = tangler.compilableFiles(with: chunk)
    for file in files { try output.write(file.text.utf8, to: file.name) }
    let result = try await run(
      .name("swiftc"),
      arguments: Arguments(
        [
          "-typecheck", "-swift-version", "6", "-module-name", "Course", "-I", modules.path,
          "-diagnostic-style", "llvm", "-no-color-diagnostics",
        ] + files.map { folder.appending(path: $0.name).path }),
      output: .discarded,
      error: .string(limit: 1 << 20))
    guard !result.terminationStatus.isSuccess else {
      throw RunFault(location: chunk.location, reason: .compiles)
    }
    let report = CompilerReport(result.standardError, file: chunk.location.file)
    let lines = chunk.firstLine..<chunk.firstLine + chunk.lineCount
    let errors = report.errors(in: lines)
    guard !errors.isEmpty else {
      throw RunFault(
        location: chunk.location, reason: .notStarted(result.standardError))
    }
    return errors.joined(separator: "\n")
  }
}

/// The compiler's messages about one file.
struct CompilerReport {
  private let text: String
  private let file: String

  init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// Returns every error in some lines of the file, each with the line of code and its mark.
  func errors(in lines: Range<Int>) -> [String] {
    let report = text.split(separator: "\n", omittingEmptySubsequences: false)
    return report.indices.compactMap { index in
      guard report[index].hasPrefix(file + ":") else { return nil }
      let rest = report[index].dropFirst(file.count + 1)
      guard let line = Int(rest.prefix { $0 != ":" }), lines.contains(line),
        let mark = rest.range(of: ": error: ")
      else { return nil }
      let excerpt = report[(index + 1)...].prefix(2)
      return (["error: " + rest[mark.upperBound...]] + excerpt).joined(separator: "\n")
    }
  }
}
