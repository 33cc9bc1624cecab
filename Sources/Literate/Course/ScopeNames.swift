/// Finds the types that a scope declares though the program around it has them.
///
/// The compiler would say so, too, but not what to do, and where only if it happens to compile that file.
struct ScopeNames {
  private let lessons: [Lesson]
  private let wiring: Wiring

  init(_ lessons: [Lesson], _ wiring: Wiring) {
    self.lessons = lessons
    self.wiring = wiring
  }

  /// Returns every such declaration.
  func faults() -> [Diagnostic] {
    guard lessons.contains(where: { !$0.scopes.isEmpty }) else { return [] }
    var owners: [String: [Chunk]] = [:]
    for lesson in lessons {
      for chunk in lesson.chunks where chunk.destination == .module && chunk.isAtFileScope {
        for name in chunk.declaredTypes.map(\.name) { owners[name, default: []].append(chunk) }
      }
    }
    return lessons.flatMap { lesson in
      lesson.chunks.flatMap { chunk -> [Diagnostic] in
        guard chunk.scope != nil, chunk.isAtFileScope,
          chunk.role.destination == .module || chunk.role == .run
        else { return [] }
        return chunk.declaredTypes.compactMap { name, place in
          let owner = owners[name]?.first { isThere($0, in: lesson.number) }
          return owner.map { Diagnostic(place, .scope(.taken(name, by: $0.location))) }
        }
      }
    }
  }

  /// Whether the program of a lesson has a chunk.
  private func isThere(_ chunk: Chunk, in lesson: Int) -> Bool {
    let successor = wiring.successors[chunk.key]
    return chunk.lesson <= lesson && (successor.map { $0.lesson > lesson } ?? true)
  }
}

extension Chunk {
  /// Whether the code stands by itself, and not within that of another chunk.
  fileprivate var isAtFileScope: Bool { if case .into = placement { false } else { true } }

  /// The types that the code declares outside of all brackets, and where.
  package var declaredTypes: [(name: String, place: SourceLocation)] {
    let bytes = Array(text.utf8)
    var scanner = CodeScanner(bytes, lineStarts: Set(placeholders.map(\.range.lowerBound)))
    guard scanner.fault() == nil else { return [] }
    return TopLevelCheck(bytes, scanner.tokens, scope: .file).declaredTypes.map { name, offset in
      let before = bytes[..<offset]
      let line = before.count { $0 == .newline }
      let start = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
      return (
        name,
        SourceLocation(
          file: location.file, line: firstLine + line, column: indentation + offset - start + 1)
      )
    }
  }
}
