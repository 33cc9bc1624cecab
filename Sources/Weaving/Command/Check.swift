import ArgumentParser
import Foundation

/// `weave check`: tells whether the site is what the lessons give.
struct Check<Course: WovenCourse>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: "Run the lessons and compare their pages with the site, byte by byte.",
      discussion: """
        Ends with status 1 and the list of pages that differ and lessons that went wrong, or with \
        0 if there are none.
        """)
  }

  @OptionGroup var folders: Folders<Course>

  func run() async throws {
    let site = try await weave(Course.self, folders)
    let differences = SiteFolder(url: URL(filePath: folders.site)).differences(from: site)
    for difference in differences { print("\(folders.site)/\(difference)") }
    try tellFaults(of: site)
    guard differences.isEmpty else { throw ExitCode.failure }
    Terminal.say("All \(site.files.count) files in \(folders.site) are what the lessons give.")
  }
}
