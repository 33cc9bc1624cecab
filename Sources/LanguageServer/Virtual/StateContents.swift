import Literate

/// Which chunks and values stand in which of the files that a state of a course is tangled to.
struct StateContents {
  private let state: CourseState
  /// The chunks at file scope, by the lesson in whose file they stand.
  private let declarations: [Int: [Chunk]]

  init(_ state: CourseState) {
    self.state = state
    let chunks = state.lessons.flatMap { state.chunks(of: $0, for: .module) }
    declarations = Dictionary(grouping: chunks, by: \.lesson)
  }

  /// What a lesson's file of declarations holds.
  func declarations(of lesson: Lesson) -> Set<Passage.Owner> {
    owners(of: declarations[lesson.number] ?? [])
  }

  /// What the file holds that a lesson runs.
  func run(of lesson: Lesson) -> Set<Passage.Owner> {
    Set(
      lesson.steps.map { step in
        switch step {
        case .run(let chunk): .chunk(chunk.key)
        case .value(let value): .value(lesson: lesson.number, index: value.index)
        }
      })
  }

  /// What a lesson's suite holds.
  func suite(of lesson: Lesson) -> Set<Passage.Owner> {
    owners(of: state.chunks(of: lesson, for: .suite))
  }

  private func owners(of chunks: [Chunk]) -> Set<Passage.Owner> {
    var owners: Set<Passage.Owner> = []
    var rest = chunks
    while let chunk = rest.popLast() {
      owners.insert(.chunk(chunk.key))
      for placeholder in chunk.placeholders { rest += state.chunks(into: placeholder.name) }
    }
    return owners
  }
}
