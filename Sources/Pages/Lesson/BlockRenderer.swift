import Exhibits
import LessonRuns
import Literate
import Markup

/// Renders a lesson's blocks as HTML.
struct BlockRenderer {
  let chunks: ChunkRenderer
  let inlines: InlineRenderer

  /// Returns the blocks as HTML, a line or more each.
  func html(_ blocks: [Block]) throws(RunFault) -> String {
    var html = ""
    var rest = blocks[...]
    while let block = rest.first {
      let hints = rest.prefix { $0.isHint }
      html +=
        hints.isEmpty ? try self.html(block) : try self.html(hints: hints.compactMap(\.fold)[...])
      rest = rest.dropFirst(max(1, hints.count))
    }
    return html
  }

  private func html(_ block: Block) throws(RunFault) -> String {
    switch block {
    case .heading(let heading): try html(heading)
    case .paragraph(let content): HTML.element("p", try inlines.html(content)) + "\n"
    case .list(let list): try html(list)
    case .quote(let blocks): HTML.element("blockquote", "\n" + (try html(blocks))) + "\n"
    case .callout(let callout): try html(callout)
    case .exercise(let head): try html(head)
    case .fold(let fold): fold.kind == .hint ? try html(hints: [fold]) : try html(answer: fold)
    case .math(let tex):
      HTML.element("div", ["class": "formula"], try tex.mathML(display: true)) + "\n"
    case .chunk(let chunk): try chunks.html(chunk)
    case .listing(let language, let text):
      HTML.element(
        "pre", ["class": language.isEmpty ? "listing" : "listing language-\(language)"],
        HTML.element("code", HTML.escaped(text))) + "\n"
    case .thematicBreak: "<hr>\n"
    }
  }

  private func html(_ heading: Heading) throws(RunFault) -> String {
    let level = min(heading.level, 6)
    let link = HTML.element(
      "a",
      ["class": "permalink", "href": "#\(heading.anchor)", "aria-label": "Link to this section"],
      "#")
    return HTML.element(
      "h\(level)", ["id": heading.anchor],
      (try inlines.withoutTerms.html(heading.content)) + " " + link) + "\n"
  }

  private func html(_ list: List) throws(RunFault) -> String {
    var items = ""
    for item in list.items {
      let content = try html(item, tight: list.isTight)
      let anchor = inlines.terms?.anchor(of: item)
      items += HTML.element("li", anchor.map { ["id": $0] } ?? [:], content) + "\n"
    }
    guard let start = list.start else { return HTML.element("ul", "\n" + items) + "\n" }
    return HTML.element("ol", start == 1 ? [:] : ["start": "\(start)"], "\n" + items) + "\n"
  }

  private func html(_ item: [Block], tight: Bool) throws(RunFault) -> String {
    var html = ""
    for block in item {
      if tight, case .paragraph(let content) = block {
        html += try inlines.html(content)
      } else {
        html += "\n" + (try self.html(block))
      }
    }
    return html
  }

  private func html(_ callout: Callout) throws(RunFault) -> String {
    let name =
      switch callout.kind {
      case .note: "Note"
      case .predict: "Predict"
      case .aside: "Aside"
      case .history: "History"
      }
    let title = HTML.element("p", ["class": "callout-title"], name)
    return HTML.element(
      "aside", ["class": "callout \(callout.kind.rawValue.lowercased())", "role": "note"],
      "\n" + title + "\n" + (try html(callout.body))) + "\n"
  }
}

extension Block {
  /// The block as a folded part of an exercise, if it is one.
  fileprivate var fold: Fold? {
    if case .fold(let fold) = self { fold } else { nil }
  }

  fileprivate var isHint: Bool { fold?.kind == .hint }
}
