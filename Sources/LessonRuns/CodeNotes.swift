import Literate

/// What the names in a course's code are, as the compiler knows it, in the words of code: `x: Double`.
package struct CodeNotes: Hashable, Sendable {
  /// What is said, each once.
  private var texts: [String] = []
  /// For each chunk, by how many bytes of its code stand before a name, what is said of it.
  private var notes: [Chunk.Key: [Int: Int]] = [:]

  /// What is said of names in chunks, by how many bytes of the chunk's code stand before each.
  package init(_ notes: [Chunk.Key: [Int: String]] = [:]) {
    texts = Set(notes.values.flatMap(\.values)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))
    self.notes = notes.mapValues { $0.compactMapValues { numbers[$0] } }.filter { !$1.isEmpty }
  }

  /// Returns what is said of the names in a chunk, by how many bytes of its code stand before each.
  package func texts(in chunk: Chunk) -> [Int: String] {
    (notes[chunk.key] ?? [:]).mapValues { texts[$0] }
  }

  /// Returns the notes without those of some chunks.
  func without(_ chunks: Set<Chunk.Key>) -> CodeNotes {
    var kept = self
    for chunk in chunks { kept.notes[chunk] = nil }
    return kept
  }

  /// The notes as bytes: lines, of which the texts are first, up to one that is empty.
  package var bytes: [UInt8] {
    var lines = texts + [""]
    for (chunk, notes) in notes.sorted(by: { $0.key < $1.key }) {
      let numbers = notes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
      lines.append(
        ([chunk.lesson, chunk.index] + numbers).map(String.init).joined(separator: " "))
    }
    return Array((lines + [Self.end]).joined(separator: "\n").utf8)
  }

  private static let end = "end"

  /// Reads what ``bytes`` gave; nil if it is something else.
  package init?(bytes: some Sequence<UInt8>) {
    let lines = Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.last?.elementsEqual(Self.end.utf8) == true,
      let middle = lines.firstIndex(where: \.isEmpty)
    else { return nil }
    texts = lines[..<middle].map { String(decoding: $0, as: UTF8.self) }
    for line in lines[(middle + 1)...].dropLast() {
      let numbers = line.split(separator: UInt8(ascii: " ")).map {
        Int(String(decoding: $0, as: UTF8.self))
      }
      guard numbers.count >= 2, numbers.count.isMultiple(of: 2), let lesson = numbers[0],
        let index = numbers[1]
      else { return nil }
      var notes: [Int: Int] = [:]
      for place in stride(from: 2, to: numbers.count, by: 2) {
        guard let offset = numbers[place], let text = numbers[place + 1],
          texts.indices.contains(text)
        else { return nil }
        notes[offset] = text
      }
      self.notes[Chunk.Key(lesson: lesson, index: index)] = notes
    }
  }
}
