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
    (formulas + exhibits + labels + predictions(in: lesson.blocks)
      + LiveValues(lesson, of: run).faults)
      .sorted { $0.location < $1.location }
  }

  /// The formulas that cannot be set.
  var formulas: [RunFault] {
    var faults = faults(in: lesson.title)
    for block in lesson.blocks { faults += self.faults(in: block) }
    return faults
  }

  private func faults(in block: Block) -> [RunFault] {
    if case .math(let tex) = block { return faults(in: tex, display: true) }
    var found = faults(in: block.prose)
    for block in block.children { found += faults(in: block) }
    guard case .callout(let callout) = block, let question = callout.question else { return found }
    for choice in question.choices {
      found += faults(in: choice.content)
      for block in choice.reply { found += faults(in: block) }
    }
    return found
  }

  private func faults(in content: [Inline]) -> [RunFault] {
    content.flatMap { piece in
      if case .math(let tex) = piece { return faults(in: tex, display: false) }
      return faults(in: piece.children)
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
    return own + blocks.flatMap { predictions(in: $0.children) }
  }

  /// The chunks that are called a figure or a table, and show nothing.
  private var labels: [RunFault] {
    lesson.chunks.compactMap { chunk in
      guard let label = chunk.label, label.kind != .listing,
        run.transcript.chunks[chunk.index]?.output.isEmpty ?? true
      else { return nil }
      return RunFault(location: chunk.location, reason: .exhibit(label.faultOfNothing))
    }
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
