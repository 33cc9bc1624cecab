import Literate
import Markup
import SwiftCode

/// A part of a file of the package, as a figure with a caption that says where it stands.
package struct IncludeFigure {
  /// The figure; nothing if the course was read without its files.
  package let html: String
  /// Where it stands: "From `Sources/App/Main.swift`, lines 3–12", as HTML.
  package let caption: String
  /// What is shown, without the end of its last line.
  package let text: String

  /// Draws what a course shows of a file.
  package init(_ include: Include, of course: Course) {
    guard let shown = course.text(of: include) else {
      (html, caption, text) = ("", "", "")
      return
    }
    text = String(shown.text.dropLast())
    let (first, last) = (shown.lines.lowerBound, shown.lines.upperBound)
    let path = HTML.element("code", HTML.escaped(include.path))
    if include.part == nil {
      caption = Phrase.fromFile.text(path)
    } else if first == last {
      caption = Phrase.fromLine.text(path, "\(first)")
    } else {
      caption = Phrase.fromLines.text(path, "\(first)", "\(last)")
    }
    let code = include.language == "swift" ? CodeRenderer.html(text) : HTML.escaped(text)
    let figure = HTML.element(
      "figure", ["class": "chunk included"],
      "\n" + HTML.element("figcaption", caption) + "\n"
        + HTML.element("pre", HTML.element("code", code)) + "\n")
    html = NumberedMarkup.html(include.label, figure + "\n")
  }
}
