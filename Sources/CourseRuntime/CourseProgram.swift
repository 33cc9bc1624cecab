import Foundation

/// A compiled course: what its lessons run, and the code that they teach.
///
/// The tangled registry makes one; the course's program runs it.
public struct CourseProgram: Sendable {
  /// What the course says of itself.
  public let manifest: CourseManifest
  /// The name of the module that the lessons became.
  public let module: String
  private let programs: [LessonProgram]
  /// The file that holds what the lessons teach, beside the tangled code.
  private let taughtCode: URL

  /// Creates a course from its lessons.
  ///
  /// - Parameters:
  ///   - manifest: What the course says of itself.
  ///   - lessons: The lessons, in order.
  ///   - file: The file of the tangled registry. The code that the lessons teach lies beside it, as
  ///     data: it would change with every edit, and the registry with it.
  ///   - id: The same file, after the name of its module.
  public init(
    manifest: CourseManifest, lessons: [LessonProgram], file: String = #filePath,
    id: String = #fileID
  ) {
    self.manifest = manifest
    module = String(id.prefix { $0 != "/" })
    self.programs = lessons
    taughtCode = URL(filePath: file).deletingLastPathComponent().appending(
      path: TaughtCode.fileName)
  }

  /// The lessons, in order, each with the code that it teaches.
  public var lessons: [LessonProgram] {
    let taught = TaughtCode.current(at: taughtCode)
    return programs.map { $0.teaching(taught[$0.number]) }
  }

  /// Returns chunks of any lessons as one text, in the order of their names.
  ///
  ///     program.source(of: ["value", "plus", "times"])
  ///
  /// On a page, that is the code as the page's lesson leaves it.
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

  /// Returns the program of the lesson with a number, if there is one.
  func lesson(_ number: Int) -> LessonProgram? { programs.first { $0.number == number } }
}

/// What one lesson adds to the program, and what it runs.
public struct LessonProgram: Sendable {
  /// A piece of code as the course leaves it.
  public struct Chunk: Codable, Hashable, Sendable {
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
  public let run: @Sendable () async throws -> Void

  /// Creates the program of a lesson.
  public init(
    number: Int, chunks: [Chunk] = [], run: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.number = number
    self.chunks = chunks
    self.run = run
  }

  /// The chunks as one text, with an empty line between two.
  public var source: String { chunks.map(\.code).joined(separator: "\n\n") }

  fileprivate func teaching(_ chunks: [Chunk]?) -> LessonProgram {
    LessonProgram(number: number, chunks: chunks ?? self.chunks, run: run)
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
