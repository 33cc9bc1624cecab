import ArgumentParser
import Foundation

/// `weave build`: runs the course and writes its site.
struct Build<Course: WovenCourse>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "build", abstract: "Run the lessons and write their pages.")
  }

  @OptionGroup var folders: Folders

  func run() async throws {
    let site = try await weave(Course.self, folders)
    let changed = try SiteFolder(url: URL(filePath: folders.site)).publish(site)
    Terminal.say(
      changed.isEmpty
        ? "Nothing changed in \(folders.site)."
        : "Wrote \(changed.count) of \(site.files.count) files to \(folders.site).")
  }
}

/// Weaves a course, tells how it goes, and turns faults into lines on standard error and status 1.
func weave<Course: WovenCourse>(_: Course.Type, _ folders: Folders) async throws -> Site {
  let root = URL(
    filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
  let weaver = Weaver(
    program: Course.program, root: root,
    lessons: URL(filePath: folders.lessons, relativeTo: root), executable: Terminal.executable)
  do {
    return try await weaver.weave { progress in
      let chunks = progress.lesson.chunks.count
      let time = progress.duration.formatted(
        .units(allowed: [.seconds, .milliseconds], width: .narrow))
      Terminal.say(
        "\(progress.lesson.label) \(progress.lesson.title.plainText): \(chunks) chunks, \(time)")
    }
  } catch {
    Terminal.complain("\(error)")
    throw ExitCode.failure
  }
}
