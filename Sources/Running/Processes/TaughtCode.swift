import CourseRuntime
import Literate
import Tangling

extension CourseState {
  /// The code that the lessons teach, as data for a run.
  package var taughtCode: TaughtCode {
    TaughtCode(taughtChunks.mapValues { $0.map { LessonProgram.Chunk($0.name, $0.code) } })
  }
}
