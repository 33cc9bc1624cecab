import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import Markup
import Pages
import SwiftCode

extension LessonMarkdown {
  /// Returns a chunk's code, under a line that says what becomes of it if that is more than to be added.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - isAsked: Whether a prediction asks what becomes of it, which nothing tells then.
  /// - Returns: The code; nothing if it is hidden.
  func code(of chunk: Chunk, isAsked: Bool = false) -> String {
    if chunk.isHidden { return "" }
    let listing = chunk.label?.kind == .listing ? chunk.label : nil
    let code = numbered(
      listing, MarkdownText.fenced(chunk.visibleLines.joined(separator: "\n"), "swift"))
    switch chunk.role {
    case .test:
      let tests = TestNames.names(in: chunk.text)
      let list = tests.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")
      let summary =
        tests.isEmpty ? Phrase.forTheTests.text : Phrase.tests.text(count: tests.count)
      return MarkdownText.folded(
        summary, [list, code].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    case .solution: return MarkdownText.folded(Phrase.theSolution.text, code)
    case .wrong:
      let name = (chunk.answerName ?? "").replacing("-", with: " ")
      return MarkdownText.folded(Phrase.wrongAnswer.text(name), code)
    case .code where chunk.placement == .appended, .run, .recorded: return code
    case .fails where isAsked: return code
    case .code, .exercise, .shown, .fails: return "*\(caption(of: chunk)):*\n\n\(code)"
    }
  }

  private func caption(of chunk: Chunk) -> String {
    CaptionText.markdown(ChunkCaption(course: course, lesson: lesson, names: names).html(chunk))
  }

  /// Returns what a chunk printed and showed, and what the compiler said of it.
  mutating func output(of chunk: Chunk) throws(RunFault) -> String {
    var parts = [run.compilerOutput[chunk.index]].compactMap(\.self).map {
      MarkdownText.fenced($0, "text")
    }
    for (number, piece) in (run.transcript.chunks[chunk.index]?.output ?? []).enumerated() {
      switch piece {
      case .text(let text): parts.append(MarkdownText.fenced(text, "text"))
      case .exhibit(let exhibit):
        let printed = try printed(exhibit, number, of: chunk)
        parts.append(text(printed, named: "\(lesson.label)-\(chunk.index + 1)-\(number + 1)"))
      }
    }
    if let label = chunk.label, label.kind != .listing { parts.insert(number(label), at: 0) }
    if let origin = origin(of: chunk) { parts.append(origin) }
    return parts.joined(separator: "\n\n")
  }

  /// Returns the line with a number, to which links lead where they can.
  func number(_ label: Label) -> String {
    (dialect.isGitHubs ? "<a id=\"\(label.anchor)\"></a>" : "") + "**\(label.said)**"
  }

  /// Returns some Markdown below its number.
  func numbered(_ label: Label?, _ text: String) -> String {
    label.map { "\(number($0))\n\n\(text)" } ?? text
  }

  /// Returns the line that says where a recorded result was made; nil for what was not recorded.
  func origin(of chunk: Chunk) -> String? {
    run.records[chunk.index].map { "*\(CaptionText.markdown(ProvenanceLine(of: $0).words))*" }
  }

  /// Takes an exhibit of a chunk apart.
  func printed(
    _ exhibit: Exhibit, _ number: Int, of chunk: Chunk
  ) throws(RunFault) -> PrintedExhibit {
    do {
      return try PrintedExhibit(
        exhibit, id: "\(CodeFigures.anchor(of: chunk))-\(number + 1)")
    } catch {
      throw RunFault(location: chunk.location, reason: .exhibit(String(describing: error)))
    }
  }

  // MARK: Exhibits

  private mutating func text(_ printed: PrintedExhibit, named name: String) -> String {
    var parts: [String] = []
    var isTitled = false
    for (number, part) in printed.parts.enumerated() {
      switch part {
      case .pictures(let pictures, _):
        guard case .files(let folder) = dialect.figures else { continue }
        for (place, picture) in pictures.enumerated() {
          let ending = (number == 0 ? "" : "-\(number + 1)") + (place == 0 ? "" : "-\(place + 1)")
          let path = "\(folder)/\(name)\(ending).svg"
          figures[path] = picture.svg
          let words = MarkdownText.escaped(picture.name ?? printed.caption)
          parts.append("![\(words.replacing("\n", with: " "))](\(path))")
        }
      case .table(let table):
        isTitled = true
        parts.append(MarkdownTable.text(table))
      case .steps(let steps): parts.append(text(steps))
      case .entries(let entries):
        parts.append(text(entries))
      case .code(let code): parts.append(MarkdownText.fenced(code, "swift"))
      case .key(let words): parts.append(MarkdownText.escaped(words))
      }
    }
    if !isTitled, !printed.caption.isEmpty {
      let caption = MarkdownText.escaped(printed.caption)
      if case .files = dialect.figures {
        parts.append("*\(caption)*")
      } else if printed.data == nil {
        parts.insert("**\(caption)**", at: 0)
      }
    }
    if let data = printed.data { parts.append(self.data(data)) }
    return parts.joined(separator: "\n\n")
  }

  private func data(_ table: Table) -> String {
    let text = MarkdownTable.text(table)
    if case .files = dialect.figures { return MarkdownText.folded(Phrase.theNumbers.text, text) }
    return text
  }

  /// Returns what happened when, as a list.
  func text(_ entries: [Timeline.Entry]) -> String {
    entries.map { "- **\($0.year)** \(words([$0.title, $0.text]))" }.joined(separator: "\n")
  }

  /// Returns the steps of a stepper as a list.
  func text(_ steps: [Stepper.Step]) -> String {
    steps.enumerated().map { index, step in
      let mark = "\(index + 1). "
      let lines =
        ["**\(MarkdownText.escaped(OwnWords.text(step.titleText)))**"]
        + OwnWords.text(step.arithmeticText).split(separator: "\n").map {
          MarkdownText.escaped(String($0))
        }
        + (step.code.isEmpty ? [] : [MarkdownText.code(step.code.replacing("\n", with: " "))])
      return MarkdownText.indented(
        lines.joined(separator: "\\\n"), by: String(repeating: " ", count: mark.count), first: mark)
    }.joined(separator: "\n")
  }

  private func words(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.map { MarkdownText.escaped($0) }.joined(separator: ". ")
  }

  // MARK: Predictions

  /// Returns the box of a prediction, and what is right in a fold.
  mutating func prediction(
    _ box: Callout, answeredBy answer: [Block]
  ) throws(RunFault) -> String {
    var lines = ["**\(Phrase.predict.text)**", try text(box.body)]
    guard let question = box.question else {
      return MarkdownText.indented(lines.joined(separator: "\n\n"), by: "> ")
    }
    let choices = question.choices.map { inlines.text($0.content) }
    if !choices.isEmpty { lines.append(choices.map { "- \($0)" }.joined(separator: "\n")) }
    let right: String
    switch try key(of: question, answer) {
    case .number(let text): right = Phrase.itIs.text("**\(MarkdownText.escaped(text))**")
    case .order(let places):
      right = places.enumerated().map { "\($0 + 1). \(choices[$1])" }.joined(separator: "\n")
    case .choice(let place):
      var items: [String] = []
      for (index, choice) in question.choices.enumerated() {
        let reply = index == place ? Phrase.thatIsRight.text : try text(choice.reply)
        items.append(
          MarkdownText.indented("**\(choices[index])**\n\n\(reply)", by: "  ", first: "- "))
      }
      right = items.joined(separator: "\n\n")
    }
    return MarkdownText.indented(lines.joined(separator: "\n\n"), by: "> ") + "\n\n"
      + MarkdownText.folded(Phrase.whatIsRight.text, right)
  }

  private func key(of question: Question, _ answer: [Block]) throws(RunFault) -> AnswerKey {
    switch AnswerKeys(run: run).key(of: question, answeredBy: answer) {
    case .success(let key): return key
    case .failure(let error):
      throw error.faults.first
        ?? RunFault(location: question.location, reason: .prediction("the answer has no key"))
    }
  }
}
