/// An exercise of a workbook.
package struct WorkbookExercise: Hashable, Sendable {
  /// The name of its folder, of its target, and of its suite of tests.
  package let name: String
  /// What it is called: `Exercise 08: Addition`.
  package let title: String
  /// What helps, in the order in which it is to be read; a hint may have several lines.
  package let hints: [String]

  /// Creates an exercise.
  package init(_ name: String, titled title: String, hints: [String] = []) {
    self.name = name
    self.title = title
    self.hints = hints
  }

  /// The file that the learner writes in, in the workbook's folder.
  var file: String { "\(name)/\(name).swift" }
}
