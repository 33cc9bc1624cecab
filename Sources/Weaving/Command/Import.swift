import ArgumentParser
import Foundation
import Importing
import Literate

/// `weave import`: makes a course of what is there already.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a course of a folder of Markdown, or a lesson of a notebook.",
    discussion: """
      'import docs course' makes a course in a new or empty folder. \
      Every document becomes a lesson: files are numbered, links and images lead to where they are \
      now, and what a lesson does not know is written otherwise. The file 'import.txt' tells every \
      change with its place. Code in Swift is marked 'shown', and compiled when you take that word \
      away. The folder that is read stays as it is.

      'import notes.ipynb' makes the notebook the next lesson of the course at hand. Cells of Swift \
      become chunks that are compiled and run, cells of other languages are shown, and outputs are \
      left out, for a lesson computes its own. What is left out and what there is to do is told, line \
      by line.
      """)

  @Argument(
    help: ArgumentHelp("The folder with the Markdown, or the notebook.", valueName: "source"))
  var source: String

  @Argument(help: "The folder of the course; a notebook goes into the course at hand.")
  var folder: String?

  @Option(help: "What the course is called; like its source, if nothing else is said.")
  var title: String?

  @OptionGroup var origin: ToolkitOrigin

  @OptionGroup var folders: Folders

  func validate() throws {
    if isNotebook, folder != nil {
      throw ValidationError("a notebook becomes a lesson of the course at hand: name no folder")
    }
    if !isNotebook, folder == nil {
      throw ValidationError("name the folder of the new course as well")
    }
  }

  private var isNotebook: Bool { source.lowercased().hasSuffix(".ipynb") }

  func run() async throws {
    if isNotebook {
      return try await ImportedNotebook(notebook: source, skipBuild: folders.skipBuild)
        .write(to: try await folders.course())
    }
    let target = folder ?? ""
    try await Terminal.tellingErrors {
      let url = URL(filePath: source, directoryHint: .isDirectory).standardizedFileURL
      let folder = try SourceFolder(url)
      guard let title = CourseTitle(title ?? url.lastPathComponent) else {
        throw NewCourseError.noTitle
      }
      let imported = try CourseImport(folder)
      let course = NewCourse(
        title: title, toolkit: try await origin.dependency(), imported: imported)
      _ = try course.write(to: target)
      tell(imported, title, in: target)
      if !imported.faults.isEmpty { throw ExitCode.failure }
    }
  }

  private func tell(_ imported: CourseImport, _ title: CourseTitle, in folder: String) {
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
