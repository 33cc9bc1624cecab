import CompilerIndex
import LessonRuns
import Literate

/// Makes links of what an index says of the files that were tangled from a course.
struct LinkFinder {
  private let course: Course
  private let places: ChunkPlaces
  /// Where symbols are declared, by the compiler's names for them: in one chunk, and in those that replace it.
  private var declarations: [String: Set<CodeLinks.Place>] = [:]
  /// The symbols that each chunk declares.
  private var own: [Chunk.Key: Set<String>] = [:]
  /// What names in chunks mean, by their place in the chunk's code.
  private var uses: [Chunk.Key: [Int: Set<String>]] = [:]
  /// What is declared in chunks, by the place of its name in the chunk's code.
  private var definitions: [Chunk.Key: [Int: String]] = [:]
  /// The initializers that are called by the name of their type, by the place of that in the chunk's code.
  private var initializers: [Chunk.Key: [Int: String]] = [:]
  /// What symbols are, in the words of code.
  private var texts: [String: String] = [:]

  init(_ course: Course) {
    self.course = course
    places = ChunkPlaces(course)
  }

  /// Takes in what the compiler says of a file.
  ///
  /// - Parameters:
  ///   - occurrences: The names in the file.
  ///   - origins: Where each of its lines stands in the lessons.
  ///   - isWanted: Whether the file is the one that speaks of a chunk.
  mutating func add(
    _ occurrences: [IndexOccurrence], from origins: [SourceLocation?],
    where isWanted: (Chunk) -> Bool
  ) {
    for one in occurrences {
      guard origins.indices.contains(one.line - 1), let line = origins[one.line - 1] else {
        continue
      }
      let place = SourceLocation(
        file: line.file, line: line.line, column: line.column + one.column - 1)
      if !one.text.isEmpty { texts[one.symbol] = one.text }
      guard let (chunk, offset) = places.find(one.baseName, at: place), isWanted(chunk) else {
        // An initializer is called by the name of its type, which leads to the type.
        if one.kind == .initializer, let (chunk, offset) = places.find(nil, at: place),
          isWanted(chunk)
        {
          initializers[chunk.key, default: [:]][offset] = one.symbol
        }
        continue
      }
      if one.roles.contains(.definition) {
        own[chunk.key, default: []].insert(one.symbol)
        definitions[chunk.key, default: [:]][offset] = one.symbol
        // A starter and its like stand in the place of what the course declares.
        guard chunk.role.destination != nil else { continue }
        declarations[one.symbol, default: []].insert(.init(chunk: chunk.key, offset: offset))
      } else {
        uses[chunk.key, default: [:]][offset, default: []].insert(one.symbol)
      }
    }
  }

  /// Forgets what names in chunks mean.
  mutating func forgetUses(in chunks: [Chunk]) {
    for chunk in chunks { uses[chunk.key] = nil }
  }

  /// Whether a chunk leaves out something that another declares.
  func lacks(_ chunk: Chunk, whatIsIn other: Chunk) -> Bool {
    guard let declared = own[other.key] else { return false }
    return declared.contains { !isLocal($0) && own[chunk.key]?.contains($0) != true }
  }

  /// The chunks with a name that means something which only a later lesson declares: the program as their
  /// reader knows it must mean something else, or nothing.
  var chunksAhead: Set<Chunk.Key> {
    var ahead: Set<Chunk.Key> = []
    for (chunk, symbols) in uses {
      let isAhead = symbols.values.joined().contains { symbol in
        let declared = declarations[symbol] ?? []
        return !declared.isEmpty && declared.allSatisfy { $0.chunk.lesson > chunk.lesson }
      }
      if isAhead { ahead.insert(chunk) }
    }
    return ahead
  }

  /// The links.
  ///
  /// A name leads to the last declaration before its own chunk of what it means: the version that a reader
  /// knows who has come there. It leads nowhere if its chunk declares that itself, if it is declared further
  /// on. Where no page shows the declaration, it is known and no more.
  var links: CodeLinks {
    var links: [Chunk.Key: [CodeLinks.Link]] = [:]
    for (chunk, symbols) in uses {
      let found = symbols.sorted { $0.key < $1.key }.compactMap {
        offset, symbols -> CodeLinks.Link? in
        // What means several things leads nowhere, unless all of them are declared in one place.
        let targets = Set(symbols.map { target(of: $0, in: chunk) })
        guard targets.count == 1, let target = targets.first ?? nil,
          let home = course.chunk(target.chunk)
        else { return nil }
        return CodeLinks.Link(offset: offset, target: target, isShown: !home.isHidden)
      }
      if !found.isEmpty { links[chunk] = found }
    }
    return CodeLinks(links, notes: notes)
  }

  /// What is known of the names in chunks.
  private var notes: CodeNotes {
    var notes: [Chunk.Key: [Int: String]] = [:]
    for (chunk, symbols) in uses {
      notes[chunk] = symbols.compactMapValues { $0.compactMap { texts[$0] }.max() }
    }
    for (chunk, symbols) in initializers {
      notes[chunk, default: [:]].merge(symbols.compactMapValues { texts[$0] }) { $1 }
    }
    // Code says itself what a function is that it declares, and rarely of what type a variable is.
    for (chunk, symbols) in definitions {
      let variables = symbols.compactMapValues { symbol in
        texts[symbol].flatMap { $0.prefix { $0 != "(" }.contains(":") ? $0 : nil }
      }
      notes[chunk, default: [:]].merge(variables) { $1 }
    }
    return CodeNotes(notes)
  }

  /// Whether a symbol, by the compiler's name for it, is a parameter or stands in a function: there an `L` with a
  /// number is behind its name, and no number is the first.
  private func isLocal(_ symbol: String) -> Bool {
    symbol.utf8.split(separator: UInt8(ascii: "L")).dropFirst().contains {
      $0.drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.first == UInt8(ascii: "_")
    }
  }

  private func target(of symbol: String, in chunk: Chunk.Key) -> CodeLinks.Place? {
    if own[chunk]?.contains(symbol) == true { return nil }
    return declarations[symbol]?.filter { $0.chunk < chunk && isSeen($0.chunk, in: chunk) }.max()
  }

  /// Whether what a chunk declares is there in another: what stands in a scope is there in that alone.
  private func isSeen(_ home: Chunk.Key, in chunk: Chunk.Key) -> Bool {
    guard let scope = course.chunk(home)?.scope else { return true }
    return home.lesson == chunk.lesson && scope == course.chunk(chunk)?.scope
  }
}
