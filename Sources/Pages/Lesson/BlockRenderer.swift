import Exhibits
import LessonRuns
import Literate
import Markup

/// Renders a lesson's blocks as HTML.
struct BlockRenderer {
  let chunks: ChunkRenderer
  let inlines: InlineRenderer
  let run: LessonRun
  /// Numbers the predictions of the page.
  private let boxes = Counter()

  private final class Counter {
    var count = 0
  }

  init(chunks: ChunkRenderer, inlines: InlineRenderer, run: LessonRun) {
    self.chunks = chunks
    self.inlines = inlines
    self.run = run
  }

  /// Returns the blocks as HTML, a line or more each, with answers under covers.
  func html(_ blocks: [Block]) throws(RunFault) -> String {
    let answers = Answer.all(in: blocks)
    if answers.isEmpty { return try plainHTML(blocks[...]) }
    var html = try plainHTML(blocks[..<answers[0].box])
    for (answer, end) in zip(answers, answers.dropFirst().map(\.box) + [blocks.count]) {
      guard case .callout(let box) = blocks[answer.box] else { continue }
      boxes.count += 1
      let id = "page.predict.\(boxes.count)"
      html += try PredictionRenderer(blocks: self, id: id)
        .html(box, answeredBy: answer.parts.map { blocks[$0] })
      let rest = (answer.parts.last ?? answer.box) + 1
      html += try self.html(
        blocks[(answer.box + 1)..<rest], covering: answer, of: id,
        isAsked: box.question?.asksCompiler ?? false)
      html += try plainHTML(blocks[rest..<end])
    }
    return html
  }

  /// Renders blocks of which none is covered; hints are put together, and a note goes with the block before it
  /// where that leaves the margin free.
  private func plainHTML(_ blocks: ArraySlice<Block>) throws(RunFault) -> String {
    var html = ""
    var rest = blocks
    while let block = rest.first {
      let hints = rest.prefix { $0.isHint }
      if block.mayHaveNote, let note = rest.dropFirst().first, note.isNote {
        let content = try self.html(note) + self.html(block)
        html += HTML.element("div", ["class": "noted"], "\n" + content) + "\n"
        rest = rest.dropFirst(2)
        continue
      }
      html +=
        hints.isEmpty ? try self.html(block) : try self.html(hints: hints.compactMap(\.fold)[...])
      rest = rest.dropFirst(max(1, hints.count))
    }
    return html
  }

  /// Renders what follows a prediction; of chunks only what they print and show is an answer.
  private func html(
    _ blocks: ArraySlice<Block>, covering answer: Answer, of box: String, isAsked: Bool
  ) throws(RunFault) -> String {
    var html = ""
    var cover = AnswerCover(of: box, run: run)
    var next = blocks.startIndex
    for place in answer.parts {
      var seen = try plainHTML(blocks[next..<place])
      next = place + 1
      var output: String?
      if case .chunk(let chunk) = blocks[place] {
        seen += chunks.code(chunk, isAsked: isAsked || chunk.role == .fails)
        output = try chunks.output(of: chunk)
      }
      if !seen.isEmpty {
        html += cover.html + seen
        cover = AnswerCover(of: box, run: run)
      }
      if let output, case .chunk(let chunk) = blocks[place] {
        cover.add(output: output, of: chunk)
      } else {
        cover.add(try covered(blocks[place]), blocks[place])
      }
    }
    return html + cover.html + (try plainHTML(blocks[next...]))
  }

  /// An answer that the author encloses needs no frame besides its cover.
  private func covered(_ block: Block) throws(RunFault) -> String {
    if case .callout(let callout) = block, callout.kind == .answer {
      return try html(callout.body)
    }
    return try html(block)
  }

  private func html(_ block: Block) throws(RunFault) -> String {
    switch block {
    case .heading(let heading): try html(heading)
    case .paragraph(let content) where content.picture != nil: try figure(content)
    case .paragraph(let content):
      HTML.element("p", try inlines.html(content)) + "\n" + (try notes(of: content))
    case .list(let list): try html(list)
    case .quote(let blocks): HTML.element("blockquote", "\n" + (try html(blocks))) + "\n"
    case .callout(let callout): try html(callout)
    case .exercise(let head): try html(head)
    case .fold(let fold): fold.kind == .hint ? try html(hints: [fold]) : try html(answer: fold)
    case .table(let table): try html(table)
    case .details(let summary, let body):
      HTML.element(
        "details", ["class": "folded"],
        HTML.element("summary", try inlines.withoutTerms.html(summary)) + "\n" + (try html(body)))
        + "\n"
    case .tabs(let tabs): try html(tabs)
    case .math(let tex): try html(tex)
    case .chunk(let chunk): try chunks.html(chunk)
    case .listing(let language, let text, let label):
      NumberedMarkup.html(
        label,
        HTML.element(
          "pre", ["class": language.isEmpty ? "listing" : "listing language-\(language)"],
          HTML.element("code", HTML.escaped(text))) + "\n")
    case .include(let include):
      IncludeFigure(include, of: chunks.figures.course).html
    case .thematicBreak: "<hr>\n"
    }
  }

  private func html(_ heading: Heading) throws(RunFault) -> String {
    let level = min(heading.level, 6)
    let link = HTML.element(
      "a",
      [
        "class": "permalink", "href": "#\(heading.anchor)", "aria-label": Phrase.linkToSection.text,
      ],
      "#")
    return HTML.element(
      "h\(level)", ["id": heading.anchor],
      (try inlines.withoutTerms.html(heading.content)) + " " + link) + "\n"
  }

  private func html(_ list: List) throws(RunFault) -> String {
    var items = ""
    for (place, item) in list.items.enumerated() {
      let content = try html(item, tight: list.isTight)
      let own = list.anchors.indices.contains(place) ? list.anchors[place] : nil
      let anchor = own ?? inlines.terms?.anchor(of: item)
      items += HTML.element("li", anchor.map { ["id": $0] } ?? [:], content) + "\n"
    }
    guard let start = list.start else { return HTML.element("ul", "\n" + items) + "\n" }
    return HTML.element("ol", start == 1 ? [:] : ["start": "\(start)"], "\n" + items) + "\n"
  }

  private func html(_ item: [Block], tight: Bool) throws(RunFault) -> String {
    var html = ""
    for block in item {
      if tight, case .paragraph(let content) = block {
        html += try inlines.html(content) + notes(of: content)
      } else {
        html += "\n" + (try self.html(block))
      }
    }
    return html
  }

  /// All tabs, open, one below the other: script puts them behind each other.
  private func html(_ tabs: Tabs) throws(RunFault) -> String {
    var html = ""
    for tab in tabs.tabs {
      let label = HTML.escaped(Typography.quoted(tab.label))
      html +=
        HTML.element(
          "details", ["class": "tab", "open": ""],
          "\n" + HTML.element("summary", ["class": "tab-label"], label) + "\n"
            + (try self.html(tab.body))) + "\n"
    }
    return HTML.element("div", ["class": "tabs"], "\n" + html) + "\n"
  }

  /// A formula on lines of its own; one with a name has its number behind it.
  private func html(_ tex: TeX) throws(RunFault) -> String {
    let formula = try tex.mathML(display: true, inlines.macros)
    guard let label = tex.label else {
      return HTML.element("div", ["class": "formula"], formula) + "\n"
    }
    let number = HTML.element("span", ["class": "formula-number"], "(\(label.number))")
    return HTML.element("div", ["class": "formula numbered", "id": label.name], formula + number)
      + "\n"
  }

  private func html(_ callout: Callout) throws(RunFault) -> String {
    let title = HTML.element("p", ["class": "callout-title"], callout.kind.phrase.text)
    return HTML.element(
      "aside", ["class": "callout \(callout.kind.rawValue.lowercased())", "role": "note"],
      "\n" + title + "\n" + (try html(callout.body))) + "\n"
  }

  /// Returns an image that is alone in its paragraph, with its caption.
  private func figure(_ content: [Inline]) throws(RunFault) -> String {
    let image = "<div>" + (try inlines.html(content)) + "</div>"
    let picture = content.picture
    let caption = NumberedMarkup.caption(
      picture?.label, HTML.escaped(Typography.quoted(picture?.caption ?? "")))
    var attributes: KeyValuePairs = ["class": "picture"]
    if let label = picture?.label { attributes = ["class": "picture", "id": label.anchor] }
    return HTML.element(
      "figure", attributes,
      image + (caption.isEmpty ? "" : "\n" + HTML.element("figcaption", caption))) + "\n"
  }

  private func html(_ table: TextTable) throws(RunFault) -> String {
    var rows = ""
    for row in table.rows { rows += HTML.element("tr", try cells(row, of: table, "td")) + "\n" }
    let head = HTML.element("thead", HTML.element("tr", try cells(table.head, of: table, "th")))
    let body = rows.isEmpty ? "" : "\n" + HTML.element("tbody", "\n" + rows)
    let markup = HTML.element("table", ["class": "text"], head + body)
    let caption = NumberedMarkup.caption(table.label, try inlines.html(table.caption))
    var html = HTML.scrolling(markup, label: Phrase.textTable.text) + "\n"
    if !caption.isEmpty {
      var attributes: KeyValuePairs = ["class": "table"]
      if let label = table.label { attributes = ["class": "table", "id": label.anchor] }
      html =
        HTML.element(
          "figure", attributes, "\n" + HTML.element("figcaption", caption) + "\n" + html) + "\n"
    }
    return html + (try notes(of: Array(table.allRows.joined().joined()) + table.caption))
  }

  private func cells(
    _ row: [[Inline]], of table: TextTable, _ element: String
  ) throws(RunFault) -> String {
    var html = ""
    for (cell, alignment) in zip(row, table.alignments) {
      let content = try inlines.html(cell)
      // A heading without words would be read out as one.
      let element = content.isEmpty ? "td" : element
      switch (element, alignment) {
      case ("th", let side?):
        html += HTML.element("th", ["scope": "col", "class": side.rawValue], content)
      case ("th", nil): html += HTML.element("th", ["scope": "col"], content)
      case (_, let side?): html += HTML.element(element, ["class": side.rawValue], content)
      case (_, nil): html += HTML.element(element, content)
      }
    }
    return html
  }

  /// Returns the notes that some words lead to, which stand in the margin where there is room.
  private func notes(of content: [Inline]) throws(RunFault) -> String {
    var html = ""
    for note in content.footnotes {
      let back = HTML.element(
        "a",
        [
          "href": "#mark.\(note.number)",
          "aria-label": Phrase.noteAndBack.text("\(note.number)"),
        ],
        "\(note.number)")
      html +=
        HTML.element(
          "aside", ["class": "footnote", "id": "note.\(note.number)", "role": "note"],
          HTML.element(
            "p", HTML.element("sup", back) + " " + (try inlines.html(note.content)))) + "\n"
    }
    return html
  }
}

extension Callout.Kind {
  /// What it is called above its text.
  package var phrase: Phrase {
    switch self {
    case .note: .note
    case .tip: .tip
    case .important: .important
    case .warning: .warning
    case .caution: .caution
    case .predict: .predict
    case .answer: .answer
    case .aside: .aside
    case .history: .history
    }
  }
}

extension Block {
  /// The block as a folded part of an exercise, if it is one.
  fileprivate var fold: Fold? {
    if case .fold(let fold) = self { fold } else { nil }
  }

  fileprivate var isHint: Bool { fold?.kind == .hint }
}

extension Block {
  /// Whether a note that follows the block can stand beside it: the figures of a chunk may take the margin.
  fileprivate var mayHaveNote: Bool {
    switch self {
    case .paragraph, .list, .quote, .table, .math, .listing, .details: true
    case .fold(let fold): fold.kind != .hint
    case .heading, .callout, .exercise, .tabs, .chunk, .include, .thematicBreak: false
    }
  }

  /// Whether the block stands in the margin where there is room.
  fileprivate var isNote: Bool {
    if case .callout(let callout) = self { return [.aside, .history].contains(callout.kind) }
    return false
  }
}

extension [Inline] {
  /// The image, if there is nothing else.
  fileprivate var picture: Picture? {
    guard count == 1, case .picture(let picture)? = first else { return nil }
    return picture
  }
}
