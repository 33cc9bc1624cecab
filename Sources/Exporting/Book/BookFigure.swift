import Drawing
import Exhibits
import Markup
import SwiftCode
import TeXMath

/// An exhibit as a figure of a book.
struct BookFigure {
  private let printed: PrintedExhibit
  private let id: String

  init(_ printed: PrintedExhibit, id: String) {
    self.printed = printed
    self.id = id
  }

  /// The figure as HTML, its caption below it, above it for tables and code.
  var html: String {
    let caption =
      printed.caption.isEmpty
      ? ""
      : HTML.element(
        "figcaption", ["id": "\(id)-caption"], HTML.escaped(Typography.quoted(printed.caption)))
    let parts = printed.parts.map(html)
    let content = isRead ? [caption] + parts : parts + [caption]
    return HTML.element(
      "figure", ["class": "exhibit", "id": id],
      "\n" + content.filter { !$0.isEmpty }.joined(separator: "\n") + "\n") + "\n"
  }

  private var isRead: Bool {
    switch printed.parts.first {
    case .table, .code: true
    default: false
    }
  }

  private func html(_ part: PrintedExhibit.Part) -> String {
    switch part {
    case .pictures(let pictures, let columns):
      let cells = pictures.map { picture in
        HTML.element(
          "div", ["class": "picture"],
          (picture.name.map { HTML.element("p", ["class": "label"], HTML.escaped($0)) } ?? "")
            + picture.svg)
      }
      return HTML.element(
        "div", ["class": "row columns-\(min(columns, max(1, pictures.count)))"],
        "\n" + cells.joined(separator: "\n") + "\n")
    case .table(let table):
      return PrintedExhibit.rows(of: table, captionedBy: "\(id)-caption") {
        try? MathML.render($0, display: false)
      }
    case .steps(let steps):
      return HTML.element("ol", ["class": "steps"], "\n" + steps.map(html).joined(separator: "\n"))
    case .entries(let entries):
      let items = entries.map { entry in
        let title = entry.text.isEmpty ? entry.title : entry.title + "."
        return HTML.element("dt", "\(entry.year)")
          + HTML.element(
            "dd", HTML.element("b", HTML.escaped(title)) + " " + HTML.escaped(entry.text))
      }
      return HTML.element("dl", ["class": "timeline"], "\n" + items.joined(separator: "\n"))
    case .code(let code):
      return HTML.element("pre", HTML.element("code", CodeRenderer.html(code)))
    case .key(let words): return HTML.element("p", ["class": "key"], HTML.escaped(words))
    }
  }

  private func html(_ step: Stepper.Step) -> String {
    var content = HTML.element("b", HTML.escaped(OwnWords.text(step.titleText)))
    for line in OwnWords.text(step.arithmeticText).split(separator: "\n") {
      content += "<br>" + HTML.element("span", ["class": "arithmetic"], HTML.escaped(line))
    }
    if !step.code.isEmpty { content += "<br>" + HTML.element("code", HTML.escaped(step.code)) }
    return HTML.element("li", content)
  }
}
