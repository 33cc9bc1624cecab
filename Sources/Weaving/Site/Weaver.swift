import CourseFiles
import Exhibits
import Foundation
import Literate
import Tangling

/// Runs a course and weaves its site.
struct Weaver: Sendable {
  /// What the compiled course says of itself.
  var manifest: CourseManifest
  /// The fingerprint of the lessons that were compiled.
  var fingerprint: String
  /// The package's folder.
  let root: URL
  /// The folder with the lessons.
  let lessons: URL
  /// This program, which runs the lessons as its children.
  let executable: URL
  /// Where results of earlier runs are kept; nil if everything is to be run.
  var kept: KeptRuns?
  /// The pages that were drawn before, for one who weaves again and again.
  var memory: SiteMemory?

  /// A site, and how it came about.
  struct Outcome: Sendable {
    /// The site, without the pages of lessons that went wrong, and their faults.
    let site: Site
    /// What the next weave may take from this one; nil if something went wrong, or if it is not known
    /// of every lesson what its run depends on.
    let pieces: KnownPieces?
  }

  /// Reads the lessons, runs them side by side and weaves every page.
  ///
  /// - Parameter report: Called for every lesson when it has been run.
  /// - Returns: The site.
  /// - Throws: `CourseError`, `SiteError`, `StaleProgram`, or the system's error, if the course as a
  ///   whole has a fault: it has no site then.
  func weave(report: @Sendable (LessonProgress) -> Void) async throws -> Outcome {
    let course = try Course(directory: lessons, root: root)
    return try await weave(course, report: report)
  }

  /// Runs the lessons of a course that was read, side by side, and weaves every page.
  ///
  /// - Parameters:
  ///   - course: The course, as it is in the folder.
  ///   - report: Called for every lesson when it has been run.
  /// - Returns: The site.
  /// - Throws: As ``weave(report:)`` does.
  func weave(_ course: Course, report: (LessonProgress) -> Void) async throws -> Outcome {
    guard Fingerprint(course.finalState).text == fingerprint else { throw StaleProgram() }
    ScratchFolder.removeAbandoned()
    var runs: [Int: LessonRun] = [:]
    var keys: [Int: LessonKeys] = [:]
    try await run(course) { progress in
      runs[progress.lesson.number] = progress.run
      keys[progress.lesson.number] = progress.keys
      report(progress)
    }
    kept?.cache.prune()
    let (site, parts) = try Site.drawn(
      course: course, manifest: manifest, runs: runs, memory: memory)
    let isWhole = [keys.count, parts.lessons.count].allSatisfy { $0 == course.lessons.count }
    return Outcome(site: site, pieces: isWhole ? KnownPieces(parts: parts, keys: keys) : nil)
  }

  /// Runs the lessons, as many at a time as there are processors.
  private func run(_ course: Course, report: (LessonProgress) -> Void) async throws {
    let runner = runner(for: course)
    try await withThrowingTaskGroup(of: LessonProgress.self) { group in
      var waiting = course.lessons[...]
      for lesson in waiting.prefix(ProcessInfo.processInfo.activeProcessorCount) {
        group.addTask { try await runner.run(lesson) }
      }
      waiting = waiting.dropFirst(ProcessInfo.processInfo.activeProcessorCount)
      while let progress = try await group.next() {
        if let next = waiting.popFirst() { group.addTask { try await runner.run(next) } }
        report(progress)
      }
    }
  }

  /// Whether nothing need be run to weave a course.
  func isKnown(_ course: Course) -> Bool {
    let runner = runner(for: course)
    return course.lessons.allSatisfy(runner.isKnown)
  }

  /// What every run depends on besides the course's own program.
  var surroundings: Surroundings {
    Surroundings(root: root, lessons: lessons, executable: executable)
  }

  private func runner(for course: Course) -> CourseRunner {
    CourseRunner(
      lessons: LessonRunner(executable: executable.path, manifest: manifest),
      compiler: CompilerCheck(
        course: course,
        modules: executable.deletingLastPathComponent().appending(path: "Modules")),
      kept: kept,
      keys: kept.flatMap {
        RunKeys(course, manifest: manifest, surroundings: surroundings, names: $0.names)
      })
  }
}

/// The lessons have changed since this program was compiled from them.
struct StaleProgram: Error, CustomStringConvertible {
  let description =
    "error: the lessons have changed since this program was built: use 'swift run', which builds"
}
