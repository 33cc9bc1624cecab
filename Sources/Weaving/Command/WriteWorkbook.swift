import ArgumentParser
import CourseFiles
import Foundation
import Literate
import Tangling

/// `weave workbook`: writes the exercises of the course as a package for a learner.
struct WriteWorkbook<Woven: WovenCourse>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "workbook",
      abstract: "Write the course's exercises as a package for a learner, or bring one up to date.",
      discussion: """
        In the package, 'swift test --filter Exercise08' says what an exercise lacks, and 'swift run \
        progress' what is solved. It is a folder that stands by itself. What a learner wrote in it \
        is never overwritten.
        """)
  }

  @OptionGroup var folders: Folders<Woven>

  @Argument(help: ArgumentHelp("The folder: a new one, or a workbook.", valueName: "folder"))
  var output: String

  func run() throws {
    let root = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    do {
      let course = try Course(
        directory: URL(filePath: folders.lessons, relativeTo: root), root: root)
      guard !course.exercises.isEmpty else {
        throw ValidationError(
          "the course has no exercise: a lesson has one in a 'swift exercise' chunk")
      }
      var files = Workbook(course, title: Woven.program.manifest.title).files.map { file in
        WorkbookFolder.File(
          path: file.path, bytes: Array(file.text.utf8), isLearners: file.isLearners)
      }
      for module in ["Exhibits", "TestReports", "WorkbookProgress"] {
        files += try ToolkitSources.files(of: module).map { path, bytes in
          WorkbookFolder.File(path: "Sources/\(module)/\(path)", bytes: bytes, isLearners: false)
        }
      }
      var folder = try WorkbookFolder(URL(filePath: output, relativeTo: root))
      tell(try folder.update(files), count: course.exercises.count)
    } catch let error as ValidationError {
      throw error
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode.failure
    }
  }

  private func tell(_ changes: WorkbookFolder.Changes, count: Int) {
    print("\(output): \(count) exercises, \(changes.written.count) files written")
    for (path, place) in changes.beside.sorted(by: { $0.key < $1.key }) {
      print("\(output)/\(path): stays as you wrote it; its new starter is \(place)")
    }
    for (path, place) in changes.kept.sorted(by: { $0.key < $1.key }) {
      print("\(output)/\(path): replaced; what you had changed in it is in \(place)")
    }
  }
}
