import Literate
import Synchronization

/// The pieces of a site as they were drawn last, for one who weaves again and again.
package final class SiteMemory: Sendable {
  private struct Drawn {
    let lesson: Lesson
    let run: LessonRun
    let piece: LessonPiece
  }

  private struct State {
    var frame: SiteFrame?
    var code: CourseCode?
    var drawn: [Int: Drawn] = [:]
  }

  private let state = Mutex(State())

  /// Begins a site; what was drawn in another frame is forgotten.
  func begin(_ frame: SiteFrame) {
    state.withLock { state in
      if state.frame != frame { state = State(frame: frame) }
    }
  }

  /// Returns what is known of the course's code, which follows from the frame.
  func code(_ read: () -> CourseCode) -> CourseCode {
    if let code = state.withLock({ $0.code }) { return code }
    let code = read()
    state.withLock { $0.code = code }
    return code
  }

  /// Returns a lesson's piece as it was drawn from the same lesson and the same run.
  func piece(of lesson: Lesson, _ run: LessonRun) -> LessonPiece? {
    guard let drawn = state.withLock({ $0.drawn[lesson.number] }) else { return nil }
    return drawn.lesson == lesson && drawn.run == run ? drawn.piece : nil
  }

  /// Keeps a piece.
  func keep(_ piece: LessonPiece, of lesson: Lesson, _ run: LessonRun) {
    state.withLock { $0.drawn[lesson.number] = Drawn(lesson: lesson, run: run, piece: piece) }
  }
}
