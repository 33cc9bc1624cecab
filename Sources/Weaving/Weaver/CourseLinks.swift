import Foundation
import LessonRuns
import Literate
import Publishing
import Running

/// Where the names in a course's code lead, and what that depends on.
struct CourseLinks: Sendable {
  /// The links.
  let links: CodeLinks
  /// What pages depend on besides the code that they are of.
  let inputs: [UInt8]
  /// Whether nothing is missing that another weave would find.
  let isWhole: Bool
  /// Whether code was edited since, whose names lead nowhere until the compiler is asked.
  var isBehind = false

  /// Returns what is left of the links after edits of a course.
  ///
  /// - Parameters:
  ///   - old: The course of the links.
  ///   - new: The course as it is now.
  ///   - edited: The lessons that were edited.
  /// - Returns: The links of code that is as it was.
  func following(_ old: Course, to new: Course, in edited: [Lesson]) -> CourseLinks {
    let gone = edited.flatMap { lesson in
      let before = old.lesson(lesson.number)?.chunks ?? []
      return (before + lesson.chunks).filter { old.chunk($0.key)?.text != new.chunk($0.key)?.text }
    }
    return CourseLinks(
      links: links.without(Set(gone.map(\.key))), inputs: inputs, isWhole: false, isBehind: true)
  }
}

extension Weaver {
  /// Finds where the names in a course's code lead, or remembers it.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - runner: What runs its lessons.
  /// - Returns: The links; where the compiler could not be asked, there are none.
  func links(of course: Course, by runner: CourseRunner) async -> CourseLinks {
    let reader = IndexReader(tool: tool, compiler: runner.build.plan.compiler)
    let keys = LinkKeys(compiler: runner.keys.compiler, tool: tool, isRead: reader != nil)
    let key = keys.links(of: course)
    if let known = cache?.links(for: key) {
      return CourseLinks(links: known, inputs: keys.inputs, isWhole: true)
    }
    Terminal.status?.begin()
    Terminal.status?.start("Asking the compiler what names mean")
    defer { Terminal.status?.finish() }
    let found = await CourseIndexer(runner.build, reader: reader, memory: cache).links()
    if found.isWhole { cache?.keep(found.links, for: key) }
    // What is drawn without links that should be there must not be taken for known.
    let inputs = found.isWhole ? keys.inputs : keys.inputs + Array("\(UUID())".utf8)
    return CourseLinks(links: found.links, inputs: inputs, isWhole: found.isWhole)
  }
}
