import Literate
import Markup
import SwiftCode

/// What follows a lesson on its page: the names it introduced, and a link to the program so far.
struct LessonEnding {
  let course: Course
  let lesson: Lesson
  let names: DeclarationIndex
  /// The page with the program so far; nil for a lesson without code.
  let program: ProgramPage?

  /// The ending as HTML; nothing for a lesson without code.
  var html: String {
    let introduced = lesson.chunks.flatMap { names.introduced(by: $0) }
    return (introduced.isEmpty ? "" : list(introduced)) + linkToProgram
  }

  private func list(_ introduced: [Declaration]) -> String {
    var seen: Set<String> = []
    let distinct = introduced.filter { seen.insert($0.name).inserted }
    let items = distinct.map { declaration in
      let address = CodeFigures.address(of: declaration.chunk, in: course, from: lesson)
      let name = HTML.element("code", HTML.escaped(declaration.name))
      return HTML.element(
        "li",
        HTML.element("a", ["href": address, "title": declaration.signature], name))
    }
    return HTML.element(
      "section", ["class": "introduced", "aria-labelledby": "page.introduced"],
      "\n" + HTML.element("h2", ["id": "page.introduced"], Phrase.introducedHere.text) + "\n"
        + HTML.element("ul", "\n" + items.joined(separator: "\n") + "\n") + "\n") + "\n"
  }

  private var linkToProgram: String {
    guard let program, let page = lesson.programPage else { return "" }
    return HTML.element(
      "p", ["class": "program"],
      HTML.element("a", ["href": page], HTML.escaped(program.title))) + "\n"
  }
}
