import ArgumentParser
import CourseFiles
import Exporting
import Foundation
import Literate
import Packaging
import Running

/// What a course can be exported to.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown
  case epub
  case pdf
  case ipynb
  case library

  /// Whether names in code are links, as they are on pages.
  var isBook: Bool { self == .epub || self == .pdf }
}

/// A course with all that its exports are made of.
struct ExportedFiles {
  let source: ExportedCourse
  let folder: CourseOnDisk
  /// The name of what is one file, without its ending.
  let name: String
  /// What sets a PDF, if it was found already.
  var printer: ChromiumPrinter?

  /// Returns the files of a format, by their paths in the folder that they are written to.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - module: The name of a library's module.
  /// - Returns: The files.
  /// - Throws: What cannot be drawn, read or set.
  func files(_ format: ExportFormat, module: String) async throws -> [String: [UInt8]] {
    switch format {
    case .markdown: return try source.markdownFiles()
    case .epub:
      let modified = await CourseDate.lastChange(of: folder.lessons)
      return ["\(name).epub": try EPUB(source, modified: modified).bytes()]
    case .pdf:
      let modified = await CourseDate.lastChange(of: folder.lessons)
      let printer = if let printer { printer } else { try await ChromiumPrinter() }
      let book = try await printer.pdf(of: PrintedBook(source), modified: modified)
      Terminal.say("\(book.count) pages")
      return ["\(name).pdf": book.bytes]
    case .ipynb: return try source.notebookFiles()
    case .library:
      let needs = try PackageManifest.needs(of: folder.lessons, in: folder.root)
      let program = try EjectedFiles(
        source.finalState, lessons: folder.lessons.path, root: folder.root, module: module,
        needs: needs,
        isLibrary: true)
      return try source.library(of: program.bytes, module: module)
    }
  }
}
