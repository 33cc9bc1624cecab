import Foundation

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
    let text = await Git(folder: lessons).line(of: ["log", "-1", "--format=%ct", "--", "."])
    return Date(timeIntervalSince1970: text.flatMap(Double.init) ?? 315_532_800)
  }
}
