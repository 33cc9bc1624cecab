import CourseFiles
import Exhibits
import Foundation
import Literate
import Testing

@testable import GuideLessons

/// The guide as its tests look at it.
enum Guide {
  /// The package's folder.
  static let root = {
    var folder = URL(filePath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// Returns the guide's lessons.
  static func lessons() throws -> [Lesson] {
    try Course(directory: root.appending(path: "Sources/GuideLessons"), root: root).lessons
  }

  /// Returns the lesson whose file's name has these words after its number.
  static func lesson(_ words: String) throws -> Lesson {
    try #require(lessons().first { $0.slug.hasSuffix("-\(words)") }, "no lesson '\(words)'")
  }

  /// Runs a lesson here and now; what it prints and shows goes to standard output.
  static func run(_ words: String) async throws {
    let number = try lesson(words).number
    try await #require(GuideLessons.program.lessons.first { $0.number == number }).run()
  }

  /// Returns the text of a lesson.
  static func text(of lesson: Lesson) throws -> String {
    try String(contentsOf: root.appending(path: lesson.file), encoding: .utf8)
  }
}
