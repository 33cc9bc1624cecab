import CourseRuntime
import LessonRuns
import Literate
import Markup
import Pages
import SwiftCode

/// Writes a lesson as a chapter: questions whose answers stand at the end of the section, what moves in
/// its steps, solutions and tests in appendices.
struct ChapterWriter {
  let source: ExportedCourse
  let lesson: Lesson
  let run: LessonRun
  let inlines: InlineRenderer
  let figures: CodeFigures
  /// The answers to the questions of this section so far.
  private var answers: [String] = []
  private var questions = 0
  /// The title of what was begun last: a section or an exercise.
  private var title: String
  var solutions: [Chapter.Entry] = []
  var tests: [Chapter.Entry] = []
  /// Whether the next hint or solution begins an entry of the appendix.
  var beginsSolution = true

  init(_ lesson: Lesson, of source: ExportedCourse) {
    self.source = source
    self.lesson = lesson
    run = source.run(of: lesson)
    inlines = source.inlines(of: lesson)
    figures = CodeFigures(
      course: source.course, lesson: lesson, names: source.names, links: source.links)
    title = ""
  }

  /// Returns the chapter.
  ///
  /// - Throws: `RunFault` if a formula or an exhibit cannot be set.
  mutating func chapter() throws(RunFault) -> Chapter {
    title = try inlines.html(lesson.title)
    var body =
      HTML.element(
        "header", ["class": "chapter"],
        "\n" + HTML.element("p", ["class": "number"], Phrase.lessonNumber.text("\(lesson.number)"))
          + "\n"
          + HTML.element("h1", title) + "\n") + "\n"
    body += try html(lesson.blocks) + endOfSection()
    let sections = lesson.blocks.compactMap { block -> Chapter.Section? in
      guard case .heading(let heading) = block, heading.level == 2 else { return nil }
      return Chapter.Section(anchor: heading.anchor, title: inlines.plainText(heading.content))
    }
    return Chapter(
      lesson: lesson, title: source.title(of: lesson), sections: sections, body: body,
      solutions: solutions, tests: tests)
  }

  /// Returns blocks as HTML; what answers a question is kept for the end of the section.
  mutating func html(_ blocks: [Block]) throws(RunFault) -> String {
    let answers = Answer.all(in: blocks)
    var html = ""
    for (place, block) in blocks.enumerated() {
      if case .callout(let box) = block, box.kind == .predict {
        let parts = answers.first { $0.box == place }?.parts ?? []
        html += try question(box, answeredBy: parts.map { blocks[$0] })
      } else if answers.contains(where: { $0.parts.contains(place) }) {
        // Of code, only what it prints and shows is an answer.
        if case .chunk(let chunk) = block { html += code(of: chunk, isAsked: true) }
      } else {
        html += try self.html(block)
      }
    }
    return html
  }

  // MARK: Questions

  private mutating func question(
    _ box: Callout, answeredBy parts: [Block]
  ) throws(RunFault) -> String {
    questions += 1
    let number = questions
    var answer = ""
    var choices = ""
    if let question = box.question {
      for choice in question.choices {
        choices += HTML.element("li", try inlines.html(choice.content)) + "\n"
      }
      answer += try right(question, parts)
    }
    for part in parts { answer += try self.answer(part) }
    let id = "question.\(number)"
    let name = Phrase.question.text("\(number)")
    var content = HTML.element("p", ["class": "label"], name) + "\n"
    content += try html(box.body)
    if !choices.isEmpty {
      content += HTML.element("ol", ["class": "choices"], "\n" + choices) + "\n"
    }
    if !answer.isEmpty {
      content += Self.turn(Phrase.answerAtEnd.text, to: "#answer.\(number)")
      let back = HTML.element(
        "p", ["class": "label"], HTML.element("a", ["href": "#\(id)"], name))
      answers.append(
        HTML.element(
          "div", ["class": "answer", "id": "answer.\(number)"], "\n\(back)\n\(answer)") + "\n")
    }
    return HTML.element("aside", ["class": "question", "id": id], "\n" + content) + "\n"
  }

  private mutating func answer(_ block: Block) throws(RunFault) -> String {
    switch block {
    case .chunk(let chunk): try output(of: chunk)
    case .callout(let callout) where callout.kind == .answer: try html(callout.body)
    default: try html(block)
    }
  }

  private mutating func right(_ question: Question, _ parts: [Block]) throws(RunFault) -> String {
    switch AnswerKeys(run: run).key(of: question, answeredBy: parts) {
    case .failure(let error):
      throw error.faults.first
        ?? RunFault(location: question.location, reason: .prediction("the answer has no key"))
    case .success(.number(let text)):
      return HTML.element(
        "p", Phrase.itIs.text(HTML.element("b", Typography.numberMarkup(text)))) + "\n"
    case .success(.order(let places)):
      var items = ""
      for place in places {
        items += HTML.element("li", try inlines.html(question.choices[place].content)) + "\n"
      }
      return HTML.element("ol", "\n" + items) + "\n"
    case .success(.choice(let place)):
      var items = ""
      for (index, choice) in question.choices.enumerated() {
        items += HTML.element("dt", try inlines.html(choice.content)) + "\n"
        let reply = index == place ? Phrase.thatIsRight.text + "\n" : try html(choice.reply)
        items += HTML.element("dd", reply) + "\n"
      }
      return HTML.element("dl", "\n" + items) + "\n"
    }
  }

  private mutating func endOfSection() -> String {
    if answers.isEmpty { return "" }
    let heading = HTML.element(
      "h3", (answers.count == 1 ? Phrase.theAnswer : .theAnswers).text)
    defer { answers = [] }
    return HTML.element(
      "section", ["class": "answers"], "\n\(heading)\n" + answers.joined()) + "\n"
  }

  /// A line that leads somewhere else in the book.
  static func turn(_ words: String, to address: String) -> String {
    HTML.element("p", ["class": "turn"], HTML.element("a", ["href": address], words)) + "\n"
  }

  // MARK: Blocks

  private mutating func html(_ block: Block) throws(RunFault) -> String {
    switch block {
    case .heading(let heading): return try html(heading)
    case .paragraph(let content):
      if content.count == 1, case .picture(let picture) = content[0], let label = picture.label {
        let words = HTML.escaped(Typography.quoted(picture.caption))
        let caption = HTML.element("figcaption", NumberedMarkup.caption(label, words))
        return HTML.element("figure", ["id": label.anchor], try inlines.html(content) + caption)
          + "\n"
      }
      return HTML.element("p", try inlines.html(content)) + "\n" + (try notes(of: content))
    case .list(let list): return try html(list)
    case .quote(let body): return HTML.element("blockquote", "\n" + (try html(body))) + "\n"
    case .callout(let callout):
      let label = HTML.element("p", ["class": "label"], callout.kind.phrase.text)
      return HTML.element(
        "aside", ["class": "callout \(callout.kind.rawValue.lowercased())"],
        "\n\(label)\n" + (try html(callout.body))) + "\n"
    case .exercise(let head):
      beginsSolution = true
      let label = Phrase.exerciseInBook.text(head.kind.phrase.text, head.levelText)
      return HTML.element("p", ["class": "label"], label) + "\n" + (try html(head.body))
    case .fold(let fold):
      let label = HTML.element(
        "p", ["class": "label"], (fold.kind == .hint ? Phrase.hint : .theAnswer).text)
      return addSolution(label + "\n" + (try html(fold.body)))
    case .table(let table): return try html(table)
    case .details(let summary, let body):
      let label = HTML.element("p", ["class": "label"], try inlines.html(summary))
      return HTML.element("aside", ["class": "callout"], "\n\(label)\n" + (try html(body))) + "\n"
    case .tabs(let tabs):
      var html = ""
      for tab in tabs.tabs {
        let label = HTML.element("p", ["class": "label"], HTML.escaped(tab.label))
        html +=
          HTML.element("div", ["class": "tab"], "\n\(label)\n" + (try self.html(tab.body)))
          + "\n"
      }
      return html
    case .math(let tex):
      let math = try tex.mathML(display: true, source.manifest.formulaMacros)
      guard let label = tex.label else {
        return HTML.element("div", ["class": "formula"], math) + "\n"
      }
      let number = HTML.element("span", ["class": "formula-number"], "(\(label.number))")
      return HTML.element("div", ["class": "formula", "id": label.name], math + " " + number) + "\n"
    case .chunk(let chunk): return code(of: chunk) + (try output(of: chunk))
    case .listing(_, let text, let label):
      let code = HTML.element("code", HTML.escaped(text))
      return NumberedMarkup.html(label, HTML.element("pre", ["class": "listing"], code) + "\n")
    case .include(let include): return IncludeFigure(include, of: source.course).html
    case .thematicBreak: return "<hr>\n"
    }
  }

  private mutating func html(_ heading: Heading) throws(RunFault) -> String {
    let end = heading.level <= 2 ? endOfSection() : ""
    title = try inlines.html(heading.content)
    beginsSolution = true
    return end + HTML.element("h\(min(heading.level, 6))", ["id": heading.anchor], title) + "\n"
  }

  private mutating func html(_ list: List) throws(RunFault) -> String {
    var items = ""
    for (place, item) in list.items.enumerated() {
      var content = ""
      for block in item {
        if list.isTight, case .paragraph(let words) = block {
          content += try inlines.html(words) + notes(of: words)
        } else {
          content += "\n" + (try html(block))
        }
      }
      let anchor = list.anchors.indices.contains(place) ? list.anchors[place] : nil
      items += HTML.element("li", anchor.map { ["id": $0] } ?? [:], content) + "\n"
    }
    guard let start = list.start else { return HTML.element("ul", "\n" + items) + "\n" }
    return HTML.element("ol", start == 1 ? [:] : ["start": "\(start)"], "\n" + items) + "\n"
  }

  private func html(_ table: TextTable) throws(RunFault) -> String {
    var rows: [String] = []
    for (index, row) in table.allRows.enumerated() {
      var cells = ""
      for (cell, alignment) in zip(row, table.alignments) {
        let content = try inlines.html(cell)
        let name = index == 0 && !content.isEmpty ? "th" : "td"
        cells += HTML.element(name, alignment.map { ["class": $0.rawValue] } ?? [:], content)
      }
      rows.append(HTML.element("tr", cells))
    }
    let head = HTML.element("thead", rows.removeFirst())
    let body = rows.isEmpty ? "" : "\n" + HTML.element("tbody", rows.joined(separator: "\n"))
    let caption = NumberedMarkup.caption(table.label, try inlines.html(table.caption))
    var html = HTML.element("table", ["class": "text"], head + body) + "\n"
    if !caption.isEmpty {
      html =
        HTML.element(
          "figure", table.label.map { ["id": $0.anchor] } ?? [:],
          "\n" + HTML.element("figcaption", caption) + "\n" + html) + "\n"
    }
    return html + (try notes(of: Array(table.allRows.joined().joined()) + table.caption))
  }

  private func notes(of content: [Inline]) throws(RunFault) -> String {
    var html = ""
    for note in content.footnotes {
      let back = HTML.element("a", ["href": "#mark.\(note.number)"], "\(note.number)")
      html +=
        HTML.element(
          "aside", ["class": "footnote", "id": "note.\(note.number)", "role": "doc-footnote"],
          HTML.element(
            "p", HTML.element("sup", back) + " " + (try inlines.html(note.content)))) + "\n"
    }
    return html
  }

  // MARK: Appendices

  /// Adds to what the appendix says of an exercise, and returns the line that leads there.
  mutating func addSolution(_ content: String) -> String {
    guard beginsSolution else {
      solutions[solutions.count - 1].content += content
      return ""
    }
    beginsSolution = false
    let anchor = "solution.\(lesson.number).\(solutions.count + 1)"
    solutions.append(Chapter.Entry(anchor: anchor, title: title, content: content))
    return Self.turn(
      Phrase.inAppendix.text, to: "\(Chapter.solutionsName).html#\(anchor)")
  }

  /// Adds tests to the appendix, and returns the line that leads there.
  mutating func addTests(_ count: Int, _ content: String) -> String {
    let anchor = "tests.\(lesson.number).\(tests.count + 1)"
    tests.append(Chapter.Entry(anchor: anchor, title: title, content: content))
    let words = count == 0 ? Phrase.forTheTests.text : Phrase.tests.text(count: count)
    return Self.turn(Phrase.testsInAppendix.text(words), to: "\(Chapter.testsName).html#\(anchor)")
  }
}
