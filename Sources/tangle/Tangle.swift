import ArgumentParser
import CourseFiles

/// The command that turns lessons into Swift: for the build, and for a reader who wants the program.
@main
struct Tangle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tangle",
    abstract: "Turn the lessons of a course into Swift.",
    version: ToolkitVersion.current,
    subcommands: [Eject.self, StitchPackage.self, Sources.self, Suites.self],
    defaultSubcommand: Eject.self)
}
