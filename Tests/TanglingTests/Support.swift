import Literate
import Testing

@testable import Tangling

/// Returns the course of some lessons, the first being lesson 1; each gets a title and a name.
func course(_ lessons: String...) throws(CourseError) -> Course {
  try Course(
    files: lessons.enumerated().map { index, body in
      Course.File(
        path: "lessons/0\(index + 1)-part.md", bytes: Array("# Part \(index + 1)\n\n\(body)".utf8))
    }, directory: "lessons")
}

/// Returns the code of the module at the end of a lesson, as a person would write it, without the
/// lines that every file has.
func module(_ course: Course, through lesson: Int) -> [String] {
  PlainSources(course.state(through: lesson), module: "M", names: [:]).files
    .filter { $0.name != "main.swift" }
    .flatMap { file in
      file.text.split(separator: "\n").map(String.init).prefix { !$0.hasPrefix("/// Runs") }
        .filter { !$0.hasPrefix("// Lesson") && !$0.hasPrefix("import ") }
    }
}
