import ArgumentParser
import CourseFiles
import Exporting
import Foundation
import LessonRuns
import Pages
import Publishing
import Running

/// `weave export`: the course in another form than pages.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the course as a book, as notebooks, as Markdown or as a library.",
    discussion: """
      'markdown': a file a lesson, with values, tables and figures in place. 'epub': a book for \
      e-readers. 'pdf': a book for paper, which Chromium sets. 'ipynb': a notebook a lesson, its outputs \
      as they were computed. 'library': a package that offers the program to others, its documentation \
      made of the lessons.

      The lessons run as they do for pages. A lesson that goes wrong is an error at its line, and \
      nothing is written.
      """)

  @OptionGroup var folders: Folders

  @Argument(help: "What to write.")
  var format: ExportFormat

  @Option(
    help: ArgumentHelp(
      "The folder to write to; without it, '.build/export' and the format's name.",
      valueName: "folder"))
  var output: String?

  @Option(help: "The name of a library's module.")
  var module = "Lessons"

  func run() async throws {
    let folder = try await folders.course()
    let weaver = Weaver(
      folder: folder, tool: Terminal.executable,
      cache: RunCache(folder: RunCache.folder(beside: folder.program)))
    try await Terminal.tellingErrors {
      // Whoever has none hears of it before the lessons run.
      let printer = format == .pdf ? try await ChromiumPrinter() : nil
      let course = try folder.course()
      if !folders.skipBuild { try await weaver.buildProgram(of: course) }
      let runs = try await weaver.run(course) { _ in }.runs
      let links =
        format.isBook
        ? await weaver.links(of: course, by: try weaver.runner(for: course, try folder.plan()))
        : nil
      let source = try ExportedCourse(
        course, manifest: folder.manifest, runs: runs, links: links?.links ?? CodeLinks())
      let made = ExportedFiles(
        source: source, folder: folder,
        name: CourseFileName(folder.manifest.title).text ?? folder.root.lastPathComponent,
        printer: printer)
      folder.tellOfLanguage()
      let files = try await folder.manifest.whileSpeaking {
        try await made.files(format, module: module)
      }
      let output =
        self.output ?? ".build/export/\(folder.program.lastPathComponent)/\(format.rawValue)"
      let changed = try ExportFolder(output, in: folder.root).write(files)
      let size = files.values.reduce(0) { $0 + $1.count }
      Terminal.tell(
        "\(output): \(files.count == 1 ? "1 file" : "\(files.count) files"), \(size) bytes, "
          + "\(changed) changed")
    }
  }
}
