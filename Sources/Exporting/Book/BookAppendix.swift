import Literate
import Markup

/// What stands at the end of a book, chapter by chapter.
struct BookAppendix {
  /// The name of its file, without the ending.
  let name: String
  let title: String
  private let chapters: [(Chapter, [Chapter.Entry])]

  /// Returns the appendices that have something in them.
  static func all(of chapters: [Chapter]) -> [BookAppendix] {
    [
      BookAppendix(
        name: Chapter.solutionsName, title: Phrase.hintsAndSolutions.text,
        chapters: chapters.map { ($0, $0.solutions) }),
      BookAppendix(
        name: Chapter.testsName, title: Phrase.allTests.text,
        chapters: chapters.map { ($0, $0.tests) }),
    ].filter { !$0.chapters.isEmpty }
  }

  private init(name: String, title: String, chapters: [(Chapter, [Chapter.Entry])]) {
    self.name = name
    self.title = title
    self.chapters = chapters.filter { !$0.1.isEmpty }
  }

  /// The appendix as HTML.
  var html: String {
    var html =
      HTML.element(
        "header", ["class": "chapter"],
        "\n" + HTML.element("p", ["class": "number"], Phrase.appendix.text) + "\n"
          + HTML.element("h1", title) + "\n") + "\n"
    for (chapter, entries) in chapters {
      html += HTML.element("h2", "\(chapter.lesson.number). \(HTML.escaped(chapter.title))") + "\n"
      for entry in entries {
        html +=
          HTML.element(
            "section", ["class": "entry", "id": entry.anchor],
            "\n" + HTML.element("h3", entry.title) + "\n"
              + entry.content.replacing("href=\"#", with: "href=\"\(chapter.lesson.slug).html#"))
          + "\n"
      }
    }
    return html
  }
}
