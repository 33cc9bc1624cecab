import ArgumentParser
import CourseFiles
import Foundation
import Running

/// The toolkit's command line, which a course's program starts: `swift run weave`.
package struct Weave: AsyncParsableCommand {
  /// How the command line introduces itself.
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weave",
      abstract: "Weave the lessons of a course into pages with computed values.",
      discussion: """
        Runs the code of every lesson and writes a page for each into the folder 'site'. A lesson \
        whose code goes wrong is an error at its line and keeps its last good page; where the \
        course as a whole has an error, a dead link say, 'site' stays as it was.
        """,
      version: ToolkitVersion.current,
      subcommands: [
        Build.self, Serve.self, Check.self, Record.self, ServeEditor.self, RunShare.self,
        WriteWorkbook.self, New.self, Import.self, Export.self, Publish.self,
        Translate.self,
      ],
      defaultSubcommand: Build.self)
  }

  /// What the tool starts of itself, hundreds of times in a check: the parser of the whole command line would take
  /// longer than they do.
  private static let children: [any ParsableCommand.Type] = [
    SuperviseLesson.self, ReadIndex.self,
  ]

  /// Does what the command line says.
  package static func start() async {
    // What is secret leaves the environment before anything is started that could read it there.
    Credentials.hide()
    let arguments = CommandLine.arguments.dropFirst()
    let child = children.first { $0.configuration.commandName == arguments.first }
    guard let child else { return await main() }
    child.main(Array(arguments.dropFirst()))
  }

  /// Creates the command; the parser calls this.
  package init() {}
}

/// The folders that every subcommand works on.
struct Folders: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the lessons.", valueName: "folder"))
  var lessons: String?

  @Option(help: ArgumentHelp("The folder with the pages.", valueName: "folder"))
  var site: String?

  @Flag(help: "Take the program as it was built last, and do not call 'swift build'.")
  var skipBuild = false

  /// Finds the course whose program started this one, and asks it what it is.
  ///
  /// - Throws: `ExitCode` after a line on standard error, if there is no course.
  func course() async throws -> CourseOnDisk {
    try await Terminal.tellingErrors { try await CourseOnDisk(lessons: lessons, site: site) }
  }
}
