import Exhibits
import Literate
import Synchronization

/// The pages of a site as they were drawn last, for one who weaves again and again.
///
/// A page follows from its own lesson, from what that gave, and from the frame: all that it may take
/// from the rest of the course. While only prose changes, the frame stays, and one page is drawn.
package final class SiteMemory: Sendable {
  /// All that a page may take from lessons other than its own.
  struct Frame: Hashable, Sendable {
    private struct Entry: Hashable {
      let number: Int
      let slug: String
      let title: [Inline]
      let chunks: [Code]
      let isFaulty: Bool
    }

    /// A chunk without its place in the file, which prose before it moves.
    private struct Code: Hashable {
      let role: Role
      let id: String?
      let target: [String]
      let isHidden: Bool
      let text: String
    }

    private let manifest: CourseManifest
    private let entries: [Entry]
    private let glossary: Glossary

    init(course: Course, manifest: CourseManifest, runs: [Int: LessonRun]) {
      self.manifest = manifest
      glossary = Glossary(course)
      entries = course.lessons.map { lesson in
        Entry(
          number: lesson.number, slug: lesson.slug, title: lesson.title,
          chunks: lesson.chunks.map(Self.code),
          isFaulty: !(runs[lesson.number]?.faults ?? []).isEmpty)
      }
    }

    private static func code(_ chunk: Chunk) -> Code {
      let target =
        switch chunk.placement {
        case .appended: [] as [String]
        case .replacing(let id, _): ["replaces", id]
        case .into(let name, _): ["into", name]
        }
      // Only code of these can be named, replaced or filled by another lesson.
      let isShared = chunk.role.destination == .module || chunk.role.destination == .suite
      return Code(
        role: chunk.role, id: chunk.id, target: target, isHidden: chunk.isHidden,
        text: isShared ? chunk.text : "")
    }
  }

  private struct Page {
    let lesson: Lesson
    let run: LessonRun
    let bytes: [UInt8]
  }

  private struct State {
    var frame: Frame?
    var names: DeclarationIndex?
    var pages: [Int: Page] = [:]
  }

  private let state = Mutex(State())

  /// Begins a site; what was drawn in another frame is forgotten.
  func begin(_ frame: Frame) {
    state.withLock { state in
      if state.frame != frame { state = State(frame: frame) }
    }
  }

  /// Returns the names of the course, which follow from the frame.
  func names(_ read: () -> DeclarationIndex) -> DeclarationIndex {
    if let names = state.withLock({ $0.names }) { return names }
    let names = read()
    state.withLock { $0.names = names }
    return names
  }

  /// Returns a lesson's page as it was drawn from the same lesson and the same run.
  func page(of lesson: Lesson, _ run: LessonRun) -> [UInt8]? {
    guard let page = state.withLock({ $0.pages[lesson.number] }) else { return nil }
    return page.lesson == lesson && page.run == run ? page.bytes : nil
  }

  /// Keeps a page.
  func keep(_ bytes: [UInt8], of lesson: Lesson, _ run: LessonRun) {
    state.withLock { $0.pages[lesson.number] = Page(lesson: lesson, run: run, bytes: bytes) }
  }
}
