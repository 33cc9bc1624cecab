import Foundation
import Subprocess

/// When a course was changed last, the same for everybody who has the same commit.
enum CourseDate {
  /// The variable by which builds that are to give the same bytes say what time it is.
  static let variable = "SOURCE_DATE_EPOCH"

  /// Returns the time that `SOURCE_DATE_EPOCH` says, or that of the last commit of the lessons; where
  /// there is neither, the first that archives know.
  static func lastChange(of lessons: URL) async -> Date {
    if let text = ProcessInfo.processInfo.environment[variable], let seconds = Double(text) {
      return Date(timeIntervalSince1970: seconds)
    }
    let result = try? await Subprocess.run(
      .name("git"),
      arguments: ["-C", lessons.path, "log", "-1", "--format=%ct", "--", "."],
      output: .string(limit: 100), error: .discarded)
    let text = (result?.standardOutput ?? "").split(separator: "\n").first.map(String.init) ?? ""
    return Date(timeIntervalSince1970: Double(text) ?? 315_532_800)
  }
}
