import Exhibits
import Foundation
import Literate
import Tangling

/// Keeps a site in step with its lessons, with the least that is needed for it.
///
/// The program that runs the lessons is asked and run as it is on disk: the one that serves may be
/// older. An edit of prose needs no compiler; one of code needs a build, and runs the lessons that
/// can see it.
actor PreviewSession {
  private var weaver: Weaver
  private let builder: CourseBuilder
  private let site: SiteFolder
  /// What the program on disk was built from; nil before the first build.
  private var built: (description: CourseDescription, files: WatchedFiles.Snapshot)?

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
    self.weaver.memory = SiteMemory()
    self.site = site
    builder = CourseBuilder(
      root: weaver.root, executable: weaver.executable, arguments: arguments)
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
    let course = try Course(directory: weaver.lessons, root: weaver.root)
    let fingerprint = Fingerprint(course.finalState).text
    var isOutdated = false
    if built == nil, !isOlderThanSources(files) {
      built = (try await builder.description(), files)
    }
    if built?.description.fingerprint != fingerprint || built?.files.sources != files.sources {
      isOutdated = built.map { hasOtherProgram($0.files, files) } ?? false
      try await build(files, willBuild)
    }
    adopt()
    // A run tells its lines as they were when it was compiled.
    if built?.files.lessons != files.lessons, !weaver.isKnown(course) {
      try await build(files, willBuild)
      adopt()
    }
    var runs = 0
    let outcome = try await weaver.weave(course) { if !$0.wasKept { runs += 1 } }
    try FileManager.default.createDirectory(at: site.url, withIntermediateDirectories: true)
    return Update(
      changed: try site.publish(outcome.site), runs: runs, faults: outcome.site.faults,
      assets: Self.assets(of: outcome.site), isOutdated: isOutdated)
  }

  private func build(
    _ files: WatchedFiles.Snapshot, _ willBuild: () async -> Void
  ) async throws {
    await willBuild()
    try await builder.build()
    built = (try await builder.description(), files)
  }

  private func adopt() {
    guard let description = built?.description else { return }
    weaver.manifest = description.manifest
    weaver.fingerprint = description.fingerprint
  }

  /// Whether the program on disk was built before a source was last written.
  private func isOlderThanSources(_ files: WatchedFiles.Snapshot) -> Bool {
    guard let program = FileStamp(path: weaver.executable.path) else { return true }
    return !files.sources.values.allSatisfy { $0.isOlder(than: program) }
  }

  /// Whether something differs that this program is made of, and not the lessons alone.
  private func hasOtherProgram(
    _ old: WatchedFiles.Snapshot, _ new: WatchedFiles.Snapshot
  ) -> Bool {
    let folder = weaver.lessons.path + "/"
    func program(_ files: WatchedFiles.Snapshot) -> [String: FileStamp] {
      files.sources.filter { !$0.key.hasPrefix(folder) }
    }
    return program(old) != program(new)
  }

  /// Pages load these; the search's index is not among them, for it changes with every word.
  private static func assets(of site: Site) -> String {
    let names = site.files.keys.sorted().filter {
      $0 == "style.css" || $0.hasSuffix(".js") && $0 != "search-index.js"
    }
    return Checksum(names.flatMap { site.files[$0] ?? [] }).description
  }
}
