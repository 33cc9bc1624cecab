import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Pages
import Publishing
import Running

/// Keeps a site in step with its lessons, with the least that is needed for it.
///
/// The program that runs the lessons is asked and run as it is on disk: the one that serves may be
/// older. An edit of prose needs no compiler; one of code needs a build, and runs the lessons that
/// can see it.
actor PreviewSession {
  private var weaver: Weaver
  private let builder: CourseBuilder
  private let site: SiteFolder
  /// The files of which the program on disk was built; nil before the first look.
  private var built: WatchedFiles.Snapshot?
  /// What the last update came to, and the files as they were then; nil if it went wrong.
  private var last: (woven: WovenCourse, files: WatchedFiles.Snapshot)?
  /// How long it took last to see whether SwiftPM has built the lessons as they are.
  private var lookTime = Duration.zero

  /// What an update came to.
  struct Update: Sendable {
    /// The files of the site that changed.
    let changed: [String]
    /// How many lessons were run.
    let runs: Int
    /// What is wrong with single lessons.
    let faults: [RunFault]
    /// A sum of the style sheets and scripts.
    let assets: String
    /// Whether the toolkit or the program changed, so that this program is no longer the newest.
    let isOutdated: Bool
  }

  /// Creates a session.
  ///
  /// - Parameters:
  ///   - weaver: Weaves the course; what it says of the compiled program is asked anew.
  ///   - site: The folder with the pages.
  ///   - arguments: More arguments for `swift build`.
  init(weaver: Weaver, site: SiteFolder, arguments: [String]) {
    self.weaver = weaver
    self.site = site
    builder = CourseBuilder(weaver.folder, arguments: arguments)
  }

  /// Brings the site into step with the files.
  ///
  /// - Parameters:
  ///   - files: The files as they were seen before this call.
  ///   - willBuild: Called before the compiler is.
  /// - Returns: What changed.
  /// - Throws: What is wrong with the course as a whole; the site is as it was then.
  func update(
    to files: WatchedFiles.Snapshot, willBuild: () async -> Void
  ) async throws -> Update {
    if let update = try await follow(files) { return update }
    last = nil
    let course = try weaver.folder.course()
    var isOutdated = false
    if built == nil, !isOlderThanSources(files) { built = files }
    if built?.sources != files.sources {
      isOutdated = built.map { hasOtherProgram($0, files) } ?? false
      try await build(files, willBuild)
    }
    var runs = 0
    let woven = try await weaver.woven(course) { if !$0.wasKnown { runs += 1 } }
    return try publish(woven, of: files, runs: runs, isOutdated: isOutdated)
  }

  /// Publishes what was woven as a whole, and takes it for what the next edit follows.
  private func publish(
    _ woven: WovenCourse, of files: WatchedFiles.Snapshot, runs: Int, isOutdated: Bool
  ) throws -> Update {
    let changed = try site.publish(woven.site.site)
    last = (woven, files)
    return Update(
      changed: changed, runs: runs, faults: woven.site.site.faults,
      assets: Self.assets(of: woven.site.site), isOutdated: isOutdated)
  }

  /// Brings the site into step with an edit that changes nothing for other lessons.
  ///
  /// - Returns: What changed; nil if the course has to be looked at as a whole.
  private func follow(_ files: WatchedFiles.Snapshot) async throws -> Update? {
    guard var last, built?.sources == files.sources,
      let names = files.editedLessons(since: last.files)
    else { return nil }
    let edited = try names.map { try weaver.folder.file(named: $0) }
    guard let edit = try await last.woven.follow(edited, by: weaver) else { return nil }
    let changed = try site.publish(last.woven.site.site, only: edit.changed)
    self.last = (last.woven, files)
    return Update(
      changed: changed, runs: edit.runs, faults: [], assets: Self.assets(of: last.woven.site.site),
      isOutdated: false)
  }

  /// Brings the names of code that was edited into step, which the pages of ``update(to:willBuild:)`` need not wait for.
  ///
  /// - Returns: What changed; nil if no page lacks a name, or the course cannot be woven, which the next edit tells.
  /// - Throws: `CancellationError`, or the system's error.
  func updateNames() async throws -> Update? {
    guard let last, last.woven.lacksLinks else { return nil }
    // While somebody types, the next edit comes before this is of use.
    try await Task.sleep(for: .seconds(1))
    let named = try? await weaver.woven(last.woven.course) { _ in }
    try Task.checkCancellation()
    guard var woven = named else { return nil }
    woven.learn(from: last.woven)
    return try publish(woven, of: last.files, runs: 0, isOutdated: false)
  }

  /// Has SwiftPM build the program, if the lessons have changed since it did so last.
  ///
  /// The pages need it only for what lies beside the lessons: each lesson was built by itself. But the
  /// course has to compile as a whole, too, and its tests are SwiftPM's.
  ///
  /// - Returns: What the compiler says, warnings too.
  /// - Throws: `CancellationError`, or the system's error.
  func problemsOfBuild() async throws -> [Problem] {
    // While somebody types, the next edit comes before this is of use; and it takes long in a long course.
    try await Task.sleep(for: min(lookTime, .seconds(5)))
    guard let course = last?.woven.course ?? (try? weaver.folder.course()) else { return [] }
    let start = ContinuousClock.now
    let isBuilt = await Self.isBuilt(course, by: weaver)
    lookTime = .now - start
    try Task.checkCancellation()
    if isBuilt { return [] }
    do {
      return try await builder.build()
    } catch let failure as CourseBuildError {
      try Task.checkCancellation()
      return failure.problems
    }
  }

  /// Looks whether SwiftPM's last build was of a course, beside all else that the session does: an edit need
  /// not wait for it.
  private nonisolated static func isBuilt(_ course: Course, by weaver: Weaver) async -> Bool {
    weaver.isBuilt(course)
  }

  private func build(
    _ files: WatchedFiles.Snapshot, _ willBuild: () async -> Void
  ) async throws {
    await willBuild()
    try await builder.build()
    weaver.folder.description = try await builder.description()
    built = files
  }

  /// Whether the program on disk was built before a source was last written.
  private func isOlderThanSources(_ files: WatchedFiles.Snapshot) -> Bool {
    guard let program = FileStamp(path: weaver.folder.program.path) else { return true }
    return !files.sources.values.allSatisfy { $0.isOlder(than: program) }
  }

  /// Whether something differs that this program is made of, and not the lessons alone.
  private func hasOtherProgram(
    _ old: WatchedFiles.Snapshot, _ new: WatchedFiles.Snapshot
  ) -> Bool {
    let folder = weaver.folder.lessons.path + "/"
    func program(_ files: WatchedFiles.Snapshot) -> [String: FileStamp] {
      files.sources.filter { !$0.key.hasPrefix(folder) }
    }
    return program(old) != program(new)
  }

  /// Pages load these; the search's index is not among them, for it changes with every word, nor what is said of
  /// names, which changes with the code of a page.
  private static func assets(of site: Site) -> String {
    let names = site.files.keys.filter {
      $0 == "style.css"
        || $0.hasSuffix(".js") && !$0.hasSuffix(NotesFile.ending) && !SearchIndex.isFile($0)
    }.sorted()
    return Checksum(names.flatMap { site.files[$0] ?? [] }).description
  }
}
