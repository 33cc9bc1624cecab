import LessonRuns
import Literate

/// Finds the chunk in whose code a place of a lesson stands.
struct ChunkPlaces {
  /// A chunk, and where each of its lines begins in its code.
  private struct Entry {
    let chunk: Chunk
    let bytes: [UInt8]
    let starts: [Int]

    init(_ chunk: Chunk) {
      self.chunk = chunk
      let bytes = Array(chunk.text.utf8)
      self.bytes = bytes
      starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }
  }

  /// The chunks of each lesson by the lines of their code.
  private var entries: [String: [Int: Entry]] = [:]

  init(_ course: Course) {
    for lesson in course.lessons {
      for chunk in lesson.chunks {
        let entry = Entry(chunk)
        for line in 0..<chunk.lineCount {
          entries[chunk.location.file, default: [:]][chunk.firstLine + line] = entry
        }
      }
    }
  }

  /// Returns the chunk that a name stands in, and where; nil if the code has another word there.
  ///
  /// - Parameters:
  ///   - name: The name; nil if it is not known by what name a thing is called there.
  ///   - place: Where it stands in a lesson.
  /// - Returns: The chunk, and how many bytes of its code stand before the name.
  func find(_ name: Substring?, at place: SourceLocation) -> (chunk: Chunk, offset: Int)? {
    guard let entry = entries[place.file]?[place.line] else { return nil }
    let line = place.line - entry.chunk.firstLine
    guard entry.starts.indices.contains(line) else { return nil }
    let offset = entry.starts[line] + place.column - 1 - entry.chunk.indentation
    guard offset >= entry.starts[line], offset < entry.bytes.count else { return nil }
    let code = entry.bytes[offset...]
    let isQuoted = code.first == UInt8(ascii: "`")
    let word = isQuoted ? code.dropFirst() : code
    if let name, name.isEmpty || !word.starts(with: name.utf8) { return nil }
    return (entry.chunk, offset)
  }
}
