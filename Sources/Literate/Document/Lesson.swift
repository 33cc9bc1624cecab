/// One Markdown file of a course.
public struct Lesson: Hashable, Sendable {
  /// The number at the beginning of the file's name.
  public let number: Int
  /// The file's name without `.md`: `06-the-value-class`.
  public let slug: String
  /// The path, relative to the package root.
  public let file: String
  /// The title: the lesson's heading of level 1.
  public let title: [Inline]
  /// Everything after the title.
  public internal(set) var blocks: [Block]
  /// The chunks, in order.
  public internal(set) var chunks: [Chunk]
  /// The exercises with code, in order.
  public internal(set) var exercises: [Exercise]
  /// The names that its code gives to something outside of all brackets.
  public let declaredNames: Set<String>
  /// What happens when the lesson runs, in order, but for what stands in scopes.
  public package(set) var steps: [Step]
  /// The name spaces that sections of it open, in order.
  public internal(set) var scopes: [Scope]
  /// The name of the scope that the lesson is looked at in; nil if it is looked at as what it is.
  public internal(set) var openScope: String? = nil
  /// The target of the package that the lesson is looked at in; nil for the one with the lessons.
  package internal(set) var openTarget: String? = nil
  /// The anchors that links can lead to.
  public let anchors: [String]
  /// The links in the text, in order.
  public let links: [Link]
  /// The images in the text, in order.
  public let pictures: [Picture]
  /// What it shows of files of the package, in order.
  public let includes: [Include]
  /// What figures, tables and listings of it are called, in order.
  public let labels: [Label]
  /// What it cites, in order.
  public let citations: [Citation]

  /// A thing to compute while a lesson runs.
  public enum Step: Hashable, Sendable {
    case run(Chunk)
    case value(InlineValue)

    /// Where the step stands in its lesson.
    package var location: SourceLocation {
      switch self {
      case .run(let chunk): chunk.location
      case .value(let value): value.location
      }
    }
  }

  /// What happens when the lesson runs, what stands in scopes among it, in order.
  package var allSteps: [Step] {
    guard !scopes.isEmpty else { return steps }
    return (steps + scopes.flatMap(\.steps)).sorted { $0.location < $1.location }
  }

  /// The chunks whose results are recorded, in order.
  public var recordedChunks: [Chunk] { chunks.filter { $0.role == .recorded && !$0.isApart } }

  /// Returns the lesson as it runs when a chunk of it is recorded: that chunk alone.
  package func recording(_ chunk: Chunk) -> Lesson {
    var lesson = self
    lesson.steps = [.run(chunk)]
    return lesson
  }

  /// The number as the names of files and suites have it: two digits at least.
  public var label: String { Self.label(number) }

  package static func label(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
