import ArgumentParser
import Foundation

/// `weave new`: writes a package with a course of its own.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a course of your own in a new or empty folder.",
    discussion: """
      Writes a package with one lesson that has one of everything. In its folder 'swift test' and \
      'swift run weave' work at once.

      The package depends on the toolkit as this one was cloned: by the address of its repository, \
      or by its folder if it has none.
      """)

  @Argument(help: "The folder of the course.")
  var folder: String

  @Option(help: "What the course is called.")
  var title: String

  @OptionGroup var origin: ToolkitOrigin

  @Option(
    help: ArgumentHelp(
      "On how many machines its workflow checks it side by side.", valueName: "machines"))
  var shards = 1

  func run() async throws {
    try await Terminal.tellingErrors {
      guard let title = CourseTitle(title) else { throw NewCourseError.noTitle }
      guard (1...NewCourseError.shardLimit).contains(shards) else {
        throw NewCourseError.shards(shards)
      }
      let course = NewCourse(title: title, toolkit: try await origin.dependency(), shards: shards)
      let count = try course.write(to: folder)
      Terminal.tell(
        """
        '\(title.text)' is in \(folder): \(count) files. In that folder,
          swift test         runs the tests of its lesson, and
          swift run weave    writes its pages: open site/index.html.
        """)
    }
  }
}

/// Where a course finds the toolkit.
struct ToolkitOrigin: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The toolkit that the course builds with: a folder, or a repository's address.",
      valueName: "place"))
  var toolkit: String?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The oldest release of that repository to use.", valueName: "version"))
  var version: String?

  /// Returns what the course's package says of the toolkit.
  ///
  /// - Throws: `NewCourseError`, or the system's error.
  func dependency() async throws -> ToolkitDependency {
    if let toolkit { return try ToolkitDependency(place: toolkit, version: version) }
    if version != nil { throw NewCourseError.versionOfNothing }
    return await ToolkitCheckout.own.dependency()
  }
}
