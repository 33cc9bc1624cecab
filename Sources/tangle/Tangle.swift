import ArgumentParser
import CourseFiles

/// The command for a reader who wants the program: a package without lessons, and back.
///
/// The build plugin's tool is `tangler`.
@main
struct Tangle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tangle",
    abstract: "Turn the lessons of a course into Swift.",
    version: ToolkitVersion.current,
    subcommands: [Eject.self, StitchPackage.self],
    defaultSubcommand: Eject.self)
}
