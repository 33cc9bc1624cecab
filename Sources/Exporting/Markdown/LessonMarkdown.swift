import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import Markup
import Pages
import SwiftCode
import TeXMath

/// Writes a lesson as Markdown: its text as it is, and what its code gave in place.
struct LessonMarkdown {
  let course: Course
  let lesson: Lesson
  let run: LessonRun
  let names: DeclarationIndex
  let inlines: MarkdownInlines
  let dialect: MarkdownDialect
  /// The pictures of the lesson so far, by their paths beside the text.
  var figures: [String: String] = [:]

  init(
    _ lesson: Lesson, of course: Course, run: LessonRun, names: DeclarationIndex, macros: Macros,
    dialect: MarkdownDialect
  ) {
    self.course = course
    self.lesson = lesson
    self.run = run
    self.names = names
    self.dialect = dialect
    inlines = MarkdownInlines(values: run.transcript.values, macros: macros, dialect: dialect)
  }

  /// Returns the whole lesson.
  ///
  /// - Throws: `RunFault` if an exhibit cannot be drawn, or a prediction has no key.
  mutating func document() throws(RunFault) -> String {
    "# \(inlines.text(lesson.title))\n\n" + (try text(lesson.blocks)) + "\n"
  }

  /// A stretch of blocks at one level.
  enum Piece {
    case text(String)
    /// A chunk, of which the output may be the answer to a prediction.
    case chunk(Chunk, isAnswer: Bool)
    /// What answers a prediction.
    case answer(String)
  }

  /// Returns blocks as pieces: the chunks by themselves, and what lies under a prediction's cover.
  mutating func pieces(_ blocks: [Block]) throws(RunFault) -> [Piece] {
    let answers = Answer.all(in: blocks)
    let covered = Set(answers.flatMap(\.parts))
    var pieces: [Piece] = []
    for (place, block) in blocks.enumerated() {
      if case .chunk(let chunk) = block {
        pieces.append(.chunk(chunk, isAnswer: covered.contains(place)))
      } else if covered.contains(place) {
        pieces.append(.answer(try answer(block)))
      } else if case .callout(let box) = block, box.kind == .predict {
        let parts = answers.first { $0.box == place }?.parts ?? []
        pieces.append(.text(try prediction(box, answeredBy: parts.map { blocks[$0] })))
      } else {
        pieces.append(.text(try text(block)))
      }
    }
    return pieces
  }

  /// Returns blocks as one text, with answers folded away.
  mutating func text(_ blocks: [Block]) throws(RunFault) -> String {
    var parts: [String] = []
    var covered: [String] = []
    func uncover() {
      if !covered.isEmpty {
        parts.append(MarkdownText.folded(Phrase.theAnswer.text, covered.joined(separator: "\n\n")))
      }
      covered = []
    }
    for piece in try pieces(blocks) {
      switch piece {
      case .text(let text):
        uncover()
        parts.append(text)
      case .answer(let text): covered.append(text)
      case .chunk(let chunk, let isAnswer):
        let (code, output) = (code(of: chunk, isAsked: isAnswer), try output(of: chunk))
        if !code.isEmpty { uncover() }
        parts += [code].filter { !$0.isEmpty }
        if output.isEmpty { continue }
        if isAnswer {
          covered.append(output)
        } else {
          uncover()
          parts.append(output)
        }
      }
    }
    uncover()
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private mutating func answer(_ block: Block) throws(RunFault) -> String {
    if case .callout(let callout) = block, callout.kind == .answer { return try text(callout.body) }
    return try text(block)
  }

  // MARK: Blocks

  private mutating func text(_ block: Block) throws(RunFault) -> String {
    switch block {
    case .heading(let heading):
      return String(repeating: "#", count: heading.level) + " " + inlines.text(heading.content)
    case .paragraph(let content):
      if content.count == 1, case .picture(let picture) = content[0], let label = picture.label {
        return numbered(label, inlines.text(content))
      }
      return withNotes(inlines.text(content), of: content)
    case .list(let list): return try text(list)
    case .quote(let body): return MarkdownText.indented(try text(body), by: "> ")
    case .callout(let callout): return try text(callout)
    case .exercise(let head): return try text(head)
    case .fold(let fold):
      return MarkdownText.folded(
        (fold.kind == .hint ? Phrase.hint : .theAnswer).text, try text(fold.body))
    case .table(let table):
      let rows = table.allRows.map { $0.map { inlines.text($0, isCell: true) } }
      let caption = inlines.text(table.caption)
      let title = [table.label.map { number($0) }, caption.isEmpty ? nil : "*\(caption)*"]
        .compactMap(\.self)
      let text = MarkdownTable.text(
        rows[0], Array(rows.dropFirst()), alignments: table.alignments)
      return withNotes(
        (title + [text]).joined(separator: "\n\n"),
        of: Array(table.allRows.joined().joined()) + table.caption)
    case .details(let summary, let body):
      return MarkdownText.folded(summary.plainText, try text(body))
    case .tabs(let tabs):
      var parts: [String] = []
      for tab in tabs.tabs {
        parts += ["**\(inlines.text([.text(tab.label)]))**", try text(tab.body)]
      }
      return parts.joined(separator: "\n\n")
    case .math(let tex): return inlines.block(tex)
    case .chunk(let chunk):
      return [code(of: chunk), try output(of: chunk)].filter { !$0.isEmpty }
        .joined(separator: "\n\n")
    case .listing(let language, let text, let label):
      return numbered(label, MarkdownText.fenced(text, language))
    case .include(let include):
      let figure = IncludeFigure(include, of: course)
      return numbered(
        include.label,
        "*\(CaptionText.markdown(figure.caption)):*\n\n"
          + MarkdownText.fenced(figure.text, include.language))
    case .thematicBreak: return "---"
    }
  }

  private func withNotes(_ text: String, of content: [Inline]) -> String {
    ([text]
      + content.footnotes.map { note in
        let words = inlines.text(note.content)
        return dialect.isGitHubs
          ? MarkdownText.indented(words, by: "    ", first: "[^\(note.number)]: ")
          : MarkdownText.indented("<sup>\(note.number)</sup> \(words)", by: "> ")
      }).joined(separator: "\n\n")
  }

  private mutating func text(_ list: List) throws(RunFault) -> String {
    var items: [String] = []
    for (index, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let blanks = String(repeating: " ", count: mark.count)
      var blocks: [String] = []
      for block in item { blocks.append(try text(block)) }
      if dialect.isGitHubs, list.anchors.indices.contains(index), !blocks.isEmpty {
        blocks[0] = "<a id=\"\(list.anchors[index])\"></a>" + blocks[0]
      }
      let isTight = list.isTight && item.allSatisfy(\.isPlain)
      items.append(
        MarkdownText.indented(
          blocks.joined(separator: isTight ? "\n" : "\n\n"), by: blanks, first: mark))
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private mutating func text(_ callout: Callout) throws(RunFault) -> String {
    let title =
      dialect.isGitHubs && Self.known.contains(callout.kind)
      ? "[!\(callout.kind.rawValue)]" : "**\(callout.kind.phrase.text)**\n"
    return MarkdownText.indented("\(title)\n\(try text(callout.body))", by: "> ")
  }

  /// The call-outs that GitHub shows as such.
  private static let known: Set<Callout.Kind> = [.note, .tip, .important, .warning, .caution]

  private mutating func text(_ head: ExerciseHead) throws(RunFault) -> String {
    let name = head.kind.phrase.text
    let kind = name.prefix(1).uppercased() + name.dropFirst()
    let opening = Phrase.exerciseInMarkdown.text(kind, head.levelText)
    return [opening, try text(head.body)].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }
}

extension Block {
  /// Whether the block can follow another in a tight list.
  fileprivate var isPlain: Bool {
    switch self {
    case .paragraph, .list: true
    default: false
    }
  }
}
