/// The program as it stands at the end of a lesson: every chunk so far, less what was replaced.
public struct CourseState: Hashable, Sendable {
  /// The number of the last lesson that counts.
  public private(set) var last: Int
  /// All lessons of the course.
  ///
  /// A state is made for every lesson: if each copied those so far, a course would cost the square of its
  /// length.
  private var all: [Lesson]
  /// The name by which `Course.swift` describes the course.
  public let manifestName: String
  private let wiring: Wiring
  /// The names that the lessons of the course give to something at file scope.
  public let declaredNames: Set<String>
  /// Chunks that stand in the place of others whatever replaced those: starters and wrong answers in that of
  /// their solutions, say.
  private var answers: [Chunk.Key: Chunk] = [:]

  fileprivate init(last: Int, of course: Course) {
    self.last = last
    all = course.lessons
    wiring = course.wiring
    manifestName = course.manifestName
    declaredNames = course.declaredNames
  }

  /// The lessons so far.
  public var lessons: [Lesson] {
    guard let final = all.last, last < final.number else { return all }
    return all.filter { $0.number <= last }
  }

  /// The first of them: to list all takes time that grows with the course.
  var first: Lesson? { all.first.flatMap { $0.number <= last ? $0 : nil } }

  /// Returns the lesson with a number, if it is one of those so far.
  public func lesson(_ number: Int) -> Lesson? {
    guard number <= last, let first = all.first, all.indices.contains(number - first.number) else {
      return nil
    }
    return all[number - first.number]
  }

  /// Whether the lessons of the course leave the name `program` to what the tangler makes of them.
  public var providesProgram: Bool { !declaredNames.contains("program") }

  /// Returns the name of a lesson's suite: `Chapter06` for lesson 6, unless the course has something
  /// called so.
  public func suiteName(of lesson: Lesson) -> String {
    var name = "Chapter\(lesson.label)"
    while declaredNames.contains(name) { name += "Tests" }
    return name
  }

  /// Returns the chunks of a lesson that stand by themselves in one of its files, in order; where
  /// one was replaced, what stands in its place now.
  public func chunks(of lesson: Lesson, for destination: Role.Destination) -> [Chunk] {
    lesson.chunks.filter { $0.destination == destination && $0.placement == .appended }
      .map(current)
  }

  /// Returns the chunks that stand in place of the line `// <<name>>`, in order.
  public func chunks(into name: String) -> [Chunk] {
    (wiring.fillers[name] ?? []).filter { $0.lesson <= last }.map { current(all[$0]) }
  }

  /// Returns what stands in the place of a chunk now: the last of those that replaced it.
  public func current(_ chunk: Chunk) -> Chunk {
    guard chunk.id != nil || !answers.isEmpty else { return chunk }
    var key = chunk.key
    while answers[key] == nil, let successor = wiring.successors[key], successor.lesson <= last {
      key = successor
    }
    return answers[key] ?? (key == chunk.key ? chunk : all[key])
  }

  /// Returns the numbers of the earlier lessons whose code a chunk stands in the place of.
  public func lessons(replacedBy chunk: Chunk) -> Set<Int> {
    var numbers: Set<Int> = []
    var key = chunk.key
    while case .replacing = all[key].placement, let target = wiring.targets[key] {
      if target.lesson != chunk.lesson { numbers.insert(target.lesson) }
      key = target
    }
    return numbers
  }

  /// Returns the program with another answer to an exercise: its starter, or a wrong one.
  ///
  /// It stands in the place of the solution, and of whatever replaced that.
  public func answering(_ exercise: Exercise, with answer: Chunk) -> CourseState {
    placing(answer, at: exercise.solution.key)
  }

  /// Returns the program with a chunk in the place of another, and of whatever replaced that; in its own place,
  /// if it was replaced itself.
  package func placing(_ chunk: Chunk, at place: Chunk.Key) -> CourseState {
    placing([place: chunk])
  }

  /// Returns the program with chunks in the places of others, and of whatever replaced those.
  package func placing(_ chunks: [Chunk.Key: Chunk]) -> CourseState {
    var state = self
    state.answers.merge(chunks) { $1 }
    return state
  }

  /// Returns the program of a scope, as a person would have written it: the lesson's, and what the scope adds.
  package func opening(_ scope: Scope, of lesson: Lesson) -> CourseState {
    var state = self
    state.all = all.filter { $0.number < lesson.number } + [lesson.opening(scope, isPlain: true)]
    state.last = lesson.number
    return state
  }

  /// Returns the program of lessons that are looked at in another way.
  func opening(_ open: (Lesson) -> Lesson) -> CourseState {
    var state = self
    state.all = all.map(open)
    return state
  }

  /// The lesson that has its scope open, if one has.
  package var openLesson: Lesson? { all.last { $0.openScope != nil } }

  /// The numbers of the earlier lessons whose code the last lesson changed, and did not just add to.
  public var lessonsChangedLast: Set<Int> {
    var changed: Set<Int> = []
    // Chunks that change the same one share all that it changed.
    var visited: Set<Chunk.Key> = []
    for chunk in lesson(last)?.chunks ?? all.last?.chunks ?? [] {
      var target = wiring.targets[chunk.key]
      while let found = target, visited.insert(found).inserted {
        if found.lesson < last { changed.insert(found.lesson) }
        target = wiring.targets[found]
      }
    }
    return changed
  }
}

extension Course {
  /// Returns the program as it stands at the end of lesson `number`.
  ///
  /// The module, every chapter's snapshot and the eject are made from this and nothing else.
  public func state(through number: Int) -> CourseState {
    CourseState(last: number, of: self)
  }

  /// The program at the end of the course.
  public var finalState: CourseState { state(through: lessons.last?.number ?? 0) }

  /// Returns the chunk with a key, if there is one.
  package func chunk(_ key: Chunk.Key) -> Chunk? {
    guard let chunks = lesson(key.lesson)?.chunks, chunks.indices.contains(key.index) else {
      return nil
    }
    return chunks[key.index]
  }

  /// Returns the chunk that `chunk` takes the place of, if it replaces one.
  public func chunk(replacedBy chunk: Chunk) -> Chunk? {
    guard case .replacing = chunk.placement else { return nil }
    return wiring.targets[chunk.key].map { lessons[$0] }
  }

  /// Returns the chunk that has the line `// <<name>>` which `chunk` goes into, if it goes into one.
  public func chunk(filledBy chunk: Chunk) -> Chunk? {
    guard case .into = chunk.placement else { return nil }
    return wiring.targets[chunk.key].map { lessons[$0] }
  }
}
