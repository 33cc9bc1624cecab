import Literate

/// Where the names in a course's code lead, as the compiler knows it: each to the chunk that declares what it
/// means, in the version that a reader of its lesson knows.
package struct CodeLinks: Hashable, Sendable {
  /// A place in the code of a chunk.
  package struct Place: Hashable, Sendable, Comparable {
    /// The chunk.
    package let chunk: Chunk.Key
    /// How many bytes of its code stand before.
    package let offset: Int

    /// A place in a chunk.
    package init(chunk: Chunk.Key, offset: Int) {
      self.chunk = chunk
      self.offset = offset
    }

    /// Orders by chunk, then by place.
    package static func < (left: Place, right: Place) -> Bool {
      (left.chunk, left.offset) < (right.chunk, right.offset)
    }
  }

  /// A name, and where the name stands in the declaration that it leads to.
  package struct Link: Hashable, Sendable {
    /// How many bytes of its chunk's code stand before the name.
    package let offset: Int
    /// The name in the declaration.
    package let target: Place
    /// Whether a page shows the declaration.
    package let isShown: Bool

    /// A name that leads somewhere.
    package init(offset: Int, target: Place, isShown: Bool = true) {
      self.offset = offset
      self.target = target
      self.isShown = isShown
    }
  }

  private var links: [Chunk.Key: [Link]]
  /// What names are.
  package let notes: CodeNotes

  /// The links of chunks; nothing leads anywhere without.
  package init(_ links: [Chunk.Key: [Link]] = [:], notes: CodeNotes = CodeNotes()) {
    self.links = links
    self.notes = notes
  }

  /// Returns the links in a chunk's code, in order.
  package func links(in chunk: Chunk) -> [Link] { declarations(in: chunk).filter(\.isShown) }

  /// Returns the names in a chunk's code that other chunks declare, in order: the links, and those that lead to what no
  /// page shows.
  package func declarations(in chunk: Chunk) -> [Link] { links[chunk.key] ?? [] }

  /// Returns the links without those in some chunks, and those that lead into them; nothing is said of their names.
  package func without(_ chunks: Set<Chunk.Key>) -> CodeLinks {
    let kept = links.filter { !chunks.contains($0.key) }
      .mapValues { $0.filter { !chunks.contains($0.target.chunk) } }
    return CodeLinks(kept, notes: notes.without(chunks))
  }

  /// The links as bytes: a course has thousands, and a weave that draws nothing reads them as well.
  package var bytes: [UInt8] {
    var numbers: [Int] = []
    for (chunk, links) in links.sorted(by: { $0.key < $1.key }) {
      numbers += [chunk.lesson, chunk.index, links.count]
      for link in links {
        numbers += [
          link.offset, link.target.chunk.lesson, link.target.chunk.index, link.target.offset,
          link.isShown ? 1 : 0,
        ]
      }
    }
    return Self.bytes([numbers.count]) + Self.bytes(numbers) + notes.bytes
  }

  private static func bytes(_ numbers: [Int]) -> [UInt8] {
    numbers.map { Int32($0).littleEndian }.withUnsafeBytes { Array($0) }
  }

  /// Reads what ``bytes`` gave; nil if it is something else.
  package init?(bytes: [UInt8]) {
    guard let count = Self.numbers(bytes.prefix(4)).first, count >= 0,
      count <= (bytes.count - 4) / 4, let notes = CodeNotes(bytes: bytes.dropFirst(4 * count + 4))
    else { return nil }
    self.notes = notes
    var rest = Self.numbers(bytes[4..<4 * count + 4])[...]
    links = [:]
    while let lesson = rest.popFirst() {
      guard let index = rest.popFirst(), let count = rest.popFirst(), count >= 0,
        count <= rest.count / 5
      else { return nil }
      links[Chunk.Key(lesson: lesson, index: index)] = (0..<count).map { number in
        let place = rest.startIndex + 5 * number
        return Link(
          offset: rest[place],
          target: Place(
            chunk: Chunk.Key(lesson: rest[place + 1], index: rest[place + 2]),
            offset: rest[place + 3]),
          isShown: rest[place + 4] == 1)
      }
      rest = rest.dropFirst(5 * count)
    }
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - 3, by: 4).map {
        Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int32.self)))
      }
    }
  }
}
