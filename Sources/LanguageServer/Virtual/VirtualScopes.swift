import Literate
import Tangling

extension VirtualCourse {
  /// Adds files for what stands in a scope: the program of its lesson with the scope open.
  mutating func addViews(
    of scope: Scope, _ lesson: Lesson, in course: Course, _ whole: StateContents
  ) {
    let opened = lesson.opening(scope)
    let state = course.opening(scope, of: lesson).finalState
    let tangler = Tangler(tracing: state, module: module)
    let contents = StateContents(state)
    let folder = "\(lesson.slug)/\(scope.name)"
    // Of a chunk that runs, what is looked at is what runs, if it is in both files.
    let run = "\(folder)/\(lesson.slug)_run.swift"
    add(run, contents.run(of: opened), lesson) { tangler.runFile(of: opened) }
    let suite = "\(folder)/\(lesson.slug)_suite.swift"
    add(suite, contents.suite(of: opened), lesson) { tangler.suiteFile(of: opened) }
    let declared = addDeclarations(of: state, besides: whole, for: lesson, in: folder).values
      .sorted()
    note(run, of: lesson, with: declared + [run])
    note(suite, of: lesson, with: declared + [suite])
    for chunk in lesson.chunks where chunk.scope == scope.name && chunk.role == .fails {
      let name = "\(folder)/\(chunk.index)/main.swift"
      add(name, [.chunk(chunk.key)], lesson) { tangler.topLevelFile(of: chunk, in: opened) }
      note(name, of: lesson, with: declared + [name])
    }
  }
}
