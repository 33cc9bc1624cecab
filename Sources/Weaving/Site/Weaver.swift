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
  /// - Returns: The site, without the pages of lessons that went wrong, and their faults.
  /// - Throws: `CourseError`, `SiteError`, `StaleProgram`, or the system's error, if the course as a
  ///   whole has a fault: it has no site then.
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
    try await withThrowingTaskGroup(of: Progress.self) { group in
      var waiting = course.lessons[...]
      for lesson in waiting.prefix(ProcessInfo.processInfo.activeProcessorCount) {
        group.addTask { try await timed(lesson, of: course) }
      }
      waiting = waiting.dropFirst(ProcessInfo.processInfo.activeProcessorCount)
      while let progress = try await group.next() {
        if let next = waiting.popFirst() { group.addTask { try await timed(next, of: course) } }
        runs[progress.lesson.number] = progress.run
        report(progress)
      }
    }
    return runs
  }

  private func timed(_ lesson: Lesson, of course: Course) async throws -> Progress {
    let start = ContinuousClock.now
    let run = try await run(lesson, of: course)
    return Progress(lesson: lesson, run: run, duration: .now - start)
  }

  /// Runs a lesson and compiles what must not compile; every fault of both is in what is returned.
  private func run(_ lesson: Lesson, of course: Course) async throws -> LessonRun {
    let limits = RunLimits(seconds: program.manifest.timeLimit)
    let runner = LessonRunner(executable: executable.path, limits: limits)
    var run = LessonRun()
    do {
      run.transcript = try await runner.transcript(of: lesson)
    } catch let fault as RunFault {
      run.faults.append(fault)
    }
    let modules = executable.deletingLastPathComponent().appending(path: "Modules")
    let compiler = CompilerCheck(course: course, modules: modules)
    for chunk in lesson.chunks where chunk.role == .fails {
      do {
        run.complaints[chunk.index] = try await compiler.complaint(about: chunk)
      } catch let fault as RunFault {
        run.faults.append(fault)
      }
    }
    return run
  }
}

/// The lessons have changed since this program was compiled from them.
struct StaleProgram: Error, CustomStringConvertible {
  let description =
    "error: the lessons have changed since this program was built: use 'swift run', which builds"
}
