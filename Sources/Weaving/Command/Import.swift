import ArgumentParser
import Foundation
import Importing
import Literate

/// `weave import`: makes a course of what is there already.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a course of a folder of Markdown, in a new or empty folder.",
    discussion: """
      Every document becomes a lesson: files are numbered, links and images lead to where they are \
      now, and what a lesson does not know is written otherwise. The file 'import.txt' tells every \
      change with its place. Code in Swift is marked 'shown', and compiled when you take that word \
      away. The folder that is read stays as it is.
      """)

  @Argument(help: ArgumentHelp("The folder with the Markdown.", valueName: "source"))
  var source: String

  @Argument(help: "The folder of the course.")
  var folder: String

  @Option(help: "What the course is called; like its source, if nothing else is said.")
  var title: String?

  @OptionGroup var origin: ToolkitOrigin

  func run() async throws {
    do {
      let url = URL(filePath: source, directoryHint: .isDirectory).standardizedFileURL
      let folder = try SourceFolder(url)
      guard let title = CourseTitle(title ?? url.lastPathComponent) else {
        throw NewCourseError.noTitle
      }
      let imported = try CourseImport(folder)
      let course = NewCourse(
        title: title, toolkit: try await origin.dependency(), imported: imported)
      _ = try course.write(to: self.folder)
      tell(imported, title)
      if !imported.faults.isEmpty { throw ExitCode.failure }
    } catch let code as ExitCode {
      throw code
    } catch {
      Terminal.report("\(error)")
      throw ExitCode.failure
    }
  }

  private func tell(_ imported: CourseImport, _ title: CourseTitle) {
    let counts = Dictionary(grouping: imported.changes, by: \.kind.summary).mapValues(\.count)
    for (summary, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Terminal.tell("\(count) × \(summary)")
    }
    for fault in imported.faults { Terminal.report("\(fault)") }
    Terminal.tell(
      """
      \(imported.soundCount) of \(imported.documentCount) documents are lessons of '\(title.text)', in \
      \(folder); 'import.txt' there tells each of the \(imported.changes.count) changes.
      """)
  }
}
