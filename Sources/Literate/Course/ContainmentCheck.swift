/// Finds chunks that would contain each other: each goes into a placeholder inside the other.
struct ContainmentCheck {
  private let chunks: [Chunk]
  private let declarers: [String: [Int]]
  /// The placeholder that each chunk goes into, by itself or in the place of another.
  private var goals: [String?]

  /// Prepares a check of chunks, which the other arguments speak of by their place in the array.
  init(chunks: [Chunk], identified: [String: Int], declarers: [String: [Int]]) {
    self.chunks = chunks
    self.declarers = declarers
    goals = Array(repeating: nil, count: chunks.count)
    for index in chunks.indices {
      switch chunks[index].placement {
      case .appended: break
      case .into(let name, _): goals[index] = name
      case .replacing(let id, _):
        if let old = identified[id], old < index { goals[index] = goals[old] }
      }
    }
  }

  /// Returns one fault for every cycle, at the first chunk that closes it.
  func cycles() -> [Diagnostic] {
    var settled: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    // Every chunk of a cycle holds a placeholder and goes into one.
    for start in chunks.indices
    where goals[start] != nil && chunks[start].declares && !settled.contains(start) {
      diagnostics += cycles(from: start, &settled)
    }
    return diagnostics
  }

  private enum Visit {
    case enter(Int, via: String)
    case leave(Int)
  }

  /// Follows a chunk to what contains it, with an explicit stack, so that a chain of any length is
  /// fine.
  private func cycles(from start: Int, _ settled: inout Set<Int>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var names: [String] = []
    var positions: [Int: Int] = [:]
    var stack = [Visit.enter(start, via: "")]
    while let visit = stack.popLast() {
      switch visit {
      case .leave(let chunk):
        settled.insert(chunk)
        positions[chunk] = nil
        names.removeLast()
      case .enter(let chunk, let via):
        if let position = positions[chunk] {
          let cycle = [via] + names[(position + 1)...] + [via]
          diagnostics.append(Diagnostic(chunks[chunk].location, .cycle(cycle)))
        } else if !settled.contains(chunk) {
          positions[chunk] = names.count
          names.append(via)
          stack.append(.leave(chunk))
          guard let goal = goals[chunk] else { continue }
          stack += (declarers[goal] ?? []).map { .enter($0, via: goal) }
        }
      }
    }
    return diagnostics
  }
}
