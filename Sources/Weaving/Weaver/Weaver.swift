import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Pages
import Publishing
import RemoteCache
import Running
import Tangling

/// Runs a course and weaves its site.
struct Weaver: Sendable {
  /// The course.
  var folder: CourseOnDisk
  /// This program, which supervises runs and draws.
  let tool: URL
  /// Where results of earlier runs are kept; nil if everything is to be run.
  var cache: RunCache?
  /// Where machines share results; nil if this one does not, or if everything is to be run.
  var shared: SharedCache?

  /// Reads the lessons, runs them side by side and weaves every page.
  ///
  /// - Parameter report: Called for every lesson when it has been run.
  /// - Returns: The site.
  /// - Throws: `CourseError`, `SiteError`, `ThemeError`, `BuildPlanError`, or the system's error, if
  ///   the course as a whole has a fault: it has no site then.
  func weave(report: @Sendable (LessonProgress) -> Void) async throws -> Site {
    try await weave(try folder.course(), report: report)
  }

  /// Runs the lessons of a course that was read, side by side, and weaves every page.
  ///
  /// - Parameters:
  ///   - course: The course, as it is in the folder.
  ///   - report: Called for every lesson when it has been run.
  /// - Returns: The site.
  /// - Throws: As ``weave(report:)`` does.
  func weave(_ course: Course, report: (LessonProgress) -> Void) async throws -> Site {
    try await woven(course, report: report).site.site
  }

  /// Runs the lessons of a course that was read, weaves every page, and keeps what edits of it need.
  ///
  /// - Parameters:
  ///   - course: The course, as it is in the folder.
  ///   - report: Called for every lesson when it has been run.
  /// - Returns: The course with its site.
  /// - Throws: As ``weave(report:)`` does.
  func woven(
    _ course: Course, report: (LessonProgress) -> Void
  ) async throws -> WovenCourse {
    let drawing = try SiteDrawing(course, by: self)
    let runner = try soundRunner(for: course)
    async let found = links(of: course, by: runner)
    let given = try await run(course, by: runner, report: report)
    let links = await found
    // Who is asked to stop may not have all links.
    try Task.checkCancellation()
    let (site, keys) = try drawing.woven(of: given, links: links)
    cache?.settle()
    return WovenCourse(
      course: course, runner: runner, results: given, links: links, keys: keys, site: site)
  }

  /// What lessons gave, by their numbers.
  struct Results: Sendable {
    var runs: [Int: LessonRun] = [:]
    /// The keys of what each gave; none for one that went wrong, or that gives something of the moment.
    var keys: [Int: [[UInt8]]] = [:]
    /// How long each took that was not known.
    var seconds: [Int: Double] = [:]
  }

  /// Runs lessons side by side.
  ///
  /// - Parameters:
  ///   - course: The course, as it is in the folder.
  ///   - numbers: Which lessons; all if nil.
  ///   - report: Called for every lesson when it has been run.
  /// - Returns: What they gave.
  /// - Throws: As ``weave(report:)`` does.
  func run(
    _ course: Course, only numbers: Set<Int>? = nil, report: (LessonProgress) -> Void
  ) async throws -> Results {
    try await run(course, only: numbers, by: soundRunner(for: course), report: report)
  }

  /// Prepares to run the lessons of a course that has no fault as a whole.
  ///
  /// - Throws: `SiteError` with what is wrong, `BuildPlanError`, or the system's error.
  func soundRunner(for course: Course) throws -> CourseRunner {
    let faults = folder.manifest.faults(in: course)
    if !faults.isEmpty { throw SiteError(faults) }
    let plan = try folder.plan()
    let leftOut = plan.chunksLeftOut(of: course)
    if !leftOut.isEmpty { throw SiteError(leftOut.map(RunFault.init(notMade:target:))) }
    let runner = try runner(for: course, plan)
    let strays = runner.records.strays(in: course, lessons: folder.lessonsName)
    if !strays.isEmpty { throw SiteError(strays) }
    return runner
  }

  private func run(
    _ course: Course, only numbers: Set<Int>? = nil, by runner: CourseRunner,
    report: (LessonProgress) -> Void
  ) async throws -> Results {
    ScratchFolder.removeAbandoned()
    var results = Results()
    let lessons = course.lessons.filter { numbers?.contains($0.number) ?? true }
    Terminal.status?.begin(lessons.count)
    defer { Terminal.status?.finish() }
    try await sideBySide(lessons) { lesson in
      Terminal.status?.start(lesson.called)
      defer { Terminal.status?.end(lesson.called) }
      return try await runner.run(lesson)
    } receive: { progress in
      let number = progress.lesson.number
      results.runs[number] = progress.run
      results.keys[number] = progress.results
      if !progress.wasKnown { results.seconds[number] = progress.duration / .seconds(1) }
      report(progress)
    }
    runner.build.prune()
    return results
  }

  /// Runs some lessons of a course, and returns what each computes into its prose.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - course: The course, as it is in the folder.
  /// - Returns: For each lesson's number the values, by their places.
  /// - Throws: `RunFaults` with what went wrong in lessons, or what ``weave(report:)`` throws.
  func values(of lessons: [Lesson], in course: Course) async throws -> [Int: [Int: String]] {
    let results = try await run(course, only: Set(lessons.map(\.number))) { _ in }
    let faults = results.runs.values.flatMap(\.faults)
    guard faults.isEmpty else { throw RunFaults(faults: faults) }
    return results.runs.mapValues { $0.transcript.values.mapValues(\.text) }
  }

  /// Has SwiftPM build the course's program, unless it is that of the lessons as they are.
  ///
  /// - Throws: `CourseBuildError` with the compiler's errors, or the system's error.
  func buildProgram(of course: Course) async throws {
    if !isBuilt(course) { try await CourseBuilder(folder).build() }
  }

  /// What the program is built of, in words of every machine.
  ///
  /// If its sources are newer, SwiftPM builds it first: what it is linked of must be what they say.
  ///
  /// - Parameter skipBuild: Whether the program counts as built.
  /// - Returns: What it is built of.
  /// - Throws: `BuildPlanError`, `CourseBuildError`, or the system's error.
  func portableInputs(skipBuild: Bool) async throws -> PortableInputs {
    let memory = cache ?? RunCache(folder: RunCache.folder(beside: folder.program))
    func look() throws -> PortableInputs {
      PortableInputs(try folder.plan(), root: folder.root, checksums: memory.checksums)
    }
    let inputs = try look()
    guard !inputs.isCurrent, !skipBuild else { return inputs }
    try await CourseBuilder(folder).build()
    let built = try look()
    if !built.isCurrent { built.confirm() }
    return try look()
  }

  /// Whether SwiftPM's last build was of the lessons as they are.
  func isBuilt(_ course: Course) -> Bool {
    guard let plan = try? folder.plan() else { return false }
    return TangledModule(plan).holds(course)
  }

  /// Prepares to run the lessons of a course.
  func runner(for course: Course, _ plan: BuildPlan) throws -> CourseRunner {
    // Without a cache, what was read before serves within one weave.
    let memory = cache ?? RunCache(folder: RunCache.folder(beside: folder.program))
    let beside = plan.sourcesBeside.map {
      (try? String(contentsOf: $0, encoding: .utf8)) ?? ""
    }
    let inputs = BuildInputs(plan, root: folder.root, checksums: memory.checksums)
    let keys = try RunKeys(
      course, manifest: folder.manifest, beside: beside, inputs: inputs,
      data: folder.data.key(memory.checksums), records: folder.records.key(memory.checksums),
      names: memory.names)
    let build = LessonBuild(
      course: course, plan: plan, keys: InterfaceKeys(inputs: inputs, names: memory.names),
      root: folder.root)
    return runner(for: course, build, keys)
  }

  /// Prepares to run the lessons of a course whose keys are known.
  func runner(for course: Course, _ build: LessonBuild, _ keys: RunKeys) -> CourseRunner {
    CourseRunner(
      course: course, build: build,
      lessons: LessonRunner(
        tool: tool.path, manifest: folder.manifest, data: folder.data, records: folder.records),
      compiler: CompilerCheck(course: course, plan: build.plan), cache: cache,
      shared: shared.map { SharedResults(in: $0.cache, keys: keys, inputs: $0.inputs) }, keys: keys,
      records: Records(
        folder.records, keys: keys, data: folder.data,
        program: folder.program.lastPathComponent))
  }
}

extension RunFault {
  /// The code of a chunk is in no program, for its target has files of its own only.
  fileprivate init(notMade place: SourceLocation, target: String) {
    self.init(
      location: place,
      reason: .manifest(
        "this code is in no program: give the target '\(target)' in Package.swift the plugins of the "
          + "lessons' target"))
  }
}

extension CourseOnDisk {
  /// Reads the course's own face.
  ///
  /// - Returns: The theme; the toolkit's own if the course has none.
  /// - Throws: `ThemeError` with every fault, or the system's error.
  func theme() throws -> Theme {
    let theme = try Theme(besideLessonsIn: lessons)
    try theme.check(in: "\(lessons.relativePath)/\(Theme.folderName)")
    return theme
  }
}

/// What went wrong in lessons whose values are needed; never empty.
struct RunFaults: Error, CustomStringConvertible {
  let faults: [RunFault]

  var description: String {
    faults.sorted { $0.location < $1.location }.map(\.description).joined(separator: "\n")
  }
}

/// A cache that machines share, and what the program of this one is built of.
struct SharedCache: Sendable {
  let cache: RemoteCache
  /// Where it is.
  let address: CacheAddress
  let inputs: PortableInputs
}
