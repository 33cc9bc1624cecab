import SwiftParser
import SwiftSyntax

/// Code of a script or a notebook, taken apart into what a module declares and what runs.
package struct TopLevelPieces {
  /// A stretch of code whose items belong together.
  package struct Piece: Hashable {
    /// What is to become of the code.
    package enum Kind: Hashable {
      /// Types, functions, imports: part of the module.
      case declarations
      /// Statements, and variables that only statements use.
      case statements
    }

    /// What is to become of it.
    package let kind: Kind
    /// The code, without empty lines around it.
    package let text: String
    /// Whether it ends with a value that a notebook shows: an expression that is neither a call nor an
    /// assignment.
    package let showsValue: Bool
  }

  /// The stretches, in order.
  package let pieces: [Piece]
  /// The modules that are imported, with the lines of the code, counted from 1, that do so.
  package let imports: [(module: String, line: Int)]
  /// The names of the types and functions that are declared, with their lines.
  package let declared: [(name: String, line: Int)]
  /// Whether the parser of this compiler finds an error.
  package let hasError: Bool

  /// Takes code apart.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - globals: The variables that are part of the module, for functions use them.
  package init(_ code: String, globals: Set<String> = []) {
    let tree = Parser.parse(source: code)
    let converter = SourceLocationConverter(fileName: "", tree: tree)
    var pieces: [Piece] = []
    var imports: [(String, Int)] = []
    var declared: [(String, Int)] = []
    var kind: Piece.Kind?
    var text = ""
    var last: CodeBlockItemSyntax?
    func flush() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) }
      let end = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) }
      if let kind, let start, let end {
        pieces.append(
          Piece(
            kind: kind, text: lines[start...end].joined(separator: "\n"),
            showsValue: kind == .statements && last.map(Self.isValue) ?? false))
      }
      text = ""
    }
    for item in tree.statements {
      let line = converter.location(for: item.positionAfterSkippingLeadingTrivia).line
      let next = Self.kind(of: item, globals: globals)
      if let node = item.item.as(ImportDeclSyntax.self) {
        imports.append((node.path.first?.name.text ?? "", line))
      }
      if let name = Self.name(of: item) { declared.append((name, line)) }
      if next != kind { flush() }
      kind = next
      last = item
      text += item.description
    }
    text += tree.endOfFileToken.leadingTrivia.description
    flush()
    self.pieces = pieces
    self.imports = imports
    self.declared = declared
    hasError = tree.hasError
  }

  /// Returns the names that the declarations in some code use.
  package static func names(usedByDeclarationsIn code: String) -> Set<String> {
    var names: Set<String> = []
    for item in Parser.parse(source: code).statements
    where kind(of: item, globals: []) == .declarations {
      for token in item.tokens(viewMode: .sourceAccurate) {
        if case .identifier(let name) = token.tokenKind { names.insert(name) }
      }
    }
    return names
  }

  private static func kind(of item: CodeBlockItemSyntax, globals: Set<String>) -> Piece.Kind {
    guard case .decl(let declaration) = item.item else { return .statements }
    guard let variable = declaration.as(VariableDeclSyntax.self) else { return .declarations }
    let names = variable.bindings.compactMap {
      $0.pattern.as(IdentifierPatternSyntax.self)?.identifier.text
    }
    // A computed one is a function by another name.
    let isComputed = variable.bindings.contains { $0.accessorBlock != nil }
    return isComputed || names.contains(where: globals.contains) ? .declarations : .statements
  }

  private static func name(of item: CodeBlockItemSyntax) -> String? {
    guard case .decl(let declaration) = item.item else { return nil }
    if let node = declaration.as(FunctionDeclSyntax.self) {
      // Functions may share a name; what tells them apart is what they take.
      return node.name.text + node.signature.parameterClause.trimmedDescription
    }
    if declaration.is(ExtensionDeclSyntax.self) { return nil }
    return declaration.asProtocol((any NamedDeclSyntax).self)?.name.text
  }

  private static func isValue(_ item: CodeBlockItemSyntax) -> Bool {
    guard case .expr(let expression) = item.item else { return false }
    return expression.is(DeclReferenceExprSyntax.self) || expression.is(MemberAccessExprSyntax.self)
      || expression.is(SubscriptCallExprSyntax.self) || expression.is(TupleExprSyntax.self)
  }
}
