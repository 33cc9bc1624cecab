import Literate
import Markup

/// The table of contents of a book, by parts, chapters and sections.
struct BookContents {
  let source: ExportedCourse
  let chapters: [Chapter]
  let appendices: [BookAppendix]

  /// The navigation document of an EPUB: what its readers list, and the places they look for.
  var navigation: String {
    let first = chapters.first.map { "\($0.lesson.slug).xhtml" } ?? "cover.xhtml"
    let marks = [
      ("cover", "cover.xhtml", Phrase.cover), ("toc", "nav.xhtml", .contents),
      ("bodymatter", first, .beginReading),
    ].map { type, address, words in
      "<li><a epub:type=\"\(type)\" href=\"\(address)\">\(words.text)</a></li>"
    }
    return EPUBDocument.frame(
      title: Phrase.contents.text, language: source.manifest.language,
      body: """
        <nav epub:type="toc" role="doc-toc" id="toc">
        <h1>\(Phrase.contents.text)</h1>
        \(list { "\($0).xhtml" })
        </nav>
        <nav epub:type="landmarks" hidden="hidden">
        <h2>\(Phrase.places.text)</h2>
        <ol>
        \(marks.joined(separator: "\n"))
        </ol>
        </nav>

        """)
  }

  /// Returns the list of parts, chapters and sections.
  ///
  /// - Parameters:
  ///   - number: Returns what stands after a link to an address: a page's number.
  ///   - address: Returns the address of a document by its name.
  /// - Returns: Nested lists.
  func list(
    number: (String) -> String = { _ in "" }, address: (String) -> String
  ) -> String {
    func link(_ place: String, _ words: String) -> String {
      "<a href=\"\(HTML.escaped(place))\">\(HTML.escaped(words))\(number(place))</a>"
    }
    let bySlug = Dictionary(uniqueKeysWithValues: chapters.map { ($0.lesson.slug, $0) })
    let parts = source.parts.map { title, lessons -> String in
      let items = lessons.compactMap { bySlug[$0.slug] }.map { chapter -> String in
        let page = address(chapter.lesson.slug)
        let sections = chapter.sections.map { section in
          let place =
            page.hasPrefix("#") ? "\(page).\(section.anchor)" : "\(page)#\(section.anchor)"
          return "<li>\(link(place, section.title))</li>"
        }
        let inner = sections.isEmpty ? "" : "\n<ol>\n\(sections.joined(separator: "\n"))\n</ol>\n"
        return "<li>\(link(page, "\(chapter.lesson.number). \(chapter.title)"))\(inner)</li>"
      }.joined(separator: "\n")
      return title.map { "<li><span>\(HTML.escaped($0))</span>\n<ol>\n\(items)\n</ol>\n</li>" }
        ?? items
    }
    let ends = appendices.map { "<li>\(link(address($0.name), $0.title))</li>" }
    return "<ol>\n\((parts + ends).joined(separator: "\n"))\n</ol>"
  }
}
