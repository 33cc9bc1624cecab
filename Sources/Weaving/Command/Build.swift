import ArgumentParser
import Foundation

/// `weave build`: runs the course and writes its site.
struct Build<Course: WovenCourse>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "build", abstract: "Run the lessons and write their pages.")
  }

  @OptionGroup var folders: Folders<Course>

  func run() async throws {
    let site = try await weave(Course.self, folders)
    let changed = try SiteFolder(url: URL(filePath: folders.site)).publish(site)
    Terminal.say(
      changed.isEmpty
        ? "Nothing changed in \(folders.site)."
        : "Wrote \(changed.count) of \(site.files.count) files to \(folders.site).")
    try tellFaults(of: site)
  }
}

/// Tells what went wrong in single lessons, and ends with status 1 if anything did.
func tellFaults(of site: Site) throws {
  for fault in site.faults { Terminal.complain(fault.description) }
  guard site.standIns.isEmpty else {
    let count = site.standIns.count
    Terminal.say("\(count == 1 ? "1 lesson has" : "\(count) lessons have") no new page.")
    throw ExitCode.failure
  }
}

/// Weaves a course, tells how it goes, and turns what is wrong with the course as a whole into lines
/// on standard error and status 1.
func weave<Course: WovenCourse>(
  _: Course.Type, _ folders: Folders<Course>
) async throws -> Site {
  let root = URL(
    filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
  let weaver = Weaver(
    program: Course.program, root: root,
    lessons: URL(filePath: folders.lessons, relativeTo: root), executable: Terminal.executable)
  do {
    return try await weaver.weave { progress in
      let time = progress.duration.formatted(
        .units(allowed: [.seconds, .milliseconds], width: .narrow))
      let result =
        progress.run.faults.isEmpty ? "\(progress.lesson.chunks.count) chunks" : "went wrong"
      Terminal.say(
        "\(progress.lesson.label) \(progress.lesson.title.plainText): \(result), \(time)")
    }
  } catch {
    Terminal.complain("\(error)")
    throw ExitCode.failure
  }
}
