import Drawing
import Exhibits
import Literate
import Markup
import Pages

/// The picture that other sites show beside a link to a page: its title, and the first thing to see on it.
///
/// It is a page of its own here, of the size of the picture; a browser makes the picture of it.
package struct PreviewCard: Sendable {
  /// The size that those who show such pictures ask for, in pixels.
  package static let (width, height) = (1_200, 630)

  /// The page that it stands for, by its path in the site.
  package let page: String
  /// What the page says of its picture.
  package let picture: PagePicture
  /// The card.
  package let html: String

  /// Makes a card.
  private init(
    page: String, label: String, title: String, words: String, drawing: String?, language: String,
    style: FigureStylesheet
  ) {
    self.page = page
    self.picture = PagePicture(
      path: Self.path(for: page), words: words, width: Self.width, height: Self.height)
    let figure =
      drawing.map { HTML.element("div", ["class": "card-figure"], Self.scaled($0)) } ?? ""
    let head =
      HTML.element("p", ["class": "card-label"], HTML.escaped(label))
      + HTML.element("h1", HTML.escaped(title))
    let body = HTML.element(
      "main", ["class": drawing == nil ? "card card-plain" : "card"],
      HTML.element("header", head) + figure)
    html = """
      <!DOCTYPE html>
      <html lang="\(HTML.escaped(language))">
      <head>
      <meta charset="utf-8">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(style.printed(for: body))
      </style>
      </head>
      <body>\(body)</body>
      </html>

      """
  }

  /// Returns the path of a page's picture.
  package static func path(for page: String) -> String {
    "cards/\(page.prefix { $0 != "." }).png"
  }

  /// The style of cards.
  private static let sheet = """
    html, body { margin: 0; background: var(--paper); }
    .card { box-sizing: border-box; width: 1200px; height: 630px; padding: 56px 64px; display: grid; \
    grid-template-columns: minmax(0, 1fr) minmax(0, 560px); gap: 56px; align-items: center; overflow: hidden; \
    border-top: 18px solid var(--accent); background: var(--paper); color: var(--ink); font-family: var(--text-font); }
    .card-plain { grid-template-columns: minmax(0, 1fr); }
    .card-label { margin: 0 0 20px; color: var(--ink-soft); font: 28px/1.35 var(--ui-font); }
    .card h1 { margin: 0; font-size: 64px; line-height: 1.12; overflow-wrap: break-word; text-wrap: balance; }
    .card-figure { height: 500px; display: flex; align-items: center; }
    .card-figure svg { width: 100%; height: 100%; max-width: none; }
    """

  /// A drawing that takes the room it is given, and keeps its shape in it.
  private static func scaled(_ picture: String) -> String {
    guard let end = picture.firstIndex(of: ">") else { return picture }
    let head = String(picture[..<end]).replacing(#/ (width|height)="[^"]*"/#, with: "")
    return head + picture[end...]
  }
}

extension PreviewCard {
  /// Returns the cards of a course: of every lesson, and of the index.
  ///
  /// - Throws: An error of the drawing, when an exhibit cannot be drawn, or the system's error if a style sheet
  ///   of the toolkit cannot be read.
  package static func all(of source: ExportedCourse) throws -> [PreviewCard] {
    let style = try FigureStylesheet(and: [sheet])
    let course = source.manifest
    let cover = try source.cover
    let index = PreviewCard(
      page: "index.html", label: course.summary, title: course.title, words: course.title,
      drawing: cover.picture, language: course.language, style: style)
    let lessons = try source.course.lessons.map { lesson in
      let shown = try source.firstPicture(of: lesson)
      let title = source.title(of: lesson)
      return PreviewCard(
        page: "\(lesson.slug).html", label: "\(course.title) · \(lesson.label)", title: title,
        words: shown.map { $0.caption.isEmpty ? title : $0.caption } ?? title,
        drawing: shown?.svg, language: course.language, style: style)
    }
    return [index] + lessons
  }
}

extension ExportedCourse {
  /// The first drawing that a lesson shows.
  fileprivate func firstPicture(of lesson: Lesson) throws -> (svg: String, caption: String)? {
    for (_, record) in run(of: lesson).transcript.chunks.sorted(by: { $0.key < $1.key }) {
      for case .exhibit(let exhibit) in record.output {
        let printed = try PrintedExhibit(exhibit, id: "card")
        for case .pictures(let pictures, _) in printed.parts {
          // Of several pictures the last is where they lead to.
          if let picture = pictures.last { return (picture.svg, printed.caption) }
        }
      }
    }
    return nil
  }
}
