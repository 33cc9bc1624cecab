import Exhibits
import Literate

/// All that a page may take from lessons other than its own.
///
/// A page follows from its own lesson, from what that gave, and from the frame. While only prose
/// changes, the frame stays.
struct SiteFrame: Hashable, Sendable {
  private let manifest: CourseManifest
  private let lessons: [LessonFrame]

  init(course: Course, manifest: CourseManifest, runs: [Int: LessonRun]) {
    self.manifest = manifest
    lessons = course.lessons.map { lesson in
      LessonFrame(lesson, isFaulty: !(runs[lesson.number]?.faults ?? []).isEmpty)
    }
  }
}

/// What one lesson gives to the frame.
struct LessonFrame: Hashable, Sendable {
  private let number: Int
  private let slug: String
  private let title: [Inline]
  private let chunks: [Code]
  /// The terms that it defines, if it is the one with the glossary.
  private let terms: [Glossary.Entry]
  private let isFaulty: Bool

  /// A chunk without its place in the file, which prose before it moves.
  private struct Code: Hashable {
    let role: Role
    let id: String?
    let target: [String]
    let isHidden: Bool
    let text: String
  }

  init(_ lesson: Lesson, isFaulty: Bool = false) {
    number = lesson.number
    slug = lesson.slug
    title = lesson.title
    chunks = lesson.chunks.map(Self.code)
    terms = Glossary.entries(in: lesson)
    self.isFaulty = isFaulty
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
