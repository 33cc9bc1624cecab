import Literate
import Tangling

/// What follows a lesson on its page: the names it introduced, and the program so far.
struct LessonEnding {
  let course: Course
  let lesson: Lesson
  let names: DeclarationIndex

  /// The ending as HTML; nothing for a lesson without code.
  var html: String {
    let introduced = lesson.chunks.flatMap { names.introduced(by: $0) }
    let hasCode = lesson.chunks.contains { $0.role.destination == .module }
    return (introduced.isEmpty ? "" : list(introduced)) + (hasCode ? program : "")
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
      "section", ["class": "introduced", "aria-labelledby": "introduced"],
      "\n" + HTML.element("h2", ["id": "introduced"], "Introduced here") + "\n"
        + HTML.element("ul", "\n" + items.joined(separator: "\n") + "\n") + "\n") + "\n"
  }

  private var program: String {
    let text = Tangler.plainText(of: course.state(through: lesson.number))
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let summary = HTML.element("summary", "The program so far: \(count) lines")
    let code = HTML.element("pre", HTML.element("code", HTML.escaped(text, keepingQuotes: true)))
    return HTML.element(
      "details", ["class": "program"],
      "\n" + summary + "\n" + HTML.element("figure", ["class": "chunk code"], code) + "\n") + "\n"
  }
}
