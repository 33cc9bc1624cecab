import Markup

/// One XHTML file of an EPUB.
struct EPUBDocument {
  /// The name of its file, without the ending.
  let name: String
  let title: String
  /// What stands in it, as HTML.
  let body: String

  /// The chapters and the appendices of a book, in order.
  static func all(of chapters: [Chapter], _ appendices: [BookAppendix]) -> [EPUBDocument] {
    chapters.map { EPUBDocument(name: $0.lesson.slug, title: $0.title, body: $0.body) }
      + appendices.map { EPUBDocument(name: $0.name, title: $0.title, body: $0.html) }
  }

  /// What the package has to say of it: whether there are formulas and drawings in it.
  var properties: String {
    [("<math", "mathml"), ("<svg", "svg")].filter { body.contains($0.0) }.map(\.1)
      .joined(separator: " ")
  }

  /// Returns the file.
  func xhtml(_ links: BookLinks, language: String) -> String {
    let body = XHTML.markup(body) { address in
      guard let place = links.place(of: address, from: name) else { return address }
      guard let anchor = place.anchor else { return "\(place.name).xhtml" }
      return (place.name == name ? "" : "\(place.name).xhtml") + "#\(anchor)"
    }.replacing("role=\"doc-noteref\"", with: "epub:type=\"noteref\" role=\"doc-noteref\"")
      .replacing("role=\"doc-footnote\"", with: "epub:type=\"footnote\" role=\"doc-footnote\"")
    return Self.frame(title: title, language: language, body: body)
  }

  /// Returns a whole file around its body.
  static func frame(title: String, language: String, body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="\(HTML.escaped(language))" xml:lang="\(HTML.escaped(language))">
    <head>
    <title>\(HTML.escaped(title))</title>
    <link rel="stylesheet" type="text/css" href="book.css"/>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }
}
