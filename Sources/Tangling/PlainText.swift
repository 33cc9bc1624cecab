import Literate

extension CourseState {
  /// Returns the code that a lesson teaches, as it is now, with the name of each chunk that has one.
  ///
  /// That is what a reader sees of the module, without the answers to exercises. Whatever goes into
  /// such a chunk is in it, hidden or not, or it would not be whole.
  public func taughtChunks(of lesson: Lesson) -> [(name: String?, code: String)] {
    lesson.chunks.compactMap { chunk in
      guard chunk.role == .code, chunk.destination != nil, chunk.placement == .appended else {
        return nil
      }
      let current = current(chunk)
      guard !current.isHidden else { return nil }
      // Every line ends with a newline.
      return (chunk.id, String(Substring(plainText(of: current).utf8.dropLast())))
    }
  }

  /// The code that the lessons teach, by their numbers.
  package var taughtChunks: [Int: [(name: String?, code: String)]] {
    Dictionary(uniqueKeysWithValues: lessons.map { ($0.number, taughtChunks(of: $0)) })
  }

  /// The module's code as one text, as a person would have written it.
  public var plainText: String {
    var writer = SourceWriter(header: "", state: self, origin: .plain)
    for lesson in lessons {
      for chunk in chunks(of: lesson, for: .module) {
        if !writer.text.isEmpty { writer.line() }
        writer.write(chunk)
      }
    }
    return writer.text
  }

  /// Returns what a chunk adds as one text: the chunk, and in place of its placeholders the chunks that
  /// go there.
  public func plainText(of chunk: Chunk) -> String { tracedText(of: chunk).text }

  /// Returns the same with the places of its lines.
  package func tracedText(of chunk: Chunk) -> TracedText {
    var writer = SourceWriter(header: "", state: self, origin: .plain)
    writer.write(chunk)
    return TracedText(writer)
  }
}
