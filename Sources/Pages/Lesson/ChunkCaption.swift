import Literate
import Markup
import SwiftCode

/// Says where a chunk's code goes and what it changes there.
package struct ChunkCaption {
  let course: Course
  let lesson: Lesson
  let names: DeclarationIndex
  /// The path of the page with the lesson's program, if there is one.
  let programPage: String?

  /// Speaks of the chunks of a lesson.
  package init(
    course: Course, lesson: Lesson, names: DeclarationIndex, programPage: String? = nil
  ) {
    self.course = course
    self.lesson = lesson
    self.names = names
    self.programPage = programPage
  }

  /// Returns the caption of a chunk's figure as HTML.
  package func html(_ chunk: Chunk) -> String {
    switch chunk.role {
    case .exercise: Phrase.exercise.text
    case .wrong: Phrase.compilesAndFails.text
    case .shown: Phrase.notCompiled.text
    case .fails: Phrase.doesNotCompile.text
    case .run: Phrase.runsHere.text
    case .recorded: Phrase.isRecorded.text
    case .code where chunk.scope != nil, .test where chunk.scope != nil: Phrase.inScope.text
    case .code, .solution, .test: placement(of: chunk)
    }
  }

  private func placement(of chunk: Chunk) -> String {
    switch chunk.placement {
    case .appended: appended(chunk)
    case .replacing: course.chunk(replacedBy: chunk).map { replaced($0, by: chunk) } ?? ""
    case .into:
      course.chunk(filledBy: chunk).map {
        Phrase.goesInto.text(link(to: $0), file(of: chunk))
      } ?? ""
    }
  }

  /// A lesson's file grows from the top: a chunk begins it, or follows what a reader saw last of it.
  private func appended(_ chunk: Chunk) -> String {
    let earlier = lesson.chunks.last {
      $0.index < chunk.index && $0.placement == .appended && !$0.isHidden
        && $0.role.destination == chunk.role.destination && $0.target == chunk.target
        && $0.scope == nil
    }
    guard let earlier else { return Phrase.begins.text(file(of: chunk)) }
    guard let name = name(of: earlier) else { return Phrase.addedTo.text(file(of: chunk)) }
    return Phrase.addedAfter.text(file(of: chunk), link(to: earlier, called: name))
  }

  private func replaced(_ old: Chunk, by chunk: Chunk) -> String {
    let changes = LineChanges(from: old.visibleLines, to: chunk.visibleLines)
    let (name, file) = (link(to: old), file(of: chunk))
    switch (changes.removed, old.visibleLines.count) {
    case (0, _): return Phrase.addsLines.text(count: changes.added, name, file)
    case (let count, let all) where count == all:
      return Phrase.replacesAll.text(count: all, name, file)
    case (let count, let all):
      return changes.added == 0
        ? Phrase.removesLines.text("\(count)", "\(all)", name, file)
        : Phrase.replacesLines.text("\(count)", "\(all)", name, file, "\(changes.added)")
    }
  }

  /// Where a chunk's code ends up, which is where the first chunk is that it goes back to: a file of
  /// the module, which leads to the program at that point, or a suite, by the name that `--filter` takes.
  private func file(of chunk: Chunk) -> String {
    var home = chunk
    while let earlier = course.chunk(replacedBy: home) ?? course.chunk(filledBy: home) {
      home = earlier
    }
    guard let owner = course.lesson(home.lesson) else { return "" }
    if chunk.role.destination == .suite {
      let name = course.finalState.suiteName(of: owner) + (chunk.target ?? "")
      return Phrase.suite.text(HTML.element("code", name))
    }
    let folder = chunk.target.map { "\($0)/" } ?? ""
    let name = HTML.element("code", HTML.escaped("\(folder)\(owner.slug).swift"))
    guard let programPage, chunk.target == nil else { return name }
    return HTML.element("a", ["href": programPage + place(of: chunk)], name)
  }

  /// Where a chunk stands in the program at the end of the lesson, or what took its place in it.
  ///
  /// A chunk that holds nothing but places for others stands nowhere.
  private func place(of chunk: Chunk) -> String {
    let current = course.state(through: lesson.number).current(chunk)
    return current.placeholders.count == current.lineCount
      ? "" : "#" + CodeFigures.anchor(of: current)
  }

  /// A link to a chunk, called by what it introduces.
  private func link(to chunk: Chunk, called name: String? = nil) -> String {
    let name = (name ?? self.name(of: chunk)).map { HTML.element("code", HTML.escaped($0)) }
    let words = name ?? Phrase.earlierChunk.text
    if chunk.isHidden { return words }
    let address = CodeFigures.address(of: chunk.key, in: course, from: lesson)
    return HTML.element("a", ["href": address], words)
  }

  /// What a reader calls a chunk: its type, if need be that of the chunk whose place it took.
  private func name(of chunk: Chunk) -> String? {
    let introduced = names.introduced(by: chunk)
    if let type = introduced.first(where: { $0.kind == .type }) { return type.name }
    return course.chunk(replacedBy: chunk).flatMap(name) ?? introduced.first?.name
  }
}
