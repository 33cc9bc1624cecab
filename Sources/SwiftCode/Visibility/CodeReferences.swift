import SwiftSyntax

/// What some code refers to by name, as the compiler looks names up while it compiles a file.
///
/// A name by itself is looked up among the declarations at file scope and the members of the type around it,
/// one behind a dot among members alone: the latter is written with its dot, and the former in both ways.
/// Labels, and what the code declares itself, are looked up by nobody; but what a protocol asks for is, in
/// every type that conforms to it.
struct CodeReferences {
  /// The names, without backticks.
  private(set) var names: Set<String> = []

  /// Collects them; of code that the parser does not understand, every word.
  init(in tree: some SyntaxProtocol) {
    guard !tree.hasError else {
      names = Self.both(tree.words)
      return
    }
    let finder = ReferenceFinder(viewMode: .sourceAccurate)
    finder.walk(tree)
    names = finder.names
  }

  /// How a member of a name is looked up.
  static func member(_ name: String) -> String { ".\(name)" }

  /// The names as they are looked up by themselves.
  static func both(_ names: Set<String>) -> Set<String> { names.union(names.map(member)) }
}

private final class ReferenceFinder: SyntaxVisitor {
  var names: Set<String> = []

  private func add(_ token: TokenSyntax) {
    names.formUnion(CodeReferences.both(Set(token.words)))
  }

  private func addMember(_ token: TokenSyntax) {
    names.formUnion(token.words.map(CodeReferences.member))
  }

  /// Takes every word: for what is looked up in a way of its own.
  private func addAll(_ node: some SyntaxProtocol) -> SyntaxVisitorContinueKind {
    names.formUnion(CodeReferences.both(node.words))
    return .skipChildren
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    if let access = node.parent?.as(MemberAccessExprSyntax.self), access.declName.id == node.id,
      !Self.mayBeModule(access.base)
    {
      addMember(node.baseName)
    } else {
      add(node.baseName)
    }
    return .skipChildren
  }

  /// Whether what stands before a dot may be a module, whose declarations are not members.
  private static func mayBeModule(_ base: ExprSyntax?) -> Bool {
    base?.as(DeclReferenceExprSyntax.self)?.baseName.bareText.first?.isUppercase ?? false
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    add(node.name)
    return .visitChildren
  }

  override func visit(_ node: MemberTypeSyntax) -> SyntaxVisitorContinueKind {
    add(node.name)
    return .visitChildren
  }

  override func visit(_ node: BinaryOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    add(node.operator)
    return .skipChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    add(node.operator)
    return .visitChildren
  }

  override func visit(_ node: PostfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    add(node.operator)
    return .visitChildren
  }

  /// `if let x` looks up what it declares.
  override func visit(_ node: OptionalBindingConditionSyntax) -> SyntaxVisitorContinueKind {
    node.initializer == nil ? addAll(node) : .visitChildren
  }

  override func visit(_ node: ClosureCaptureSyntax) -> SyntaxVisitorContinueKind { addAll(node) }

  /// What a protocol asks for is looked up in every type that conforms to it.
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { addAll(node) }

  override func visit(_ node: OperatorDeclSyntax) -> SyntaxVisitorContinueKind { addAll(node) }

  override func visit(_ node: PrecedenceGroupDeclSyntax) -> SyntaxVisitorContinueKind {
    addAll(node)
  }

  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind { addAll(node) }

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { addAll(node) }

  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind { addAll(node) }

  override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
    add(node.macroName)
    return .visitChildren
  }

  override func visit(_ node: MacroExpansionDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.macroName)
    return .visitChildren
  }
}
