import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate

/// Everything that keeps a lesson's page from being drawn: each formula and each exhibit that cannot
/// be set.
///
/// Drawing ends at the first of them. Who mends one fault wants to know of the others.
struct PageFaults {
  let lesson: Lesson
  let transcript: Transcript

  /// The faults, in source order.
  var all: [RunFault] { (formulas + exhibits).sorted { $0.location < $1.location } }

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
    case .callout(let callout): callout.body.flatMap(faults)
    case .exercise(let head): head.body.flatMap(faults)
    case .fold(let fold): fold.body.flatMap(faults)
    case .math(let tex): faults(in: tex, display: true)
    case .chunk, .listing, .thematicBreak: []
    }
  }

  private func faults(in content: [Inline]) -> [RunFault] {
    content.flatMap { piece in
      switch piece {
      case .emphasis(let content), .strong(let content): faults(in: content)
      case .link(let link): faults(in: link.content)
      case .math(let tex): faults(in: tex, display: false)
      case .text, .softBreak, .lineBreak, .code, .value: [] as [RunFault]
      }
    }
  }

  private func faults(in tex: TeX, display: Bool) -> [RunFault] {
    do throws(RunFault) {
      _ = try tex.mathML(display: display)
      return []
    } catch {
      return [error]
    }
  }

  private var exhibits: [RunFault] {
    lesson.chunks.flatMap { chunk in
      (transcript.chunks[chunk.index]?.output ?? []).compactMap { output in
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
