import Literate
import Pages
import Publishing

/// A course that was woven, with all that an edit of it may need again.
///
/// While a long course is written, nearly every edit is one of a lesson's prose, or of what that lesson alone
/// runs. Then nothing is to be done for the others: not even looking whether there is.
struct WovenCourse: Sendable {
  /// The course.
  private(set) var course: Course
  /// What ran it.
  private(set) var runner: CourseRunner
  /// What its lessons gave.
  private(set) var results: Weaver.Results
  /// Where the names in its code lead.
  private(set) var links: CourseLinks
  /// The keys of its pages; nil if nothing is kept.
  let keys: PageKeys?
  /// Its site.
  private(set) var site: WovenSite

  /// Whether names in code that was edited lead nowhere yet.
  var lacksLinks: Bool { links.isBehind }

  /// What an edit came to.
  struct Edit: Sendable {
    /// The files of the site that may have changed.
    let changed: Set<String>
    /// How many lessons were run.
    let runs: Int
  }

  /// Takes over what was found out of tools and objects while the course was woven before.
  mutating func learn(from earlier: WovenCourse) { runner.build.learn(from: earlier.runner.build) }

  /// Brings the site into step with an edit of some lessons, if that changes nothing for the others.
  ///
  /// - Parameters:
  ///   - files: The files of the lessons that were edited.
  ///   - weaver: Weaves the course; of its folder nothing but these files may have changed.
  /// - Returns: What came of it; nil, and nothing done, if the course has to be looked at as a whole.
  /// - Throws: What running a lesson throws.
  mutating func follow(_ files: [Course.File], by weaver: Weaver) async throws -> Edit? {
    // What a lesson gives that has no key is of its moment, and is made anew with every weave.
    guard let cache = weaver.cache, let keys,
      self.course.lessons.allSatisfy({ self.results.keys[$0.number] != nil })
    else { return nil }
    var course = self.course
    var edited: [Lesson] = []
    for file in files {
      guard let lesson = file.lesson(manifestName: course.manifestName),
        let old = course.lesson(lesson.number),
        PageKeys.haveSameShare(old, lesson, manifest: weaver.folder.manifest),
        let next = course.replacing(with: lesson)
      else { return nil }
      course = next
      edited.append(lesson)
    }
    guard let runKeys = runner.keys.following(course, in: edited) else { return nil }
    let runner = weaver.runner(for: course, runner.build.following(course), runKeys)
    var results = self.results
    var count = 0
    for lesson in edited {
      let progress = try await runner.run(lesson)
      guard progress.run.faults.isEmpty, let given = progress.results else { return nil }
      results.runs[lesson.number] = progress.run
      results.keys[lesson.number] = given
      if !progress.wasKnown { count += 1 }
    }
    let hasSameCode = edited.allSatisfy { lesson in
      self.course.lesson(lesson.number).map { LinkKeys.haveSameCode($0, lesson) } ?? false
    }
    // To ask what names mean takes seconds, for it is asked of the whole course: the page is not to wait for it.
    let links = hasSameCode ? self.links : self.links.following(self.course, to: course, in: edited)
    guard links.isWhole || links.isBehind else { return nil }
    let numbers = Set(edited.map(\.number))
    // A page without its links must not be taken for known.
    let known =
      links.isWhole ? KnownPages(in: cache, keys: keys, files: files, results: results.keys) : nil
    let changed = try site.follow(
      course, edited: edited, runs: results.runs.filter { numbers.contains($0.key) },
      links: links.links, known: known)
    guard let changed else { return nil }
    (self.course, self.runner, self.results, self.links) = (course, runner, results, links)
    return Edit(changed: changed, runs: count)
  }
}
