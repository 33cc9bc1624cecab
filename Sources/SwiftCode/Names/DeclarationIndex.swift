import Literate

/// The names of a course, each with the place where the course introduces it.
package struct DeclarationIndex: Codable, Hashable, Sendable {
  /// All of them, in reading order.
  private(set) var declarations: [Declaration] = []
  /// What every chunk introduces, in reading order: names that no earlier chunk declares.
  private var introduced: [Chunk.Key: [Declaration]] = [:]
  private var types: Set<String> = []
  private var functions: Set<String> = []
  private var members: Set<String> = []

  /// Protocols of the standard library ask for these names; a call of one says nothing.
  private static let ordinary: Set<String> = ["description", "next", "hash", "encode"]

  /// Reads the module code of a course that a page shows: a link to anything else would be dead.
  package init(_ course: Course) {
    let chunks = course.lessons.flatMap(\.chunks)
    for chunk in chunks where chunk.destination == .module && !chunk.isHidden {
      for declaration in DeclarationFinder.declarations(in: chunk) { add(declaration) }
    }
  }

  /// Reads what ``encode(to:)`` wrote.
  package init(from decoder: any Decoder) throws {
    for declaration in try [Declaration](from: decoder) { add(declaration) }
  }

  /// Writes the declarations in their order; the rest follows from them.
  package func encode(to encoder: any Encoder) throws { try declarations.encode(to: encoder) }

  /// Returns the names that a chunk introduces.
  package func introduced(by chunk: Chunk) -> [Declaration] { introduced[chunk.key] ?? [] }

  private mutating func add(_ declaration: Declaration) {
    // Types share an operator: what tells one + from another is its signature.
    let name = declaration.isOperator ? declaration.signature : declaration.name
    guard !Self.ordinary.contains(name) else { return }
    let isNew =
      switch declaration.kind {
      case .type: types.insert(name).inserted
      case .function: functions.insert(name).inserted
      case .property: members.insert(name).inserted
      }
    guard isNew else { return }
    // A property is nothing new that has the name of a function.
    if declaration.kind == .function { members.insert(name) }
    introduced[declaration.chunk, default: []].append(declaration)
    declarations.append(declaration)
  }
}
