import Exhibits
import Literate

/// Gathers what the templates need to know of a course.
struct SiteContents {
  let course: Course
  let manifest: CourseManifest

  /// Returns the page of a lesson that was run.
  ///
  /// - Throws: The first formula or exhibit that cannot be set.
  func page(for lesson: Lesson, run: LessonRun) throws(RunFault) -> PageContent {
    let inlines = InlineRenderer(values: run.transcript.values)
    let chunks = ChunkRenderer(
      course: course, lesson: lesson, transcript: run.transcript, complaints: run.complaints)
    let body = try BlockRenderer(chunks: chunks, inlines: inlines).html(lesson.blocks)
    return PageContent(
      course: manifest.title, title: lesson.title.plainText,
      heading: try inlines.html(lesson.title), description: description(of: lesson),
      label: lesson.label, part: part(of: lesson.number)?.title, body: body,
      scripts: run.transcript.scripts,
      previous: course.lesson(lesson.number - 1).map(link),
      next: course.lesson(lesson.number + 1).map(link))
  }

  /// The index page.
  var index: IndexContent {
    let first = course.lessons.first?.number ?? 0
    let starts = manifest.parts.map(\.firstLesson) + [Int.max]
    var parts = zip(manifest.parts, zip(starts, starts.dropFirst())).map { part, range in
      IndexContent.Part(title: part.title, lessons: links(from: range.0, to: range.1))
    }
    let before = links(from: first, to: starts[0])
    if !before.isEmpty { parts.insert(IndexContent.Part(title: nil, lessons: before), at: 0) }
    return IndexContent(
      title: manifest.title, summary: manifest.summary, repository: manifest.repository,
      parts: parts.filter { !$0.lessons.isEmpty })
  }

  private func links(from first: Int, to end: Int) -> [LessonLink] {
    course.lessons.filter { $0.number >= first && $0.number < end }.map(link)
  }

  private func link(to lesson: Lesson) -> LessonLink {
    LessonLink(
      address: "\(lesson.slug).html", label: lesson.label, title: lesson.title.plainText)
  }

  private func part(of number: Int) -> CourseManifest.Part? {
    manifest.parts.last { $0.firstLesson <= number }
  }

  /// The first paragraph, which the lesson opens with; without computed values, shortened.
  private func description(of lesson: Lesson) -> String {
    for block in lesson.blocks {
      guard case .paragraph(let content) = block else { continue }
      let words = content.plainText.split(separator: " ")
      var text = ""
      for word in words {
        guard text.count + word.count < 160 else { return text + " …" }
        text += (text.isEmpty ? "" : " ") + word
      }
      return text
    }
    return manifest.summary
  }
}
