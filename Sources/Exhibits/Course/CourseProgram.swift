/// A compiled course: what its lessons add and run.
///
/// The tangled registry makes one, `weave` runs it.
public struct CourseProgram: Sendable {
  /// What the course says of itself.
  public let manifest: CourseManifest
  /// The fingerprint of the lessons that were compiled.
  public let fingerprint: String
  /// The lessons, in order.
  public let lessons: [LessonProgram]

  /// Creates a course from its lessons.
  public init(manifest: CourseManifest, fingerprint: String, lessons: [LessonProgram]) {
    self.manifest = manifest
    self.fingerprint = fingerprint
    self.lessons = lessons
  }
}

/// What one lesson adds to the program, and what it runs.
public struct LessonProgram: Sendable {
  /// A piece of code as the course leaves it in the end.
  public struct Chunk: Hashable, Sendable {
    /// The name of the chunk in whose place the code stands; nil if it has none.
    public let name: String?
    /// The code, without a line end after its last line.
    public let code: String

    /// Creates a piece of code.
    public init(_ name: String?, _ code: String) {
      self.name = name
      self.code = code
    }
  }

  /// The lesson's number.
  public let number: Int
  /// The code that the lesson teaches: no tests, no answers to exercises, nothing hidden.
  public let chunks: [Chunk]
  /// Runs the lesson's `run` chunks and computes its inline values, in order.
  public let run: @Sendable () throws -> Void

  /// Creates the program of a lesson.
  public init(number: Int, chunks: [Chunk], run: @escaping @Sendable () throws -> Void) {
    self.number = number
    self.chunks = chunks
    self.run = run
  }

  /// The chunks as one text, with an empty line between two.
  public var source: String { chunks.map(\.code).joined(separator: "\n\n") }
}

extension CourseProgram {
  /// Returns chunks of any lessons as one text, in the order of their names.
  ///
  ///     program.source(of: ["value", "plus", "times"])
  ///
  /// - Parameter names: The names of chunks, as the lessons that introduce them give them; a chunk
  ///   that was replaced since is there as it is now.
  /// - Returns: The code, with an empty line between two chunks.
  /// - Throws: `UnknownChunkError` if no chunk has one of the names.
  public func source(of names: [String]) throws(UnknownChunkError) -> String {
    let chunks = lessons.flatMap(\.chunks)
    var pieces: [String] = []
    for name in names {
      guard let chunk = chunks.first(where: { $0.name == name }) else {
        throw UnknownChunkError(name: name)
      }
      pieces.append(chunk.code)
    }
    return pieces.joined(separator: "\n\n")
  }
}

/// A name that no chunk has.
public struct UnknownChunkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let name: String

  /// The fault in words.
  public var description: String {
    "no lesson shows a chunk with 'id=\(name)': hidden chunks and solutions do not count, and a "
      + "chunk that replaces another is called by the first one's name"
  }
}
