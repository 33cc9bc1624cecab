import CourseRuntime
import LessonRuns
import Literate
import Pages
import SwiftCode

/// A course and what its lessons gave: all that an output format is made from.
package struct ExportedCourse {
  let course: Course
  let manifest: CourseManifest
  let runs: [Int: LessonRun]
  /// The names of the course's code, of which captions speak.
  let names: DeclarationIndex
  /// Where the names in its code lead.
  let links: CodeLinks

  /// Takes a course whose lessons have all been run.
  ///
  /// - Parameters:
  ///   - course: The lessons.
  ///   - manifest: What the course says of itself.
  ///   - runs: What each lesson gave, by its number.
  ///   - links: Where the names in its code lead.
  /// - Throws: `SiteError` with every fault of a run: a book with a hole in it is no book.
  package init(
    _ course: Course, manifest: CourseManifest, runs: [Int: LessonRun],
    links: CodeLinks = CodeLinks()
  ) throws(SiteError) {
    let faults = course.lessons.flatMap { runs[$0.number]?.faults ?? [] }
    guard faults.isEmpty else { throw SiteError(faults) }
    self.course = course
    self.manifest = manifest
    self.runs = runs
    names = DeclarationIndex(course)
    self.links = links
  }

  /// The program at the end of the course.
  package var finalState: CourseState { course.finalState }

  /// Returns what a lesson gave.
  func run(of lesson: Lesson) -> LessonRun { runs[lesson.number] ?? LessonRun() }

  /// Returns a renderer of a lesson's prose.
  func inlines(of lesson: Lesson) -> InlineRenderer {
    InlineRenderer(
      values: run(of: lesson).transcript.values, manifest: manifest,
      attachments: course.attachments)
  }

  /// Returns a lesson's title as plain text.
  func title(of lesson: Lesson) -> String { inlines(of: lesson).plainText(lesson.title) }

  /// The lessons in their parts; those before the first part stand under no title.
  var parts: [(title: String?, lessons: [Lesson])] {
    let starts = manifest.parts.map(\.firstLesson)
    let ranges = zip([Int.min] + starts, starts + [Int.max])
    let titles = [nil] + manifest.parts.map { Optional($0.title) }
    return zip(titles, ranges).compactMap { title, range in
      let lessons = course.lessons.filter { $0.number >= range.0 && $0.number < range.1 }
      return lessons.isEmpty ? nil : (title, lessons)
    }
  }

  /// What a lesson is about: its first paragraph, as far as `length` characters go.
  func about(_ lesson: Lesson, length: Int) -> String {
    for case .paragraph(let content) in lesson.blocks {
      return Excerpt(of: inlines(of: lesson).plainText(content), length: length).text
    }
    return ""
  }
}
