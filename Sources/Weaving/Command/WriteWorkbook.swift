import ArgumentParser
import CourseFiles
import CourseRuntime
import Foundation
import Literate
import Packaging
import Publishing
import Running
import Tangling

/// `weave workbook`: writes the exercises of the course as a package for a learner.
struct WriteWorkbook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook",
    abstract: "Write the course's exercises as a package for a learner, or bring one up to date.",
    discussion: """
      In the package, 'swift test --filter Exercise08' says what an exercise lacks, and 'swift run \
      progress' what is solved. It is a folder that stands by itself. What a learner wrote in it \
      is never overwritten.
      """)

  @OptionGroup var folders: Folders

  @Argument(help: ArgumentHelp("The folder: a new one, or a workbook.", valueName: "folder"))
  var output: String

  func run() async throws {
    let folder = try await folders.course()
    try await Terminal.tellingErrors {
      let course = try folder.course()
      guard !course.exercises.isEmpty else {
        throw ValidationError(
          "the course has no exercise: a lesson has one in a 'swift exercise' chunk")
      }
      let needs = try PackageManifest.needs(of: folder.lessons, in: folder.root).asOneModule
      let workbook = Workbook(
        course.asOneModule(called: folder.description.module), title: folder.manifest.title,
        needs: needs, values: try await values(in: folder))
      var files = workbook.files.map { file in
        WorkbookFolder.File(
          path: file.path, bytes: Array(file.text.utf8), isLearners: file.isLearners)
      }
      for (path, bytes) in try needs.resourceFiles(in: folder.lessons) {
        files += course.exercises.map {
          WorkbookFolder.File(path: "\($0.name)/\(path)", bytes: bytes, isLearners: false)
        }
      }
      for module in ToolkitSources.runtime + ["TestReports", "WorkbookProgress"] {
        files += try ToolkitSources.files(of: module).map { path, bytes in
          WorkbookFolder.File(path: "Sources/\(module)/\(path)", bytes: bytes, isLearners: false)
        }
      }
      for (name, present) in [
        (DataFolder.name, try folder.data.files), (RecordsFolder.name, try folder.records.files),
      ] {
        files += present.map { file in
          WorkbookFolder.File(path: "\(name)/\(file.name)", bytes: file.bytes, isLearners: false)
        }
      }
      var written = try WorkbookFolder(URL(filePath: output, relativeTo: folder.root))
      tell(try written.update(files), count: course.exercises.count)
    }
  }

  /// Runs the lessons whose exercises tell computed values, and returns the values.
  private func values(in folder: CourseOnDisk) async throws -> [Int: [Int: String]] {
    let course = try folder.course()
    let lessons = Workbook.lessonsWithValues(in: course)
    if lessons.isEmpty { return [:] }
    let cache = RunCache(folder: RunCache.folder(beside: folder.program))
    let weaver = Weaver(folder: folder, tool: Terminal.executable, cache: cache)
    if !folders.skipBuild { try await weaver.buildProgram(of: course) }
    return try await weaver.values(of: lessons, in: course)
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
