/// Finds chunks that would contain each other: each goes into a placeholder inside the other.
struct ContainmentCheck {
  private let chunks: [Chunk]
  private let declarers: [String: [Chunk]]
  /// The placeholder that each chunk goes into, by itself or in the place of another.
  private var goals: [Chunk.Key: String] = [:]

  init(chunks: [Chunk], identified: [String: Chunk], declarers: [String: [Chunk]]) {
    self.chunks = chunks
    self.declarers = declarers
    for chunk in chunks {
      switch chunk.placement {
      case .appended: break
      case .into(let name, _): goals[chunk.key] = name
      case .replacing(let id, _):
        if let old = identified[id], old.key < chunk.key { goals[chunk.key] = goals[old.key] }
      }
    }
  }

  /// Returns one fault for every cycle, at the first chunk that closes it.
  func cycles() -> [Diagnostic] {
    var settled: Set<Chunk.Key> = []
    var diagnostics: [Diagnostic] = []
    for start in chunks where !settled.contains(start.key) {
      diagnostics += cycles(from: start, &settled)
    }
    return diagnostics
  }

  private enum Visit {
    case enter(Chunk, via: String)
    case leave(Chunk)
  }

  /// Follows a chunk to what contains it, with an explicit stack, so that a chain of any length is
  /// fine.
  private func cycles(from start: Chunk, _ settled: inout Set<Chunk.Key>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var names: [String] = []
    var positions: [Chunk.Key: Int] = [:]
    var stack = [Visit.enter(start, via: "")]
    while let visit = stack.popLast() {
      switch visit {
      case .leave(let chunk):
        settled.insert(chunk.key)
        positions[chunk.key] = nil
        names.removeLast()
      case .enter(let chunk, let via):
        if let position = positions[chunk.key] {
          let cycle = [via] + names[(position + 1)...] + [via]
          diagnostics.append(Diagnostic(chunk.location, .cycle(cycle)))
        } else if !settled.contains(chunk.key) {
          positions[chunk.key] = names.count
          names.append(via)
          stack.append(.leave(chunk))
          guard let goal = goals[chunk.key] else { continue }
          stack += (declarers[goal] ?? []).map { .enter($0, via: goal) }
        }
      }
    }
    return diagnostics
  }
}
