import Spelling

extension LessonParser {
  /// Reads what a prediction asks for: the word after `PREDICT`, and the choices that end its box.
  ///
  /// - Parameters:
  ///   - words: The words after the kind of the call-out.
  ///   - callout: The call-out without them.
  ///   - node: Its quote.
  ///   - marks: How many `{swift fails}` had been read before the box.
  /// - Returns: The call-out with its question.
  mutating func readQuestion(
    _ words: ArraySlice<Substring>, of callout: Callout, _ node: CMarkNode, marks: Int
  ) -> Callout {
    guard let word = words.first else { return callout }
    let place = location(of: node.firstChild ?? node)
    guard callout.kind == .predict else {
      report(place, .prediction(.questionOf(callout.kind.rawValue)))
      return callout
    }
    guard words.count == 1, let kind = Question.Kind(rawValue: String(word)) else {
      let near = Vocabulary.nearest(
        to: word.lowercased(), among: Question.Kind.allCases.map(\.rawValue))
      let asked = words.joined(separator: " ")
      report(place, .prediction(.unknownQuestion(asked, suggestion: near)))
      return callout
    }
    guard kind != .number else {
      return callout.asking(Question(kind: kind, choices: [], location: place))
    }
    guard case .list(let list)? = callout.body.last, list.items.count > 1,
      let items = node.children.reduce(nil, { $1 })?.children
    else {
      report(place, .prediction(.noChoices))
      return callout
    }
    var choices: [Choice] = []
    for (item, content) in zip(items, list.items) {
      if let choice = readChoice(content, at: location(of: item), of: kind) {
        choices.append(choice)
      }
    }
    let asked = choices.count {
      if case .fails? = $0.condition { true } else { false }
    }
    if kind == .choice { compilerMarks.removeLast(min(asked, compilerMarks.count - marks)) }
    let right = choices.count { $0.reply.isEmpty }
    if kind == .choice, right != 1, choices.count == list.items.count {
      report(place, .prediction(.unmarkedChoices(right)))
    }
    return Callout(kind: .predict, body: callout.body.dropLast())
      .asking(Question(kind: kind, choices: choices, location: place))
  }

  private mutating func readChoice(
    _ item: [Block], at place: SourceLocation, of kind: Question.Kind
  ) -> Choice? {
    guard case .paragraph(var content)? = item.first else {
      report(place, .prediction(.emptyChoice))
      return nil
    }
    var reply = Array(item.dropFirst())
    if reply.count == 1, case .quote(let body) = reply[0] { reply = body }
    if kind == .order, !reply.isEmpty { report(place, .prediction(.replyInOrder)) }
    var condition: Choice.Condition?
    switch content.last {
    case .value(let value)?: condition = .value(value)
    case .code(let code)? where code.hasPrefix(Choice.compilerMark):
      let words = code.dropFirst(Choice.compilerMark.count).drop { $0 == " " }
      condition = .fails(saying: String(words))
    default: break
    }
    if condition != nil { content.removeLast() }
    if case .text(let text)? = content.last {
      let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
      content[content.count - 1] = .text(String(text[..<end]))
    } else if content.last == .softBreak {
      content.removeLast()
    }
    if content.isEmpty || content == [.text("")] { report(place, .prediction(.emptyChoice)) }
    return Choice(content: content, condition: condition, reply: reply, location: place)
  }

  /// Checks that predictions and answers among blocks go together, and puts what decides on choices
  /// after the answers, whose code it may use.
  mutating func checkPredictions(in blocks: [Block], at places: [SourceLocation]) {
    let answers = Answer.all(in: blocks)
    for answer in answers where answer.parts.isEmpty {
      report(places[answer.box], .prediction(.noAnswer))
    }
    let parts = Set(answers.flatMap(\.parts))
    for (place, block) in blocks.enumerated() where block.callout?.kind == .answer {
      if !parts.contains(place) {
        let isSecond = answers.contains { $0.box < place && $0.isAnswered(before: place, blocks) }
        report(
          places[place], .prediction(isSecond ? .secondAnswer : .answerWithoutPrediction))
      } else if block.definesSomething {
        report(places[place], .prediction(.hiddenDefinition))
      }
    }
    for answer in answers {
      let conditions = blocks[answer.box].callout?.question?.conditions ?? []
      moveConditions(conditions, after: answer.parts.map { blocks[$0] })
    }
  }

  private mutating func moveConditions(_ conditions: [InlineValue], after blocks: [Block]) {
    guard !conditions.isEmpty else { return }
    let parts = StepMarks(blocks)
    guard let end = steps.lastIndex(where: parts.contains) else { return }
    let moved = Set(conditions.map(\.index))
    let rest = steps[...end].filter { step in
      if case .value(let value) = step { !moved.contains(value.index) } else { true }
    }
    steps.replaceSubrange(...end, with: rest + conditions.map(Lesson.Step.value))
  }
}

extension Answer {
  /// Whether an earlier `[!ANSWER]` answers the box in whose section a place is.
  fileprivate func isAnswered(before place: Int, _ blocks: [Block]) -> Bool {
    parts.contains { $0 < place && blocks[$0].callout?.kind == .answer }
      && blocks[box + 1...place].allSatisfy { block in
        if case .heading = block { false } else { block.callout?.kind != .predict }
      }
  }
}

extension Choice {
  /// What a choice ends with on which the compiler decides.
  static let compilerMark = "{swift fails}"
}

extension Question {
  /// The values that decide on choices.
  package var conditions: [InlineValue] {
    choices.compactMap { choice in
      if case .value(let value)? = choice.condition { value } else { nil as InlineValue? }
    }
  }
}

extension Callout {
  fileprivate func asking(_ question: Question) -> Callout {
    var callout = self
    callout.question = question
    return callout
  }
}

/// The steps that blocks hold, by their places in the lesson.
private struct StepMarks {
  private var chunks: Set<Int> = []
  private var values: Set<Int> = []

  init(_ blocks: [Block]) { add(blocks) }

  func contains(_ step: Lesson.Step) -> Bool {
    switch step {
    case .run(let chunk): chunks.contains(chunk.index)
    case .value(let value): values.contains(value.index)
    }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      if case .chunk(let chunk) = block { chunks.insert(chunk.index) }
      add(block.prose)
      add(block.children)
    }
  }

  private mutating func add(_ content: [Inline]) {
    for piece in content {
      if case .value(let value) = piece { values.insert(value.index) }
      add(piece.children)
    }
  }
}
