import Literate

/// Why an edit of a package was not brought back into the lessons.
package enum StitchFault: Hashable, Sendable {
  /// A file that the lessons do not make.
  case newFile
  /// A file that the lessons make, and that is gone.
  case missingFile
  /// A line that no lesson has: what frames the code, or the space between two chunks.
  case noLesson
  /// An edit that takes in lines of several chunks.
  case severalChunks
  /// A line outside of the function that it stands in.
  case notIndented
  /// The lesson has changed since the package was made, and the package has, too.
  case conflict(lesson: String, package: [String], lessons: [String])
  /// The lesson with the edit has a fault.
  case faulty(Diagnostic)
  /// The lesson with the edit would give another package.
  case inexact(lesson: String)
}

extension StitchFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  package var description: String {
    switch self {
    case .newFile: "no lesson makes this file: write its code into a chunk of a lesson"
    case .missingFile: "the file is gone, and its lesson is not: take its chunks out of the lesson"
    case .noLesson:
      "this line stands in no chunk: it was made for the package, or is between two chunks; edit the "
        + "lesson instead"
    case .severalChunks:
      "this edit takes in lines of several chunks: edit one chunk at a time, or the lessons"
    case .notIndented:
      "what a lesson runs stands in a function: indent the line by two blanks, as the others are"
    case .conflict(let lesson, let package, let lessons):
      "\(lesson) has changed since the package was made; the package says\n"
        + Self.quotation(package) + "and the lesson\n" + Self.quotation(lessons)
        + "write into the lesson what is to stand"
    case .faulty(let fault):
      "with this edit its lesson would have a fault: \(fault.description)"
    case .inexact(let lesson):
      "with this edit \(lesson) would not give this package: edit the lesson instead"
    }
  }

  private static func quotation(_ lines: [String]) -> String {
    lines.isEmpty ? "  (nothing)\n" : lines.map { "  | \($0)\n" }.joined()
  }
}
