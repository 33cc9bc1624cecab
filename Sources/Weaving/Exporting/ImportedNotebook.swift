import ArgumentParser
import Exporting
import Foundation
import Running

/// A notebook that is to become the next lesson of a course.
struct ImportedNotebook {
  /// The path of the notebook, as the user calls it.
  let notebook: String
  /// Whether the lesson is to be left unbuilt.
  let skipBuild: Bool

  /// Writes the lesson and tells what became of the notebook.
  ///
  /// - Parameter course: The course.
  /// - Throws: `ExitCode` if there is something to mend, which has been told then.
  func write(to course: CourseOnDisk) async throws {
    try await Terminal.tellingErrors {
      let url = URL(filePath: notebook, relativeTo: course.root)
      let file = try self.file(at: url)
      let lesson = try NotebookLesson(file, from: url, in: course)
      try lesson.write()
      tell(lesson)
      let faults = lesson.faults()
      for fault in faults { Terminal.report(fault.description) }
      guard faults.isEmpty else {
        let places = faults.count == 1 ? "this place" : "these \(faults.count) places"
        Terminal.report("\(lesson.path): mend \(places), then 'swift run weave'")
        throw ExitCode.failure
      }
      if !skipBuild { try await CourseBuilder(course).build() }
      Terminal.tell("\(lesson.path): the lesson is sound: 'swift run weave' makes its page")
    }
  }

  private func file(at url: URL) throws -> NotebookFile {
    let bytes = [UInt8](try Data(contentsOf: url))
    do {
      return try NotebookFile(bytes)
    } catch {
      Terminal.report("\(notebook): error: \(error)")
      throw ExitCode.failure
    }
  }

  private func tell(_ lesson: NotebookLesson) {
    for note in lesson.imported.notes.sorted(by: { $0.line < $1.line }) {
      Terminal.tell("\(lesson.path):\(note.line): \(note.words)")
    }
    for (what, count) in lesson.imported.counts { Terminal.tell("\(count) × \(what)") }
  }
}
