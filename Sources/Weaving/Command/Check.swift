import ArgumentParser
import Foundation

/// `weave check`: tells whether the site is what the lessons give.
struct Check<Course: WovenCourse>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: "Run the lessons and compare their pages with the site, byte by byte.",
      discussion: "Ends with status 1 and the list of pages that differ, or with 0 if none does.")
  }

  @OptionGroup var folders: Folders

  func run() async throws {
    let site = try await weave(Course.self, folders)
    let differences = SiteFolder(url: URL(filePath: folders.site)).differences(from: site)
    guard differences.isEmpty else {
      for difference in differences { print("\(folders.site)/\(difference)") }
      throw ExitCode.failure
    }
    Terminal.say("All \(site.files.count) files in \(folders.site) are what the lessons give.")
  }
}
