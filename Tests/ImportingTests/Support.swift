import Foundation
import Testing

@testable import Importing

/// Makes a course of some files.
func imported(_ files: [String: String]) throws -> CourseImport {
  try CourseImport(SourceFolder(files: files.mapValues { Array($0.utf8) }))
}

/// Writes files into a folder of their own, makes a course of it, and removes the folder.
func importedFromDisk(_ files: [String: [UInt8]]) throws -> CourseImport {
  let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (path, bytes) in files {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
  let before = try contents(of: folder)
  let course = try CourseImport(SourceFolder(folder))
  #expect(try contents(of: folder) == before, "the source stays as it is")
  return course
}

private func contents(of folder: URL) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
    files[path] = try? Data(contentsOf: folder.appending(path: path))
  }
  return files
}

/// Expects that a document becomes a lesson without a fault, and returns its text below the title.
func lesson(
  _ body: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let course = try imported(["doc.md": "# Title\n\n" + body])
  #expect(course.faults.map(\.description) == [], sourceLocation: sourceLocation)
  let text = String(decoding: course.files["01-doc.md"] ?? [], as: UTF8.self)
  #expect(text.hasPrefix("# Title\n\n"), sourceLocation: sourceLocation)
  return String(text.dropFirst("# Title\n\n".count))
}

extension CourseImport {
  /// Returns the text of a file.
  func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A picture of one pixel.
let picture = [UInt8](
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
  ) ?? Data())
