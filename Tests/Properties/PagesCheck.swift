import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Pages

/// What must hold of the pages of any lessons, whatever they print.
struct PagesCheck {
  private let lessons: LessonFiles

  init(_ input: some Collection<UInt8>) {
    lessons = LessonFiles(input)
  }

  func check() throws(BrokenPromise) {
    guard let course = try lessons.course() else { return }
    let site = try site(of: course)
    try require(site == (try self.site(of: course)), "the same course gives two sites")
    for fault in site.faults {
      try require(lessons.isInside(fault.location), "a fault outside of its lesson: \(fault)")
    }
    for (path, bytes) in site.files.merging(site.standIns, uniquingKeysWith: { first, _ in first })
    where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      let page = try StrictHTML.reading(text)
      try require(Set(page.ids).count == page.ids.count, "\(path): an id twice")
    }
    for lesson in course.lessons {
      guard let page = site.files["\(lesson.slug).html"] else { continue }
      let shown = String(decoding: page, as: UTF8.self)
      for chunk in lesson.chunks where chunk.role == .run {
        let count = shown.ranges(of: "<samp>\(line(of: chunk))&lt;</samp>").count
        try require(count == 1, "\(lesson.file): chunk \(chunk.index) printed \(count) times")
      }
    }
  }

  /// What no input has in it, for it holds a character that is for private use.
  private func line(of chunk: Chunk) -> String { "\u{F8FF}\(chunk.lesson).\(chunk.index)" }

  private func site(of course: Course) throws(BrokenPromise) -> Site {
    var runs: [Int: LessonRun] = [:]
    for lesson in course.lessons {
      var transcript = Transcript()
      for step in lesson.steps {
        switch step {
        case .run(let chunk):
          transcript.chunks[chunk.index] = .init(output: [.text("\(line(of: chunk))<\n")])
        case .value(let value): transcript.values[value.index] = "<\(value.index)>"
        }
      }
      runs[lesson.number] = LessonRun(transcript: transcript)
    }
    do {
      return try Site(
        course: course, manifest: CourseManifest(title: "A <course>", summary: "&"), runs: runs)
    } catch {
      throw BrokenPromise("no site: \(error)")
    }
  }
}
