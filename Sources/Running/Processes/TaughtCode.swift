import CourseRuntime
import Literate
import Tangling

extension CourseState {
  /// The code that the lessons teach, as data for a run.
  package var taughtCode: TaughtCode {
    let taught = lessons.map { lesson in
      (lesson.number, taughtChunks(of: lesson).map { LessonProgram.Chunk($0.name, $0.code) })
    }
    return TaughtCode(Dictionary(uniqueKeysWithValues: taught))
  }
}
