/// Finds chunks that would contain each other: each goes into a placeholder inside the other.
struct ContainmentCheck {
  private let chunks: [Chunk]
  private let identified: [String: Chunk]
  private let declarers: [String: [Chunk]]

  init(chunks: [Chunk], identified: [String: Chunk], declarers: [String: [Chunk]]) {
    self.chunks = chunks
    self.identified = identified
    self.declarers = declarers
  }

  /// Returns one fault for every cycle, at the first chunk that closes it.
  func cycles() -> [Diagnostic] {
    var settled: Set<Chunk.Key> = []
    var diagnostics: [Diagnostic] = []
    for start in chunks where !settled.contains(start.key) {
      // A path from a chunk to what contains it; visited with an explicit stack, so that a chain
      // of any length is fine.
      var path: [Chunk.Key] = []
      var names: [String] = []
      var stack = [Visit.enter(start, via: "")]
      while let visit = stack.popLast() {
        switch visit {
        case .leave:
          if let last = path.popLast() { settled.insert(last) }
          names.removeLast()
        case .enter(let chunk, let via):
          if let position = path.firstIndex(of: chunk.key) {
            let cycle = [via] + names[(position + 1)...] + [via]
            diagnostics.append(Diagnostic(chunk.location, .cycle(cycle)))
          } else if !settled.contains(chunk.key) {
            path.append(chunk.key)
            names.append(via)
            stack.append(.leave)
            let (name, containers) = containers(of: chunk)
            stack += containers.map { .enter($0, via: name) }
          }
        }
      }
    }
    return diagnostics
  }

  private enum Visit {
    case enter(Chunk, via: String)
    case leave
  }

  /// The chunks that hold `chunk`, and the name it reaches them by.
  private func containers(of chunk: Chunk) -> (String, [Chunk]) {
    var current = chunk
    var seen: Set<Chunk.Key> = []
    while case .replacing(let id, _) = current.placement, let old = identified[id],
      seen.insert(current.key).inserted
    {
      current = old
    }
    guard case .into(let name, _) = current.placement else { return ("", []) }
    return (name, declarers[name] ?? [])
  }
}
