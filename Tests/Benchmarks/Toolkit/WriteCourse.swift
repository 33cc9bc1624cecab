import ArgumentParser
import CourseFiles
import Foundation

/// `benchmarks write-course --lessons 20 --tool entangled DIR`: the course as files, for a tool.
struct WriteCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the synthetic course in the notation of a tool.")

  @Option(help: "How many lessons.")
  var lessons = 20

  @Option(help: "The tool: \(Tool.allCases.map(\.rawValue).joined(separator: ", ")).")
  var tool = Tool.toolkit

  @Argument(help: "The folder to write to.")
  var directory: String

  func run() throws {
    let folder = OutputFolder(URL(filePath: directory))
    for file in SyntheticCourse(lessons: lessons).files(for: tool) {
      try folder.write(file.text.utf8, to: file.name)
    }
  }
}

extension Tool: ExpressibleByArgument {}
