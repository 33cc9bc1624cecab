import CourseRuntime
import LessonRuns
import Literate

/// A course in another language: its lessons translated, with what the original's code gave.
///
/// Code is never translated and never run again. A value stands wherever the translation puts it.
package struct TranslatedCourse {
  /// The lessons.
  package let course: Course
  /// What each lesson gave, by its number.
  package let runs: [Int: LessonRun]

  /// A translated lesson.
  package struct Source {
    /// The name of the lesson's file without its ending.
    package let slug: String
    /// Where it stands, for messages.
    package let path: String
    package let text: String

    /// A lesson.
    package init(slug: String, path: String, text: String) {
      self.slug = slug
      self.path = path
      self.text = text
    }
  }

  /// Reads translated lessons.
  ///
  /// - Parameters:
  ///   - files: The lessons.
  ///   - original: The course that they are translations of.
  ///   - runs: What its lessons gave.
  /// - Throws: `CourseError` with every fault of the translated lessons.
  package init(
    _ files: [Source], of original: Course, runs: [Int: LessonRun]
  ) throws(CourseError) {
    let anchors = Self.anchors(files, of: original)
    let linked = files.map { file in
      Course.File(
        path: file.path, bytes: Array(Self.linked(file.text, in: file.slug, anchors).utf8))
    }
    var beside = original.attachments.mapValues(\.bytes)
    beside[Bibliography.fileName] = original.bibliography.source
    course = try Course(
      files: linked, directory: "translations",
      attachments: AttachmentFolder(
        names: beside.keys.sorted(), packageFile: { original.includedFiles[$0] },
        read: { beside[$0] }),
      manifestName: original.manifestName)
    var moved: [Int: LessonRun] = [:]
    for lesson in course.lessons {
      guard let source = original.lesson(lesson.number), let run = runs[lesson.number] else {
        continue
      }
      moved[lesson.number] = Self.moved(run, from: source, to: lesson)
    }
    self.runs = moved
  }

  // MARK: Values

  /// What a lesson gave, its values where the translation has them: by what they compute.
  private static func moved(_ run: LessonRun, from source: Lesson, to lesson: Lesson) -> LessonRun {
    var run = run
    var free = Dictionary(grouping: values(of: source)) {
      "\($0.format?.source ?? "") \($0.expression)"
    }
    let known = run.transcript.values
    run.transcript.values = [:]
    for value in values(of: lesson) {
      let name = "\(value.format?.source ?? "") \(value.expression)"
      guard let match = free[name]?.first else { continue }
      free[name]?.removeFirst()
      run.transcript.values[value.index] = known[match.index]
    }
    return run
  }

  private static func values(of lesson: Lesson) -> [InlineValue] {
    lesson.allSteps.compactMap { step in
      if case .value(let value) = step { value } else { nil }
    }
  }

  // MARK: Links

  /// What the headings of each lesson are called in links now, by what they were called.
  private static func anchors(
    _ files: [Source], of original: Course
  ) -> [String: [String: String]] {
    var anchors: [String: [String: String]] = [:]
    for file in files {
      guard let source = original.lessons.first(where: { $0.slug == file.slug }),
        let lesson = Course.File(path: file.path, bytes: Array(file.text.utf8)).lesson,
        lesson.anchors.count == source.anchors.count
      else { continue }
      anchors[file.slug] = Dictionary(zip(source.anchors, lesson.anchors)) { first, _ in first }
    }
    return anchors
  }

  /// The text with links to headings as these are called now.
  private static func linked(
    _ text: String, in slug: String, _ anchors: [String: [String: String]]
  ) -> String {
    text.replacing(/\]\(([^()\s#]*)#([^()\s]+)\)/) { match in
      let file = match.output.1
      let home = file.isEmpty ? slug : String(file.hasSuffix(".md") ? file.dropLast(3) : file)
      let anchor = anchors[home]?[String(match.output.2)] ?? String(match.output.2)
      return "](\(file)#\(anchor))"
    }
  }
}
