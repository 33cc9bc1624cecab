import SwiftParser
import SwiftSyntax

/// A file of a module: what the other files see of it, and what it looks for among them.
package struct CodeFile: Codable, Hashable, Sendable {
  /// The code at file scope without what stands in the bodies of functions.
  ///
  /// A compiler that is handed one file of a module reads the others for what they declare, and looks into
  /// no body; so a body counts for its own file alone. It is kept where that is not sure: behind an attribute,
  /// which may hand it on (`@inlinable`, a macro), where it says what a type is (`some`), on a
  /// condition, and in code that the parser does not understand.
  package let interface: [CodeItem]
  /// What it refers to by name.
  package let references: Set<String>

  /// Reads a file.
  package init(_ code: String) {
    let tree = Parser.parse(source: code)
    let seen = tree.hasError ? tree : InterfaceRewriter().visit(tree)
    interface = CodeItem.items(
      in: seen, code: { CodeItem.tokens(of: $0.item) },
      references: { CodeReferences(in: $0).names })
    references = CodeReferences(in: tree).names
  }
}

/// Empties the bodies that no other file depends on, and leaves out what says where code comes from: the
/// compiler tells it of errors, and nobody else.
private final class InterfaceRewriter: SyntaxRewriter {
  /// The attributes that leave a body where it is.
  private static let harmless: Set<String> = [
    "MainActor", "Sendable", "available", "discardableResult",
  ]

  private static var empty: CodeBlockSyntax { CodeBlockSyntax(statements: []) }

  private func isPlain(_ attributes: AttributeListSyntax) -> Bool {
    attributes.allSatisfy { element in
      guard case .attribute(let attribute) = element else { return false }
      return Self.harmless.contains(attribute.attributeName.trimmedDescription)
    }
  }

  /// Whether some code names a type that a body decides on.
  private func isOpaque(_ node: some SyntaxProtocol) -> Bool {
    node.tokens(viewMode: .sourceAccurate).contains { $0.tokenKind == .keyword(.some) }
  }

  override func visit(_ node: CodeBlockItemListSyntax) -> CodeBlockItemListSyntax {
    super.visit(
      node.filter { statement in
        guard case .decl(let declaration) = statement.item else { return true }
        return !declaration.is(PoundSourceLocationSyntax.self)
      })
  }

  override func visit(_ node: MemberBlockItemListSyntax) -> MemberBlockItemListSyntax {
    super.visit(node.filter { !$0.decl.is(PoundSourceLocationSyntax.self) })
  }

  override func visit(_ node: FunctionDeclSyntax) -> DeclSyntax {
    guard node.body != nil, isPlain(node.attributes), !isOpaque(node.signature) else {
      return DeclSyntax(node)
    }
    return DeclSyntax(node.with(\.body, Self.empty))
  }

  override func visit(_ node: InitializerDeclSyntax) -> DeclSyntax {
    guard node.body != nil, isPlain(node.attributes) else { return DeclSyntax(node) }
    return DeclSyntax(node.with(\.body, Self.empty))
  }

  override func visit(_ node: DeinitializerDeclSyntax) -> DeclSyntax {
    guard node.body != nil, isPlain(node.attributes) else { return DeclSyntax(node) }
    return DeclSyntax(node.with(\.body, Self.empty))
  }

  override func visit(_ node: SubscriptDeclSyntax) -> DeclSyntax {
    guard let block = node.accessorBlock, isPlain(node.attributes), !isOpaque(node.returnClause)
    else { return DeclSyntax(node) }
    return DeclSyntax(node.with(\.accessorBlock, emptied(block)))
  }

  override func visit(_ node: VariableDeclSyntax) -> DeclSyntax {
    guard isPlain(node.attributes) else { return DeclSyntax(node) }
    let bindings = node.bindings.map { binding in
      guard let block = binding.accessorBlock,
        binding.typeAnnotation.map({ !isOpaque($0) }) ?? true
      else { return binding }
      return binding.with(\.accessorBlock, emptied(block))
    }
    return DeclSyntax(node.with(\.bindings, PatternBindingListSyntax(bindings)))
  }

  private func emptied(_ block: AccessorBlockSyntax) -> AccessorBlockSyntax {
    guard case .accessors(let list) = block.accessors else {
      return block.with(\.accessors, .getter([]))
    }
    let accessors = list.map { accessor in
      guard accessor.body != nil, isPlain(accessor.attributes) else { return accessor }
      return accessor.with(\.body, Self.empty)
    }
    return block.with(\.accessors, .accessors(AccessorDeclListSyntax(accessors)))
  }

  override func visit(_ node: StructDeclSyntax) -> DeclSyntax {
    node.attributes.isEmpty ? super.visit(node) : DeclSyntax(node)
  }

  override func visit(_ node: ClassDeclSyntax) -> DeclSyntax {
    node.attributes.isEmpty ? super.visit(node) : DeclSyntax(node)
  }

  override func visit(_ node: EnumDeclSyntax) -> DeclSyntax {
    node.attributes.isEmpty ? super.visit(node) : DeclSyntax(node)
  }

  override func visit(_ node: ActorDeclSyntax) -> DeclSyntax {
    node.attributes.isEmpty ? super.visit(node) : DeclSyntax(node)
  }

  override func visit(_ node: ExtensionDeclSyntax) -> DeclSyntax {
    node.attributes.isEmpty ? super.visit(node) : DeclSyntax(node)
  }

  override func visit(_ node: IfConfigDeclSyntax) -> DeclSyntax { DeclSyntax(node) }
}
