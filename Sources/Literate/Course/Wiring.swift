import Spelling

/// How the chunks of a course build on each other.
struct Wiring: Hashable, Sendable {
  /// The chunk that takes a chunk's place, if one does.
  var successors: [Chunk.Key: Chunk.Key] = [:]
  /// The chunks that go into a placeholder, in reading order.
  var fillers: [String: [Chunk.Key]] = [:]
  /// The chunk that a chunk replaces, or whose placeholder it goes into.
  var targets: [Chunk.Key: Chunk.Key] = [:]
}

/// Reads the names that chunks call each other by, and checks that every one of them leads somewhere.
struct WiringBuilder {
  private(set) var wiring = Wiring()
  private let lessons: [Lesson]
  /// The chunks that have a name, call another by its name or have a placeholder, in reading order.
  ///
  /// No others matter here, and these are referred to by their place in this array: to copy a chunk
  /// costs more than to look at it.
  private let chunks: [Chunk]
  private var identified: [String: Int] = [:]
  /// Every chunk that ever has a placeholder of the name.
  private var declarers: [String: [Int]] = [:]
  /// The chunk that has the placeholder at the point of the course that is being read.
  private var owners: [String: Int] = [:]
  /// How many chunks a chunk stands inside of.
  private var depths: [Int]
  private var diagnostics: [Diagnostic] = []
  private lazy var ids = Vocabulary(identified.keys.sorted())
  private lazy var placeholders = Vocabulary(declarers.keys.sorted())

  /// How deep chunks may stand inside each other; only hostile input goes near it.
  static let depthLimit = 100

  init(lessons: [Lesson]) {
    self.lessons = lessons
    chunks = lessons.flatMap { $0.chunks.filter(\.isConnected) }
    depths = Array(repeating: 0, count: chunks.count)
  }

  /// Wires the chunks and returns every fault.
  mutating func faults() -> [Diagnostic] {
    for index in chunks.indices { readNames(of: index) }
    let cycles = ContainmentCheck(chunks: chunks, identified: identified, declarers: declarers)
      .cycles()
    // What stands in a cycle would be reported again, as missing.
    guard cycles.isEmpty else { return diagnostics + cycles }
    for index in chunks.indices { wire(index) }
    checkUnused()
    return diagnostics
  }

  private mutating func readNames(of index: Int) {
    if let id = chunks[index].id {
      if let first = identified[id] {
        report(chunks[index].location, .duplicateID(id, first: chunks[first].location))
      } else {
        identified[id] = index
      }
    }
    guard chunks[index].declares else { return }
    for name in Set(chunks[index].placeholders.map(\.name)) {
      declarers[name, default: []].append(index)
    }
  }

  private mutating func wire(_ index: Int) {
    switch chunks[index].placement {
    case .appended: break
    case .replacing(let id, let place): wire(index, replacing: id, at: place)
    case .into(let name, let place): wire(index, into: name, at: place)
    }
    guard chunks[index].declares else { return }
    for placeholder in chunks[index].placeholders {
      if let owner = owners[placeholder.name] {
        let first = chunks[owner]
        let line = first.placeholders.first { $0.name == placeholder.name }?.line ?? 0
        report(
          chunks[index].location(ofLine: placeholder.line),
          .duplicatePlaceholder(placeholder.name, first: first.location(ofLine: line)))
      }
      owners[placeholder.name] = index
    }
  }

  private mutating func wire(_ index: Int, replacing id: String, at place: SourceLocation) {
    guard let old = identified[id] else {
      return report(place, .unknownID(id, suggestion: ids.nearest(to: id)))
    }
    guard old < index else { return report(place, .replacesLater(id)) }
    guard chunks[old].role.destination == chunks[index].role.destination else {
      return report(place, .replacesOtherKind(id))
    }
    guard areInOneScope(old, index, called: id, at: place) else { return }
    if let other = wiring.successors[chunks[old].key] {
      return report(place, .alreadyReplaced(id, by: lessons[other].location))
    }
    wiring.successors[chunks[old].key] = chunks[index].key
    wiring.targets[chunks[index].key] = chunks[old].key
    depths[index] = depths[old]
    guard !chunks[old].placeholders.isEmpty else { return }
    let kept = Set(chunks[index].placeholders.map(\.name))
    for placeholder in chunks[old].placeholders {
      owners[placeholder.name] = nil
      guard !kept.contains(placeholder.name) else { continue }
      if let filler = wiring.fillers[placeholder.name]?.first {
        report(
          chunks[index].location,
          .lostPlaceholder(placeholder.name, chunk: lessons[filler].location))
      }
    }
  }

  private mutating func wire(_ index: Int, into name: String, at place: SourceLocation) {
    guard let owner = owners[name] else {
      if let declarer = declarers[name]?.last {
        let isLater = index < declarer
        return report(
          place, isLater ? .placeholderLater(name) : .unknownPlaceholder(name, suggestion: nil))
      }
      return report(place, .unknownPlaceholder(name, suggestion: placeholders.nearest(to: name)))
    }
    guard chunks[owner].role.destination == chunks[index].role.destination else {
      return report(place, .placeholderOfOtherKind(name))
    }
    guard areInOneScope(owner, index, called: name, at: place) else { return }
    let depth = depths[owner] + 1
    guard depth <= Self.depthLimit else {
      return report(place, .tooDeep(limit: Self.depthLimit))
    }
    depths[index] = depth
    wiring.fillers[name, default: []].append(chunks[index].key)
    wiring.targets[chunks[index].key] = chunks[owner].key
  }

  /// Whether a chunk may change or fill an earlier one, in its target and in its scope; it is reported if not.
  private mutating func areInOneScope(
    _ old: Int, _ index: Int, called name: String, at place: SourceLocation
  ) -> Bool {
    let (earlier, later) = (chunks[old], chunks[index])
    guard earlier.target == later.target else {
      report(place, .target(.elsewhere(name, target: earlier.target)))
      return false
    }
    if let scope = earlier.scope, later.scope == nil {
      report(place, .scope(.inside(name, scope: scope)))
      return false
    }
    let isSame =
      earlier.scope == later.scope && (later.scope == nil || earlier.lesson == later.lesson)
    if !isSame { report(place, .scope(.elsewhere(name))) }
    return isSame
  }

  private mutating func checkUnused() {
    // A filler that was reported counts: the placeholder is not at fault.
    let wanted = Set(
      chunks.compactMap { if case .into(let name, _) = $0.placement { name } else { nil } })
    for index in chunks.indices where chunks[index].declares {
      for placeholder in chunks[index].placeholders where !wanted.contains(placeholder.name) {
        report(
          chunks[index].location(ofLine: placeholder.line), .unusedPlaceholder(placeholder.name))
      }
    }
  }

  private mutating func report(_ place: SourceLocation, _ reason: Reason) {
    diagnostics.append(Diagnostic(place, reason))
  }
}

extension Chunk {
  /// Whether the chunk and others of the course can speak of each other.
  fileprivate var isConnected: Bool { id != nil || placement != .appended || !placeholders.isEmpty }

  /// Whether others can go into the chunk.
  var declares: Bool { !placeholders.isEmpty && role.destination != nil }
}

extension [Lesson] {
  /// The chunk with a key; the lessons are numbered without gaps.
  subscript(key: Chunk.Key) -> Chunk { self[key.lesson - self[0].number].chunks[key.index] }
}
