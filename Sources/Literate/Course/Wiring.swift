import Spelling

/// How the chunks of a course build on each other.
struct Wiring: Hashable, Sendable {
  /// The chunk that takes a chunk's place, if one does.
  var successors: [Chunk.Key: Chunk] = [:]
  /// The chunks that go into a placeholder, in reading order.
  var fillers: [String: [Chunk]] = [:]
  /// The chunk that a chunk replaces, or whose placeholder it goes into.
  var targets: [Chunk.Key: Chunk] = [:]
}

/// Reads the names that chunks call each other by, and checks that every one of them leads somewhere.
struct WiringBuilder {
  private(set) var wiring = Wiring()
  private let chunks: [Chunk]
  private var identified: [String: Chunk] = [:]
  /// Every chunk that ever has a placeholder of the name.
  private var declarers: [String: [Chunk]] = [:]
  /// The chunk that has the placeholder at the point of the course that is being read.
  private var owners: [String: Chunk] = [:]
  /// How many chunks a chunk stands inside of, if any.
  private var depths: [Chunk.Key: Int] = [:]
  private var diagnostics: [Diagnostic] = []
  private lazy var ids = Vocabulary(identified.keys.sorted())
  private lazy var placeholders = Vocabulary(declarers.keys.sorted())

  /// How deep chunks may stand inside each other; only hostile input goes near it.
  static let depthLimit = 100

  init(lessons: [Lesson]) {
    chunks = lessons.flatMap(\.chunks)
  }

  /// Wires the chunks and returns every fault.
  mutating func faults() -> [Diagnostic] {
    readIDs()
    readPlaceholders()
    let cycles = ContainmentCheck(chunks: chunks, identified: identified, declarers: declarers)
      .cycles()
    // What stands in a cycle would be reported again, as missing.
    guard cycles.isEmpty else { return diagnostics + cycles }
    for chunk in chunks { wire(chunk) }
    checkUnused()
    return diagnostics
  }

  private mutating func readIDs() {
    for chunk in chunks {
      guard let id = chunk.id else { continue }
      if let first = identified[id] {
        report(chunk.location, .duplicateID(id, first: first.location))
      } else {
        identified[id] = chunk
      }
    }
  }

  private mutating func readPlaceholders() {
    for chunk in chunks where chunk.role.destination != nil {
      for name in Set(chunk.placeholders.map(\.name)) {
        declarers[name, default: []].append(chunk)
      }
    }
  }

  private mutating func wire(_ chunk: Chunk) {
    switch chunk.placement {
    case .appended: break
    case .replacing(let id, let place): wire(chunk, replacing: id, at: place)
    case .into(let name, let place): wire(chunk, into: name, at: place)
    }
    for placeholder in chunk.placeholders where chunk.role.destination != nil {
      if let first = owners[placeholder.name] {
        let line = first.placeholders.first { $0.name == placeholder.name }?.line ?? 0
        report(
          chunk.location(ofLine: placeholder.line),
          .duplicatePlaceholder(placeholder.name, first: first.location(ofLine: line)))
      }
      owners[placeholder.name] = chunk
    }
  }

  private mutating func wire(_ chunk: Chunk, replacing id: String, at place: SourceLocation) {
    guard let old = identified[id] else {
      return report(place, .unknownID(id, suggestion: ids.nearest(to: id)))
    }
    guard old.key < chunk.key else { return report(place, .replacesLater(id)) }
    guard old.role.destination == chunk.role.destination else {
      return report(place, .replacesOtherKind(id))
    }
    if let other = wiring.successors[old.key] {
      return report(place, .alreadyReplaced(id, by: other.location))
    }
    wiring.successors[old.key] = chunk
    wiring.targets[chunk.key] = old
    depths[chunk.key] = depths[old.key]
    let kept = Set(chunk.placeholders.map(\.name))
    for placeholder in old.placeholders {
      owners[placeholder.name] = nil
      guard !kept.contains(placeholder.name) else { continue }
      if let filler = wiring.fillers[placeholder.name]?.first {
        report(chunk.location, .lostPlaceholder(placeholder.name, chunk: filler.location))
      }
    }
  }

  private mutating func wire(_ chunk: Chunk, into name: String, at place: SourceLocation) {
    guard let owner = owners[name] else {
      if let declarer = declarers[name]?.last {
        let isLater = chunk.key < declarer.key
        return report(
          place, isLater ? .placeholderLater(name) : .unknownPlaceholder(name, suggestion: nil))
      }
      return report(place, .unknownPlaceholder(name, suggestion: placeholders.nearest(to: name)))
    }
    guard owner.role.destination == chunk.role.destination else {
      return report(place, .placeholderOfOtherKind(name))
    }
    let depth = depths[owner.key, default: 0] + 1
    guard depth <= Self.depthLimit else {
      return report(place, .tooDeep(limit: Self.depthLimit))
    }
    depths[chunk.key] = depth
    wiring.fillers[name, default: []].append(chunk)
    wiring.targets[chunk.key] = owner
  }

  private mutating func checkUnused() {
    // A filler that was reported counts: the placeholder is not at fault.
    let wanted = Set(
      chunks.compactMap { if case .into(let name, _) = $0.placement { name } else { nil } })
    for chunk in chunks where chunk.role.destination != nil {
      for placeholder in chunk.placeholders where !wanted.contains(placeholder.name) {
        report(chunk.location(ofLine: placeholder.line), .unusedPlaceholder(placeholder.name))
      }
    }
  }

  private mutating func report(_ place: SourceLocation, _ reason: Reason) {
    diagnostics.append(Diagnostic(place, reason))
  }
}
