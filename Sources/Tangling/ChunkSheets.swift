import Literate

/// The chunks of a course, each as a file by itself, for tools that judge how code is written.
///
/// A chunk that goes into another stands in it, as its lesson has it. What is shown only, and what
/// must not compile, is left out: it need not be whole.
public struct ChunkSheets {
  /// The files, named for lesson and chunk, each with the place of its lines.
  public let files: [TangledFile]
  private let lessons: [String: String]

  /// Lays out the chunks of a course, or of some of its lessons.
  public init(_ course: Course, lessons numbers: Set<Int>? = nil) {
    var files: [TangledFile] = []
    var lessons: [String: String] = [:]
    for lesson in course.lessons where numbers?.contains(lesson.number) ?? true {
      let state = course.state(through: lesson.number)
      for chunk in Self.sheets(of: lesson, in: course) {
        var writer = SourceWriter(header: "", state: state, origin: .traced)
        writer.write(chunk.isAnswer ? chunk : state.current(chunk))
        let name = "\(lesson.slug)-\(chunk.lesson)-\(chunk.index).swift"
        files.append(writer.file(name))
        lessons[name] = lesson.file
      }
    }
    self.files = files
    self.lessons = lessons
  }

  /// Returns where a place in a file stands in the lesson that the file was made for; nil for what is
  /// in none, or in another lesson, whose own file has it.
  public func origin(file name: String, line: Int, column: Int) -> SourceLocation? {
    let file = files.first { $0.name == name }
    let place = file?.origin(ofLine: line, column: column)
    return place?.file == lessons[name] ? place : nil
  }

  /// The chunks at file scope that are a lesson's, or that a chunk of it stands in.
  private static func sheets(of lesson: Lesson, in course: Course) -> [Chunk] {
    var seen: Set<Chunk.Key> = []
    return lesson.chunks.compactMap { chunk in
      guard chunk.role.destination != nil || chunk.isAnswer else { return nil }
      let root = course.root(of: chunk)
      return seen.insert(root.key).inserted ? root : nil
    }
  }
}

extension Chunk {
  /// Whether it stands in the place of a solution, and is written like one.
  fileprivate var isAnswer: Bool { role == .exercise || role == .wrong }
}

extension Course {
  /// Returns the chunk at file scope that a chunk is, stands in, or took the place of.
  package func root(of chunk: Chunk) -> Chunk {
    var root = chunk
    while let outer = self.chunk(replacedBy: root) ?? self.chunk(filledBy: root) { root = outer }
    return root
  }
}
