import CourseRuntime
import LessonRuns
import Literate
import Publishing

/// Says of each record where it was made, and whether it is of this code, this compiler and this machine.
struct RecordList {
  private let recording: Recording

  /// Prepares to list records.
  init(_ recording: Recording) { self.recording = recording }

  /// Tells of the records of chunks, a line each.
  func tell(_ chunks: [Chunk]) {
    if chunks.isEmpty { Terminal.tell("The course has no chunk of 'swift recorded'.") }
    for chunk in chunks { Terminal.tell("\(chunk.id ?? ""): \(state(of: chunk))") }
  }

  private func state(of chunk: Chunk) -> String {
    do throws(RunFault) {
      let made = try recording.runner.records.result(of: chunk).result.provenance
      var words = "\(made.date), \(made.compiler), \(made.processor)"
      if made.compiler != recording.compiler.version || made.flags != recording.compiler.flags {
        words += "; this compiler is another one"
      }
      if made.processor != recording.machine.processor || made.system != recording.machine.system {
        words += "; this machine is another one"
      }
      return words
    } catch {
      return "\(error.reason)"
    }
  }
}
