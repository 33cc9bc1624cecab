import Literate

/// The names of a course, each with the place where the course introduces it.
package struct DeclarationIndex: Codable, Hashable, Sendable {
  /// All of them, in reading order.
  private(set) var declarations: [Declaration] = []
  /// What every chunk introduces, in reading order: names that no earlier chunk declares.
  private var introduced: [Chunk.Key: [Declaration]] = [:]
  private var types: [String: Declaration] = [:]
  private var functions: [String: Declaration] = [:]
  private var members: [String: Declaration] = [:]

  /// Protocols of the standard library ask for these names; a call of one says nothing.
  private static let ordinary: Set<String> = ["description", "next", "hash", "encode"]

  /// Reads the module code of a course that a page shows: a link to anything else would be dead.
  package init(_ course: Course) {
    let chunks = course.lessons.flatMap(\.chunks)
    for chunk in chunks where chunk.role.destination == .module && !chunk.isHidden {
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

  /// Returns the type that a name stands for.
  func type(_ name: String) -> Declaration? { types[name] }

  /// Returns what a call of a name without a dot leads to: a function or a type.
  func called(_ name: String) -> Declaration? { functions[name] ?? types[name] }

  /// Returns what a name after a dot leads to.
  func member(_ name: String) -> Declaration? { members[name] }

  private mutating func add(_ declaration: Declaration) {
    // Types share an operator: what tells one + from another is its signature.
    let name = declaration.isOperator ? declaration.signature : declaration.name
    guard !Self.ordinary.contains(name) else { return }
    let isNew: Bool
    switch declaration.kind {
    case .type: isNew = types[name] == nil
    case .function: isNew = functions[name] == nil
    case .property: isNew = members[name] == nil
    }
    guard isNew else { return }
    switch declaration.kind {
    case .type: types[name] = declaration
    case .function:
      functions[name] = declaration
      if members[name] == nil { members[name] = declaration }
    case .property: members[name] = declaration
    }
    introduced[declaration.chunk, default: []].append(declaration)
    declarations.append(declaration)
  }
}
