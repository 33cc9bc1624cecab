extension Course {
  /// Returns the course up to a lesson with one of its scopes open: as if what stands there were the
  /// lesson's own code, runs and tests.
  ///
  /// The program of a scope is the program of that course, so everything that makes, runs and proves
  /// programs does the same for scopes.
  ///
  /// - Parameters:
  ///   - scope: The scope.
  ///   - lesson: The lesson that has it.
  /// - Returns: The course; its last lesson runs what the scope runs.
  package func opening(_ scope: Scope, of lesson: Lesson) -> Course {
    var course = self
    course.lessons = lessons.filter { $0.number < lesson.number } + [lesson.opening(scope)]
    return course
  }

  /// Returns what runs for a lesson, in order: the lesson itself, and each of its scopes in a course of its
  /// own.
  package func parts(of lesson: Lesson) -> [(course: Course, lesson: Lesson)] {
    [(self, lesson)]
      + lesson.scopes.map { (opening($0, of: lesson), lesson.opening($0)) }
  }

  /// Returns the course with the scope open that a chunk stands in; as it is, if it stands in none.
  package func opened(at chunk: Chunk) -> Course {
    guard let lesson = lesson(chunk.lesson),
      let scope = lesson.scopes.first(where: { $0.name == chunk.scope })
    else { return self }
    return opening(scope, of: lesson)
  }

  /// Returns the program that a chunk is a part of, as its lesson leaves it, with the scope open that it stands in.
  package func state(around chunk: Chunk) -> CourseState {
    opened(at: chunk).state(through: chunk.lesson)
  }
}

extension Lesson {
  /// Returns the lesson with one of its scopes open.
  ///
  /// - Parameters:
  ///   - scope: The scope.
  ///   - isPlain: Whether its code is wanted as a person would have written it; lines and columns are not
  ///     those of the lesson then.
  /// - Returns: The lesson.
  package func opening(_ scope: Scope, isPlain: Bool = false) -> Lesson {
    var lesson = self
    var declarations: [Chunk] = []
    for (index, chunk) in chunks.enumerated() {
      // The lesson's code is there in the scope; its tests and runs are not the scope's.
      let isShared = chunk.scope == nil && chunk.role.destination == .module
      lesson.chunks[index].isApart = chunk.scope != scope.name && !isShared
    }
    lesson.steps = scope.steps.map { step in
      guard case .run(let chunk) = step else { return step }
      let script = Script(chunk, isPlain: isPlain)
      if let part = script.declarations { declarations.append(part) }
      return .run(script.statements)
    }
    lesson.chunks += declarations
    lesson.exercises = []
    lesson.scopes = []
    lesson.openScope = scope.name
    return lesson
  }

  /// The code at file scope that the open scope adds to the program; none if no scope is open.
  package var openedChunks: [Chunk] {
    guard let openScope else { return [] }
    return chunks.filter { $0.scope == openScope && $0.destination == .module }
  }

  /// The code at file scope that stands in a scope, as the lesson has it.
  package func chunks(in scope: String) -> [Chunk] {
    chunks.filter { $0.scope == scope && ($0.role.destination == .module || $0.role == .run) }
  }
}
