import Literate
import Publishing
import Running

/// What inline values were computed to when the course was woven last.
final class LastValues {
  private let folder: CourseOnDisk
  private let cache: RunCache
  /// The values of the lessons as they are on the disk, by their expressions; nil before they are wanted.
  private var known: [Int: [String: String]] = [:]

  /// Prepares to look at what earlier runs left.
  init(_ folder: CourseOnDisk) {
    self.folder = folder
    cache = RunCache(folder: RunCache.folder(beside: folder.program))
  }

  /// Returns the values of a lesson that is being edited, by their places.
  ///
  /// They are told by their expressions, for the places change while somebody writes. Where two have the
  /// same expression at different moments, the first is meant.
  func values(of lesson: Lesson) -> [Int: String] {
    let values = known[lesson.number] ?? read(lesson.number)
    known[lesson.number] = values
    var result: [Int: String] = [:]
    for case .value(let value) in lesson.allSteps { result[value.index] = values[value.expression] }
    return result
  }

  private func read(_ number: Int) -> [String: String] {
    guard let course = try? folder.course(), let lesson = course.lesson(number),
      let plan = try? folder.plan(),
      let runner = try? Weaver(folder: folder, tool: Terminal.executable, cache: cache)
        .runner(for: course, plan)
    else { return [:] }
    var values: [String: String] = [:]
    for (_, part) in course.parts(of: lesson) {
      let transcript = cache.transcript(of: part, for: runner.keys.transcript(of: part))
      for case .value(let value) in part.steps where values[value.expression] == nil {
        values[value.expression] = transcript?.values[value.index]?.text
      }
    }
    return values
  }
}
