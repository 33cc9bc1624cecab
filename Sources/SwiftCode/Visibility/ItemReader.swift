import SwiftSyntax

/// Reads the names of one declaration at file scope.
enum ItemReader {
  /// Returns the names, without what it refers to.
  static func names(of item: CodeBlockItemSyntax.Item) -> CodeNames {
    var names = read(item)
    if isCalledFromOutside(item) { names.kind = .unnamed }
    return names
  }

  private static func read(_ item: CodeBlockItemSyntax.Item) -> CodeNames {
    guard case .decl(let declaration) = item else { return CodeNames(kind: .unnamed) }
    if let function = declaration.as(FunctionDeclSyntax.self) {
      let isOperator = !function.name.isIdentifier
      return CodeNames(
        kind: isOperator ? .unnamed : .declaration, declared: [function.name.bareText])
    }
    if let variable = declaration.as(VariableDeclSyntax.self) {
      return CodeNames(declared: Members.names(of: variable))
    }
    if let alias = declaration.as(TypeAliasDeclSyntax.self) {
      let isFallback = alias.name.text.hasSuffix("LiteralType")
      return CodeNames(
        kind: isFallback ? .unnamed : .declaration, declared: [alias.name.bareText])
    }
    if let module = declaration.as(ImportDeclSyntax.self) {
      return CodeNames(kind: .unnamed, imported: module.path.first?.name.bareText ?? "")
    }
    return readType(declaration) ?? CodeNames(kind: .unnamed)
  }

  private static func readType(_ declaration: DeclSyntax) -> CodeNames? {
    guard let group = declaration.asProtocol(DeclGroupSyntax.self) else { return nil }
    var names = CodeNames()
    if let type = declaration.asProtocol(NamedDeclSyntax.self) {
      names.kind = .type(type.name.bareText)
      names.isProtocol = declaration.is(ProtocolDeclSyntax.self)
    } else if let type = declaration.as(ExtensionDeclSyntax.self)?.extendedType {
      let parts = type.tokens(viewMode: .all).filter(\.isIdentifier).map(\.bareText)
      names.kind = .extension(parts)
    } else {
      return nil
    }
    for type in group.inheritanceClause?.inheritedTypes ?? [] {
      names.inherited.formUnion(type.tokens(viewMode: .all).filter(\.isIdentifier).map(\.bareText))
    }
    let members = Members(of: group)
    names.declared = members.declared
    names.freeOperators = members.freeOperators
    return names
  }

  /// Whether code that the compiler does not see may call it: `@_cdecl`, `@objc`.
  private static func isCalledFromOutside(_ item: CodeBlockItemSyntax.Item) -> Bool {
    var last: TokenKind?
    for token in item.tokens(viewMode: .all) {
      if last == .atSign, token.text.hasPrefix("_") || token.text.hasPrefix("objc") { return true }
      last = token.tokenKind
    }
    return false
  }
}

extension CodeNames.Kind {
  /// The parts of the type's name; none of anything else.
  var typeNames: [String] {
    switch self {
    case .type(let name): [name]
    case .extension(let parts): parts
    case .unnamed, .declaration: []
    }
  }
}

extension TokenSyntax {
  fileprivate var isIdentifier: Bool {
    if case .identifier = tokenKind { true } else { false }
  }
}

/// The members of a type or an extension.
private struct Members {
  var declared: Set<String> = []
  var freeOperators: Set<String> = []

  /// The operators that the standard library has.
  ///
  /// A member that is one has the type among its
  /// parameters, the compiler sees to that, and so changes nothing where no operand has the type. A
  /// literal has it only where the type that literals fall back to would not do.
  private static let standardOperators: Set<String> = [
    "!", "!=", "!==", "%", "%=", "&", "&&", "&&=", "&*", "&+", "&-", "&<<", "&>>", "&=", "*", "*=",
    "+", "+=", "-", "-=", "...", "..<", "/", "/=", "<", "<<", "<<=", "<=", "==", "===", ">", ">=",
    ">>", ">>=", "??", "^", "^=", "|", "|=", "||", "~",
  ]

  init(of group: any DeclGroupSyntax) {
    read(group.memberBlock)
  }

  static func names(of variable: VariableDeclSyntax) -> Set<String> {
    // A pattern may declare several.
    Set(variable.bindings.flatMap { $0.pattern.tokens(viewMode: .all).map(\.bareText) })
  }

  private mutating func read(_ block: MemberBlockSyntax) {
    for member in block.members { read(member.decl) }
  }

  private mutating func read(_ member: DeclSyntax) {
    if let function = member.as(FunctionDeclSyntax.self) {
      declared.insert(function.name.bareText)
      if !function.name.isIdentifier, !Self.standardOperators.contains(function.name.bareText) {
        freeOperators.insert(function.name.bareText)
      }
    } else if let variable = member.as(VariableDeclSyntax.self) {
      declared.formUnion(Self.names(of: variable))
    } else if let list = member.as(EnumCaseDeclSyntax.self) {
      declared.formUnion(list.elements.map(\.name.bareText))
    } else if let type = member.asProtocol(NamedDeclSyntax.self) {
      declared.insert(type.name.bareText)
      if let group = member.asProtocol(DeclGroupSyntax.self) {
        read(group.memberBlock)
      }
    } else {
      // `init`, `subscript`, `deinit`, conditional compilation: nobody need name them.
      declared.insert("init")
    }
  }
}
