/// Puts the exercises of a lesson together, and finds the parts that belong to none.
struct ExerciseReader {
  /// The exercises with code, in order.
  private(set) var exercises: [Exercise] = []
  /// Every fault.
  private(set) var diagnostics: [Diagnostic] = []

  private let lesson: Int
  private let label: String
  private var draft: Draft?
  /// The heading right before the block that is read, if one stands there.
  private var heading: Heading?
  /// What was said since the last heading or exercise.
  private var said: [Block] = []

  /// An exercise of which more may follow.
  private struct Draft {
    var title: [Inline]?
    var head: ExerciseHead?
    var statement: [Block] = []
    var hints: [[Block]] = []
    var starter: Chunk?
    var solution: Chunk?
    var tests: [Chunk] = []
    var wrongAnswers: [Chunk] = []
    var hasAnswer = false
    /// Whether a chunk follows the solution that cannot stand among its tests.
    var testsHaveEnded = false

    /// Whether the solution is there.
    var isSolved: Bool { solution != nil || hasAnswer }
  }

  /// Reads the blocks of a lesson.
  ///
  /// - Parameters:
  ///   - blocks: The blocks, in order.
  ///   - lesson: The lesson's number.
  ///   - label: The number as the names of exercises have it.
  init(_ blocks: [Block], lesson: Int, label: String) {
    self.lesson = lesson
    self.label = label
    for block in blocks {
      read(block)
      if case .heading(let found) = block { heading = found } else { heading = nil }
    }
    close()
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .heading: said = []
    case .exercise(let head):
      close()
      if heading == nil { report(head.location, .exerciseWithoutTitle) }
      draft = Draft(title: heading?.content, head: head)
      said = head.body
    case .fold(let fold): read(fold)
    case .chunk(let chunk): read(chunk)
    case .list, .quote, .callout, .details, .tabs:
      for chunk in block.chunks { read(chunk) }
      said.append(block)
    case .paragraph, .table, .math, .listing, .include, .thematicBreak: said.append(block)
    }
  }

  private mutating func read(_ fold: Fold) {
    switch fold.kind {
    case .hint:
      guard let draft, draft.head != nil, !draft.isSolved else {
        return report(fold.location, .strayHint)
      }
      self.draft?.hints.append(fold.body)
    case .solution:
      guard let draft, draft.head?.kind == .paper, !draft.isSolved else {
        return report(fold.location, .strayAnswer)
      }
      self.draft?.hasAnswer = true
    }
  }

  private mutating func read(_ chunk: Chunk) {
    switch chunk.role {
    case .exercise: read(starter: chunk)
    case .solution: read(solution: chunk)
    case .wrong: read(wrong: chunk)
    case .test:
      if draft?.head == nil || draft?.isSolved == true { said = [] }
      guard draft?.testsHaveEnded == false, chunk.placement == .appended else { return }
      draft?.tests.append(chunk)
    case .code, .run, .recorded, .shown, .fails:
      if draft?.solution != nil { draft?.testsHaveEnded = true }
    }
  }

  private mutating func read(starter: Chunk) {
    if draft?.head == nil || draft?.starter != nil || draft?.isSolved == true {
      close()
      draft = Draft()
    }
    switch draft?.head?.kind {
    case .paper: return report(starter.location, .codeOnPaper)
    case .write: return report(starter.location, .starterOfEmptyFile)
    case .repair, .extend: if starter.isBlank { report(starter.location, .emptyStarter) }
    case nil: break
    }
    draft?.starter = starter
    draft?.statement = said
  }

  private mutating func read(solution: Chunk) {
    defer { said = [] }
    guard let draft, draft.solution == nil else {
      return report(solution.location, .solutionWithoutExercise)
    }
    switch (draft.head?.kind, solution.placement) {
    case (.paper, _): return report(solution.location, .codeOnPaper)
    case (.write, .replacing(_, let place)), (.write, .into(_, let place)):
      report(place, .placedInEmptyFile)
    default: break
    }
    if draft.starter == nil { self.draft?.statement = said }
    self.draft?.solution = solution
  }

  private mutating func read(wrong chunk: Chunk) {
    said = []
    guard let draft, draft.solution != nil else {
      return report(chunk.location, .wrongWithoutSolution)
    }
    if let first = draft.wrongAnswers.first(where: { $0.answerName == chunk.answerName }) {
      report(chunk.location, .duplicateWrong(chunk.answerName ?? "", first: first.location))
    }
    self.draft?.wrongAnswers.append(chunk)
  }

  /// Notes the exercise that has been read, or what it lacks.
  private mutating func close() {
    guard let draft else { return }
    self.draft = nil
    guard let place = (draft.head?.location ?? draft.starter?.location) else { return }
    if draft.head?.kind == .paper {
      if !draft.hasAnswer { report(place, .paperWithoutAnswer) }
      return
    }
    guard let solution = draft.solution else {
      return report(draft.starter?.location ?? place, .exerciseWithoutSolution)
    }
    let isEmpty = draft.head?.kind == .write
    guard let starter = draft.starter ?? (isEmpty ? solution.emptied(at: place) : nil) else {
      return report(place, .exerciseWithoutStarter)
    }
    exercises.append(
      Exercise(
        lesson: lesson, name: "Exercise\(label)\(Self.suffix(exercises.count))",
        title: draft.title, head: draft.head, statement: draft.statement, hints: draft.hints,
        starter: starter, solution: solution, tests: draft.tests, wrongAnswers: draft.wrongAnswers))
  }

  /// Nothing for the first, then `b`, `c`, and past `z` a number.
  private static func suffix(_ place: Int) -> String {
    guard place > 0 else { return "" }
    guard place < 26 else { return "n\(place + 1)" }
    return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
  }

  private mutating func report(_ place: SourceLocation, _ reason: Reason) {
    diagnostics.append(Diagnostic(place, reason))
  }
}

extension Block {
  /// The chunks in a block, in order.
  fileprivate var chunks: [Chunk] {
    if case .chunk(let chunk) = self { [chunk] } else { children.flatMap(\.chunks) }
  }
}

extension Chunk {
  /// Whether the chunk holds nothing but white space.
  fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Returns a starter without a line, for a solution that the reader writes from an empty file.
  fileprivate func emptied(at place: SourceLocation) -> Chunk {
    Chunk(
      lesson: lesson, index: index, role: .exercise, id: nil, answerName: nil,
      placement: .appended, isHidden: true, program: nil, echo: nil, needs: [], label: nil,
      location: place,
      text: "", lineCount: 0, placeholders: [], indentation: 0)
  }
}
