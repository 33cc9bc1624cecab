import ArgumentParser
import Foundation
import Literate
import Pages
import Publishing
import Running

/// `weave build`: runs the course and writes its site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Run the lessons and write their pages.")

  @OptionGroup var folders: Folders

  @Flag(
    name: .customLong("no-cache"),
    help: "Run all lessons, also those that were run before and of which nothing has changed.")
  var runsAll = false

  @OptionGroup var sharedCache: SharedCacheOptions
  @OptionGroup var joining: Joining

  func run() async throws {
    let course = try await folders.course()
    if !joining.from.isEmpty { return try await join(course) }
    let known = runsAll ? nil : RunCache(folder: RunCache.folder(beside: course.program))
    let folder = SiteFolder(url: course.site)
    let last = known.map { LastWeave(of: course, by: Terminal.executable, in: $0.store.folder) }
    if let last, last.isUnchanged { return Terminal.tell("Nothing changed in \(course.siteName).") }
    var weaver = Weaver(folder: course, tool: Terminal.executable, cache: known)
    if !runsAll { try await sharedCache.open(for: &weaver, skipBuild: folders.skipBuild) }
    var isOfThisMoment = false
    var shown: Set<String> = []
    let site = try await weave(with: weaver, skipBuild: folders.skipBuild) {
      isOfThisMoment = isOfThisMoment || $0.results == nil
      shown.formUnion($0.lesson.includes.map(\.path))
    }
    await weaver.shared?.tell()
    course.tellOfLanguage()
    try Self.publish(site, to: folder, named: course.siteName)
    // What a lesson reads of the world may change without any file of the course.
    isOfThisMoment ? last?.forget() : last?.keep(showing: shown)
  }

  /// Weaves the site from shares that other machines have run.
  private func join(_ folder: CourseOnDisk) async throws {
    let weaver = Weaver(folder: folder, tool: Terminal.executable)
    let site = try await Terminal.tellingErrors {
      let joined = try await weaver.join(joining, parts: [.site], skipBuild: folders.skipBuild)
      return try await weaver.site(from: joined.shares, of: joined.course)
    }
    folder.tellOfLanguage()
    try Self.publish(site, to: SiteFolder(url: folder.site), named: folder.siteName)
  }

  /// Publishes the site, and tells its faults, or what changed.
  private static func publish(_ site: Site, to folder: SiteFolder, named name: String) throws {
    let changed = try Weaving.publish(site, to: folder)
    try tellFaults(of: site)
    Terminal.tell(
      changed.isEmpty ? "Nothing changed in \(name)." : words(on: changed, of: site, in: name))
  }

  /// What was written and removed, and what to open.
  private static func words(on changed: [String], of site: Site, in folder: String) -> String {
    let written = changed.count { site.files[$0] != nil || site.standIns[$0] != nil }
    let removed = changed.count - written
    let end = removed == 0 ? "" : ", removed \(removed)"
    return "Wrote \(written) of \(site.files.count) files\(end): open \(folder)/index.html"
  }
}

/// Publishes a site, and turns what hinders it into a line on standard error and status 1.
func publish(_ site: Site, to folder: SiteFolder) throws -> [String] {
  do {
    return try folder.publish(site)
  } catch {
    for fault in site.faults { Terminal.report(fault.description) }
    Terminal.report(error.description)
    throw ExitCode.failure
  }
}

/// Tells what went wrong in single lessons, and ends with status 1 if anything did.
func tellFaults(of site: Site) throws {
  for fault in site.faults { Terminal.report(fault.description) }
  guard site.standIns.isEmpty else {
    let count = site.standIns.count
    Terminal.say("\(count == 1 ? "1 lesson has" : "\(count) lessons have") no new page.")
    throw ExitCode.failure
  }
}

/// Weaves a course, tells how it goes, and turns what is wrong with the course as a whole into lines
/// on standard error and status 1.
///
/// - Parameters:
///   - weaver: What weaves.
///   - skipBuild: Whether the program is taken as it was built last.
///   - notice: Called for every lesson when it has been run.
/// - Returns: The site.
/// - Throws: `ExitCode`, when all that is wrong was told.
func weave(
  with weaver: Weaver, skipBuild: Bool = false, notice: (LessonProgress) -> Void = { _ in }
) async throws -> Site {
  try await Terminal.tellingErrors {
    let course = try weaver.folder.course()
    if !skipBuild { try await weaver.buildProgram(of: course) }
    return try await weaver.weave(course) { progress in
      notice(progress)
      progress.tell()
    }
  }
}

extension LessonProgress {
  /// Tells it to a person who reads along, if there was anything to do: how far things are, another line says.
  func tell() {
    if wasKnown, run.faults.isEmpty { return }
    let time = duration.formatted(.units(allowed: [.seconds, .milliseconds], width: .narrow))
    let result = run.faults.isEmpty ? "\(lesson.chunks.count) chunks" : "went wrong"
    Terminal.say("\(lesson.called): \(result), \(time)")
  }
}

extension Lesson {
  /// What a person calls the lesson.
  var called: String { "\(label) \(title.plainText)" }
}
