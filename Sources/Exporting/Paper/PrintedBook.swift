import Foundation
import Literate
import Markup
import Pages
import SwiftCode

/// A course as one document for paper: title, contents with page numbers, chapters with running heads,
/// appendices, and an index.
///
/// The numbers of pages are known when it has been set once: then it is written again, with them.
package struct PrintedBook {
  /// The files beside the lessons that it shows, by path.
  package let images: [String: [UInt8]]

  private let title: String
  private let language: String
  private let contents: BookContents
  private let index: BookIndex
  private let cover: String
  private let style: String
  /// The chapters and appendices; every second piece is the name of a place, for the number of its page.
  private let bodies: [Substring]

  /// Prepares the book of a course.
  ///
  /// - Throws: `RunFault` if a formula or an exhibit cannot be set, or the system's error if a style
  ///   sheet of the toolkit cannot be read.
  package init(_ source: ExportedCourse) throws {
    let chapters = try source.chapters()
    let appendices = BookAppendix.all(of: chapters)
    let documents = EPUBDocument.all(of: chapters, appendices)
    let links = BookLinks(documents)
    title = source.manifest.title
    language = source.manifest.language
    images = source.course.attachments.filter { PictureKind($0.key) != nil }.mapValues(\.bytes)
    contents = BookContents(source: source, chapters: chapters, appendices: appendices)
    index = BookIndex(source: source)
    cover = try source.cover.svg
    let body = documents.enumerated().map { index, document in
      HTML.element(
        "section", ["class": "chapter-body", "id": document.name, "data-head": "\(index)"],
        "\n" + PaperAnchors.moved(document.body, of: document.name, links))
    }.joined(separator: "\n")
    let numbers = chapters.map { Optional($0.lesson.number) } + appendices.map { _ in nil }
    let heads = zip(documents, numbers).enumerated().map { index, document in
      Self.head(index, title: document.0.title, number: document.1)
    }
    let sheets = try ["book", "paper"].map(BookStyle.sheet).map(Self.worded)
    let rules = try FigureStylesheet(and: [BookCover.sheet] + sheets).printed(for: cover + body)
    bodies = body.split(separator: PaperAnchors.mark, omittingEmptySubsequences: false)
    style = ([try BookStyle.sheet(named: "page"), rules] + heads).joined(separator: "\n")
  }

  /// Returns the book as HTML.
  ///
  /// - Parameter pages: The pages of the names in it that links lead to; blank where not known.
  /// - Returns: The document.
  package func html(pages: [String: Int]) -> String {
    func number(_ address: String) -> String {
      let page = pages[String(address.dropFirst())].map(String.init) ?? ""
      return HTML.element("span", ["class": "page"], page)
    }
    let bodies = bodies.enumerated().map { index, piece in
      index.isMultiple(of: 2) ? String(piece) : pages[String(piece)].map(String.init) ?? ""
    }
    let last =
      index.isEmpty ? "" : "<p><a href=\"#index\">\(Phrase.index.text)\(number("#index"))</a></p>"
    return """
      <!DOCTYPE html>
      <html lang="\(HTML.escaped(language))">
      <head>
      <meta charset="utf-8">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <section class="cover">
      \(cover)
      </section>
      <nav class="contents" id="contents">
      <h1>\(Phrase.contents.text)</h1>
      \(contents.list(number: number) { "#\($0)" })
      \(last)
      </nav>
      \(bodies.joined())
      \(index.html(pages: pages))
      </body>
      </html>

      """
  }

  /// The running head of a chapter: its pages carry its title, and its figures its number.
  private static func head(_ index: Int, title: String, number: Int?) -> String {
    let words = (number.map { "\($0)  " } ?? "") + title
    return """
      @page head\(index) { @top-left { content: "\(cssText(words))"; } }
      [data-head="\(index)"] { page: head\(index); --chapter: "\(number.map { "\($0)." } ?? "")"; }
      """
  }

  /// A style sheet with the words that it puts before captions and after links, which are named in it.
  private static func worded(_ sheet: String) -> String {
    let page = Phrase.onPage.text("\u{0}").split(
      separator: "\u{0}", omittingEmptySubsequences: false)
    return sheet.replacing("\"figure \"", with: "\"\(cssText(Phrase.figure.text)) \"")
      .replacing("\"page \"", with: "\"\(cssText(String(page[0])))\"")
      .replacing("\" page\"", with: "\"\(cssText(String(page[page.count - 1])))\"")
  }

  private static func cssText(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("<", with: "\\3c ")
  }
}
