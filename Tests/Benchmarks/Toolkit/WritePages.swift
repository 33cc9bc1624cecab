import ArgumentParser
import CourseFiles
import CourseRuntime
import Foundation
import Literate

@testable import Pages

/// `benchmarks pages LESSONS --output SITE`: reads lessons, writes their pages, runs nothing.
struct WritePages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Write the pages of lessons without running them.")

  @Argument(help: "The folder with the lessons.")
  var lessons: String

  @Option(help: "The folder to write to.")
  var output: String

  func run() throws {
    let folder = URL(filePath: lessons)
    let course = try Course(directory: folder, root: folder.deletingLastPathComponent())
    let site = OutputFolder(URL(filePath: output))
    for (path, bytes) in try Self.site(of: course).files { try site.write(bytes, to: path) }
  }

  /// Returns the site of a course, none of whose lessons has run.
  static func site(of course: Course) throws -> Site {
    let manifest = CourseManifest(title: "A synthetic course", summary: "To measure with.")
    return try Site(course: course, manifest: manifest, runs: [:])
  }
}
