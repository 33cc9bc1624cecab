import CourseFiles
import Exhibits
import Foundation
import Literate
import Tangling

/// Runs a course and weaves its site.
struct Weaver: Sendable {
  /// The compiled course.
  let program: CourseProgram
  /// The package's folder.
  let root: URL
  /// The folder with the lessons.
  let lessons: URL
  /// This program, which runs the lessons as its children.
  let executable: URL

  /// What is told of a lesson that has been run.
  struct Progress: Sendable {
    let lesson: Lesson
    let run: LessonRun
    let duration: Duration
  }

  /// Reads the lessons, runs them side by side and weaves every page.
  ///
  /// - Parameter report: Called for every lesson when it has been run.
  /// - Returns: The whole site, or nothing: a course with a fault has no site.
  /// - Throws: `CourseError`, `SiteError`, `StaleProgram`, or the system's error.
  func weave(report: @Sendable (Progress) -> Void) async throws -> Site {
    let course = try Course(directory: lessons, root: root)
    guard Fingerprint(course.finalState).text == program.fingerprint else { throw StaleProgram() }
    let runs = try await run(course, report: report)
    return try Site(course: course, manifest: program.manifest, runs: runs)
  }

  private func run(
    _ course: Course, report: @Sendable (Progress) -> Void
  ) async throws -> [Int: LessonRun] {
    var runs: [Int: LessonRun] = [:]
    var faults: [RunFault] = []
    try await withThrowingTaskGroup(of: (Lesson, Result<LessonRun, RunFault>, Duration).self) {
      group in
      var waiting = course.lessons[...]
      for lesson in waiting.prefix(ProcessInfo.processInfo.activeProcessorCount) {
        group.addTask { try await timed(lesson, of: course) }
      }
      waiting = waiting.dropFirst(ProcessInfo.processInfo.activeProcessorCount)
      while let (lesson, result, duration) = try await group.next() {
        if let next = waiting.popFirst() { group.addTask { try await timed(next, of: course) } }
        switch result {
        case .success(let run):
          runs[lesson.number] = run
          report(Progress(lesson: lesson, run: run, duration: duration))
        case .failure(let fault): faults.append(fault)
        }
      }
    }
    if !faults.isEmpty { throw SiteError(faults) }
    return runs
  }

  private func timed(
    _ lesson: Lesson, of course: Course
  ) async throws -> (Lesson, Result<LessonRun, RunFault>, Duration) {
    let start = ContinuousClock.now
    do {
      let run = try await run(lesson, of: course)
      return (lesson, .success(run), .now - start)
    } catch let fault as RunFault {
      return (lesson, .failure(fault), .now - start)
    }
  }

  private func run(_ lesson: Lesson, of course: Course) async throws -> LessonRun {
    let limits = RunLimits(seconds: program.manifest.timeLimit)
    let runner = LessonRunner(executable: executable.path, limits: limits)
    var run = LessonRun(transcript: try await runner.transcript(of: lesson))
    let modules = executable.deletingLastPathComponent().appending(path: "Modules")
    let compiler = CompilerCheck(course: course, modules: modules)
    for chunk in lesson.chunks where chunk.role == .fails {
      run.complaints[chunk.index] = try await compiler.complaint(about: chunk)
    }
    return run
  }
}

/// The lessons have changed since this program was compiled from them.
struct StaleProgram: Error, CustomStringConvertible {
  let description =
    "error: the lessons have changed since this program was built: use 'swift run', which builds"
}
