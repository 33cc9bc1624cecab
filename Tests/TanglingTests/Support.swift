import Literate
import Testing

@testable import Packaging

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
