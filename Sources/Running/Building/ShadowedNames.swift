import CourseFiles
import Foundation
import TestReports

/// The names of the toolkit's exhibits that lessons give to something of their own.
///
/// Such a name means the author's, and code that wanted the exhibit is told of arguments that do not fit:
/// the compiler cannot know that there is another.
struct ShadowedNames {
  /// The package's folder.
  let root: URL

  /// Returns what else to say of an error in a lesson; nothing if its line uses no such name.
  func note(on fault: BuildReport.Fault) -> String {
    guard fault.path.hasSuffix(".md") else { return "" }
    let file =
      fault.path.hasPrefix("/") ? URL(filePath: fault.path) : root.appending(path: fault.path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(fault.line - 1),
      let offered = try? ToolkitSources.names(of: "Exhibits")
    else { return "" }
    let words = lines[fault.line - 1].split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let used = Set(words.map(String.init)).intersection(offered).sorted()
    guard !used.isEmpty else { return "" }
    let lessons = lessons(beside: file)
    let own = used.first { name in lessons.contains { Self.declares(name, in: $0) } }
    return own.map {
      " ('\($0)' is the course's own here; the toolkit's is 'Exhibits.\($0)')"
    } ?? ""
  }

  private func lessons(beside file: URL) -> [String] {
    let folder = file.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }

  private static func declares(_ name: String, in text: String) -> Bool {
    let introducers = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    return introducers.contains { introducer in
      text.ranges(of: "\(introducer) \(name)").contains { range in
        range.upperBound == text.endIndex
          || !(text[range.upperBound].isLetter || text[range.upperBound].isNumber)
      }
    }
  }
}
