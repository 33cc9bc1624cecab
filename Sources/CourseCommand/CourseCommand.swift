import CourseRuntime
import Foundation

/// The program of a course, `swift run weave`: it holds the lessons, and starts the toolkit's tool.
///
/// ```swift
/// import CourseCommand
/// import MyLessons
///
/// await CourseCommand(__program).run()
/// ```
///
/// The tool makes the pages, and runs this program for every lesson. It is built once for all courses
/// of a machine, so an edit of a lesson compiles and links the lessons alone.
public struct CourseCommand: Sendable {
  private let program: CourseProgram
  private let lessons: String
  private let site: String

  /// Describes the command.
  ///
  /// - Parameters:
  ///   - program: The program that was tangled from the lessons.
  ///   - lessons: The folder with the lessons, seen from the package's folder.
  ///   - site: The folder for the pages, seen from the package's folder.
  public init(_ program: CourseProgram, lessons: String = "lessons", site: String = "site") {
    self.program = program
    self.lessons = lessons
    self.site = site
  }

  /// Does what the command line asks for, and ends the process.
  public func run() async -> Never {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("record-lesson", 2):
      do {
        let isSound = try await program.record(in: URL(filePath: arguments[1]))
        exit(isSound ? EXIT_SUCCESS : EXIT_FAILURE)
      } catch {
        Self.end("\(error)")
      }
    case ("describe", 1):
      do {
        let description = CourseDescription(
          manifest: program.manifest, module: program.module, lessons: lessons, site: site)
        try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(description))
        exit(EXIT_SUCCESS)
      } catch {
        Self.end("\(error)")
      }
    default:
      do {
        try Tool.exec(arguments, for: Self.executable)
      } catch {
        Self.end("\(error)")
      }
    }
  }

  private static var executable: URL {
    Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
  }

  private static func end(_ message: String) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    exit(EXIT_FAILURE)
  }
}
