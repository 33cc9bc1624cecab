import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import TeXMath

/// Everything that keeps a lesson's page from being drawn: each formula and each exhibit that cannot
/// be set, and each question whose key is not what its choices say.
///
/// Drawing ends at the first of them. Who mends one fault wants to know of the others.
struct PageFaults {
  let lesson: Lesson
  let run: LessonRun
  /// The commands that the course has for its formulas.
  let macros: Macros

  /// The faults, in source order.
  var all: [RunFault] {
    (formulas + exhibits + predictions(in: lesson.blocks)).sorted { $0.location < $1.location }
  }

  /// The formulas that cannot be set.
  var formulas: [RunFault] {
    var faults = faults(in: lesson.title)
    for block in lesson.blocks { faults += self.faults(in: block) }
    return faults
  }

  private func faults(in block: Block) -> [RunFault] {
    switch block {
    case .heading(let heading): faults(in: heading.content)
    case .paragraph(let content): faults(in: content)
    case .list(let list): list.items.flatMap { $0.flatMap(faults) }
    case .quote(let body): body.flatMap(faults)
    case .table(let table): table.allRows.joined().flatMap(faults)
    case .details(let summary, let body): faults(in: summary) + body.flatMap(faults)
    case .exercise(let head): head.body.flatMap(faults)
    case .fold(let fold): fold.body.flatMap(faults)
    case .callout(let callout):
      callout.body.flatMap(faults)
        + (callout.question?.choices ?? []).flatMap {
          faults(in: $0.content) + $0.reply.flatMap(faults)
        }
    case .math(let tex): faults(in: tex, display: true)
    case .chunk, .listing, .thematicBreak: []
    }
  }

  private func faults(in content: [Inline]) -> [RunFault] {
    content.flatMap { piece in
      switch piece {
      case .emphasis(let content), .strong(let content), .styled(_, let content):
        faults(in: content)
      case .footnote(let note): note.isFirst ? faults(in: note.content) : []
      case .link(let link): faults(in: link.content)
      case .math(let tex): faults(in: tex, display: false)
      case .text, .softBreak, .lineBreak, .code, .value, .checkbox, .picture: [] as [RunFault]
      }
    }
  }

  private func faults(in tex: TeX, display: Bool) -> [RunFault] {
    do throws(RunFault) {
      _ = try tex.mathML(display: display, macros)
      return []
    } catch {
      return [error]
    }
  }

  private func predictions(in blocks: [Block]) -> [RunFault] {
    let own = Answer.all(in: blocks).flatMap { answer -> [RunFault] in
      guard case .callout(let box) = blocks[answer.box], let question = box.question else {
        return []
      }
      let parts = answer.parts.map { blocks[$0] }
      switch AnswerKeys(run: run).key(of: question, answeredBy: parts) {
      case .success: return []
      case .failure(let error): return error.faults
      }
    }
    return own + blocks.flatMap { predictions(in: $0.inner) }
  }

  private var exhibits: [RunFault] {
    lesson.chunks.flatMap { chunk in
      (run.transcript.chunks[chunk.index]?.output ?? []).compactMap { output in
        guard case .exhibit(let exhibit) = output else { return nil as RunFault? }
        do {
          _ = try ExhibitRenderer(id: "page").html(exhibit)
          return nil
        } catch {
          return RunFault(location: chunk.location, reason: .exhibit(String(describing: error)))
        }
      }
    }
  }
}

extension Block {
  /// The blocks that the block holds.
  fileprivate var inner: [Block] {
    switch self {
    case .list(let list): Array(list.items.joined())
    case .quote(let body): body
    case .callout(let callout): callout.body
    case .exercise(let head): head.body
    case .fold(let fold): fold.body
    case .details(_, let body): body
    case .table, .paragraph, .heading, .math, .chunk, .listing, .thematicBreak: []
    }
  }
}
