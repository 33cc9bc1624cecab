import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Markup
import Pages

/// A course as a book for e-readers: EPUB 3, the same bytes for the same lessons and results.
package struct EPUB {
  let source: ExportedCourse
  /// The time of the newest lesson, by which readers know a new edition.
  let modified: Date

  /// Prepares the book of a course.
  ///
  /// - Parameters:
  ///   - source: The course.
  ///   - modified: When the course was changed last.
  package init(_ source: ExportedCourse, modified: Date) {
    self.source = source
    self.modified = modified
  }

  /// Returns the book.
  ///
  /// - Throws: `RunFault` if a formula or an exhibit cannot be set, or the system's error if a style
  ///   sheet of the toolkit cannot be read.
  package func bytes() throws -> [UInt8] {
    let chapters = try source.chapters()
    let appendices = BookAppendix.all(of: chapters)
    let documents =
      [EPUBDocument(name: "cover", title: Phrase.cover.text, body: try coverPage)]
      + EPUBDocument.all(of: chapters, appendices)
    let links = BookLinks(documents)
    let package = EPUBPackage(
      manifest: source.manifest, modified: modified, documents: documents,
      images: source.course.attachments.filter { PictureKind($0.key) != nil })
    let contents = BookContents(source: source, chapters: chapters, appendices: appendices)
    var files: [(String, [UInt8])] = [
      ("META-INF/container.xml", Array(EPUBPackage.container.utf8)),
      ("EPUB/package.opf", Array(package.xml.utf8)),
      ("EPUB/nav.xhtml", Array(contents.navigation.utf8)),
      ("EPUB/book.css", Array(try Self.style(for: documents.map(\.body)).utf8)),
      ("EPUB/cover.svg", Array(try coverFile().utf8)),
    ]
    files += documents.map { document in
      let text = document.xhtml(links, language: source.manifest.language)
      return ("EPUB/\(document.name).xhtml", Array(text.utf8))
    }
    files += package.images.sorted { $0.key < $1.key }.map { ("EPUB/\($0.key)", $0.value.bytes) }
    let mimetype = ZipArchive.Entry(
      path: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true)
    return ZipArchive([mimetype] + files.map { ZipArchive.Entry(path: $0.0, bytes: $0.1) }).bytes
  }

  private var coverPage: String {
    get throws {
      HTML.element("section", ["class": "cover"], "\n" + (try source.cover.svg) + "\n") + "\n"
    }
  }

  private func coverFile() throws -> String {
    let cover = try source.cover.svg
    return try FigureStylesheet(and: [BookCover.sheet]).file(of: cover)
  }

  /// The style of a book: its own, and that of figures.
  static func style(for bodies: [String]) throws -> String {
    try FigureStylesheet(and: [BookCover.sheet, BookStyle.sheet(named: "book")])
      .css(for: bodies.joined()) + "\n"
  }
}

extension ExportedCourse {
  /// Returns the lessons as chapters.
  ///
  /// - Throws: `RunFault` if a formula or an exhibit cannot be set.
  func chapters() throws(RunFault) -> [Chapter] {
    var chapters: [Chapter] = []
    for lesson in course.lessons {
      var writer = ChapterWriter(lesson, of: self)
      chapters.append(try writer.chapter())
    }
    return chapters
  }
}
