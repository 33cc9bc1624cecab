import ArgumentParser
import Exhibits
import Foundation

/// A course that can be woven; an executable names its own and calls `Weave.main`.
///
/// ```swift
/// import MyLessons
/// import Weaving
///
/// @main struct Main: WovenCourse {
///   static let program = MyLessons.program
///   static func main() async { await Weave<Main>.main() }
/// }
/// ```
public protocol WovenCourse: Sendable {
  /// The program that was tangled from the lessons.
  static var program: CourseProgram { get }
  /// The folder with the lessons, seen from the package's folder; `lessons` if nothing else is said.
  static var lessons: String { get }
  /// The folder for the pages, seen from the package's folder; `site` if nothing else is said.
  static var site: String { get }
}

extension WovenCourse {
  /// The folder of a package's only course.
  public static var lessons: String { "lessons" }
  /// The folder of a package's only site.
  public static var site: String { "site" }
}

/// The command line of a course: `swift run weave`.
public struct Weave<Course: WovenCourse>: AsyncParsableCommand {
  /// How the command line introduces itself.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weave",
      abstract: "Weave the lessons of a course into pages with computed values.",
      discussion: """
        Runs the code of every lesson and writes a page for each into the folder 'site'. A lesson \
        whose code goes wrong is an error at its line and keeps its last good page; where the \
        course as a whole has an error, a dead link say, 'site' stays as it was.
        """,
      subcommands: [
        Build<Course>.self, Serve<Course>.self, Check<Course>.self, WriteWorkbook<Course>.self,
        New.self, RunLesson<Course>.self, RecordLesson<Course>.self, Describe<Course>.self,
      ],
      defaultSubcommand: Build<Course>.self)
  }

  /// Creates the command; the parser calls this.
  public init() {}
}

/// The folders that every subcommand works on.
struct Folders<Course: WovenCourse>: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the lessons.", valueName: "folder"))
  var lessons = Course.lessons

  @Option(help: ArgumentHelp("The folder with the pages.", valueName: "folder"))
  var site = Course.site

  /// Returns the weaver of the course in these folders; without `kept`, it runs everything.
  func weaver(kept: KeptRuns? = nil) -> Weaver {
    let root = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    return Weaver(
      manifest: Course.program.manifest, fingerprint: Course.program.fingerprint, root: root,
      lessons: URL(filePath: lessons, relativeTo: root), executable: Terminal.executable,
      kept: kept)
  }
}
