import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import Markup

/// The inline values of a lesson that follow a figure, and where in it they find their numbers.
struct LiveValues {
  /// What a value follows.
  struct Source: Hashable {
    /// The figure's id on the page.
    let figure: String
    /// Which of its numbers, as `data-n` says it.
    let number: String
    /// What the node is called.
    let node: String
  }

  /// What each value follows, by its place in the lesson.
  private(set) var sources: [Int: Source] = [:]
  /// The values that follow nothing, or what is not the same number.
  private(set) var faults: [RunFault] = []

  private enum Part {
    case value(InlineValue)
    case figure(id: String, label: Label?, LiveFigure)
  }

  /// Looks in a lesson for what its values follow, by what its run showed.
  init(_ lesson: Lesson, of run: LessonRun) {
    let values = lesson.allSteps.filter {
      if case .value(let value) = $0 { value.live != nil } else { false }
    }
    if values.isEmpty { return }
    let passages = Self.passages(lesson, of: run.transcript)
    for passage in passages {
      for (place, part) in passage.enumerated() {
        guard case .value(let value) = part, let live = value.live else { continue }
        let near = passage[..<place].reversed() + passage[place...]
        let figures = live.figure == nil ? Array(near) : passages.flatMap(\.self)
        do throws(RunFault) {
          sources[value.index] = try Self.source(
            of: value, live, in: figures, run.transcript.values[value.index])
        } catch {
          faults.append(error)
        }
      }
    }
  }

  private static func source(
    of value: InlineValue, _ live: LiveReference, in parts: [Part], _ result: Transcript.Value?
  ) throws(RunFault) -> Source {
    func fault(_ words: String) -> RunFault {
      RunFault(location: value.location, reason: .live(words))
    }
    let written = "\(live.node).\(live.part.rawValue)"
    let found = parts.lazy.compactMap { part in
      if case .figure(let id, let label, let figure) = part,
        live.figure == nil || label == live.figure
      {
        (id, figure)
      } else {
        nil as (String, LiveFigure)?
      }
    }.first
    guard let (id, figure) = found else {
      throw fault(
        live.figure.map { "'\($0.written)' is no figure whose numbers a reader can change" }
          ?? "no figure of this passage has numbers that a reader can change: name one of another "
          + "passage by 'of=fig:name'")
    }
    guard let number = figure.number(of: live.node, isGradient: live.part == .grad) else {
      throw fault(
        live.part == .grad && !figure.hasGradients
          ? "the figure does not show all gradients, so nothing can follow '\(written)'"
          : "the figure has no '\(live.node)', or more than one: it has "
            + figure.nodes.joined(separator: ", "))
    }
    let text = result?.text ?? ""
    guard isSame(number.value, text, value.format) else {
      throw fault("the value is \(text), and '\(written)' in the figure is \(number.value)")
    }
    return Source(figure: id, number: number.name, node: live.node)
  }

  /// Whether a text is a number, as the format prints it.
  private static func isSame(_ number: Double, _ text: String, _ format: PrintFormat?) -> Bool {
    if let format, format.kind == .floatingPoint { return formatted(number, format.source) == text }
    return Double(text) == number
  }

  // MARK: Passages

  /// The values and figures of each passage in order; a passage runs from one heading to the next, as
  /// `names.js` has it.
  private static func passages(_ lesson: Lesson, of transcript: Transcript) -> [[Part]] {
    var passages = [parts(of: lesson.title)]
    for block in lesson.blocks {
      if case .heading(let heading) = block, heading.level <= 3 { passages.append([]) }
      passages[passages.count - 1] += parts(of: block, transcript)
    }
    return passages
  }

  private static func parts(of block: Block, _ transcript: Transcript) -> [Part] {
    var parts = self.parts(of: block.prose)
    if case .chunk(let chunk) = block { parts += figures(of: chunk, transcript) }
    for block in block.children { parts += self.parts(of: block, transcript) }
    guard case .callout(let callout) = block, let question = callout.question else { return parts }
    for choice in question.choices {
      parts += self.parts(of: choice.content)
      for block in choice.reply { parts += self.parts(of: block, transcript) }
    }
    return parts
  }

  private static func parts(of content: [Inline]) -> [Part] {
    content.flatMap { piece -> [Part] in
      if case .value(let value) = piece { return [.value(value)] }
      return parts(of: piece.children)
    }
  }

  private static func figures(of chunk: Chunk, _ transcript: Transcript) -> [Part] {
    let output = transcript.chunks[chunk.index]?.output ?? []
    return output.enumerated().compactMap { place, piece in
      guard case .exhibit(let exhibit) = piece, let figure = LiveFigure(exhibit) else { return nil }
      return .figure(
        id: ChunkRenderer.exhibitID(of: chunk, at: place), label: chunk.label, figure)
    }
  }
}
