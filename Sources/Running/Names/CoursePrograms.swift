import Literate
import Tangling

/// The programs in which the lessons of a course are looked at.
extension CourseIndexer {
  /// Lessons in the program as the last lesson leaves it.
  func program(of lessons: [Lesson]) -> IndexedProgram {
    program(of: course.finalState, running: course.lessons, chunks: chunks(of: lessons))
  }

  /// Lessons, each in the program as it leaves that.
  func programs(of numbers: Set<Int>) -> [IndexedProgram] {
    course.lessons.filter { numbers.contains($0.number) }.map { lesson in
      program(
        of: course.state(through: lesson.number), running: [lesson], chunks: chunks(of: [lesson]))
    }
  }

  /// The chunks that their own lesson replaces, each in its place in the program.
  var programsOfReplaced: [IndexedProgram] {
    course.lessons.flatMap { lesson in
      let state = course.state(through: lesson.number)
      return chunks(of: [lesson]).filter {
        let current = state.current($0)
        return current.lesson == $0.lesson && current.index != $0.index
      }.map {
        program(of: state.placing($0, at: $0.key), running: [lesson], chunks: [$0])
      }
    }
  }

  /// The scopes of lessons, each in a program of its own.
  var programsOfScopes: [IndexedProgram] {
    course.lessons.flatMap { lesson in
      lesson.scopes.map { scope in
        let opened = lesson.opening(scope)
        return program(
          of: course.opening(scope, of: lesson).finalState, running: [opened],
          chunks: opened.chunks.filter { $0.scope == scope.name && $0.destination != nil })
      }
    }
  }

  /// The chunks that must not compile, each as a program's top level.
  var programsThatFail: [IndexedProgram] {
    course.lessons.flatMap(\.chunks).filter { $0.role == .fails }.map {
      IndexedProgram(
        course.state(around: $0), module: build.plan.module, failing: $0, keys: keys)
    }
  }

  /// Starters and wrong answers in the place of solutions.
  func program(answering round: [PlacedAnswer], in state: CourseState) -> IndexedProgram {
    IndexedProgram(
      state, module: build.plan.module, answering: round, keys: keys, of: course)
  }

  func program(
    of state: CourseState, running lessons: [Lesson], chunks: [Chunk]
  ) -> IndexedProgram {
    IndexedProgram(
      state, module: build.plan.module, running: lessons, keys: keys, chunks: chunks)
  }

  var keys: (any ObjectKeys)? { memory.map { _ in build.keys } }

  func chunks(of lessons: [Lesson]) -> [Chunk] {
    lessons.flatMap(\.chunks).filter { $0.destination != nil }
  }
}
