import SwiftParser
import SwiftSyntax

/// Makes public what a file of Swift declares without saying who may use it, so that it can be a library.
///
/// A structure that others can use must offer its initializer, which the compiler makes for its own module
/// alone: so it is written out.
package enum PublicInterface {
  /// Returns the code with `public` where nothing else is said.
  package static func opened(_ code: String) -> String {
    let finder = PublicPlaces(viewMode: .sourceAccurate)
    finder.walk(Parser.parse(source: code))
    var bytes = Array(code.utf8)
    for (offset, text) in finder.insertions.sorted(by: { $0.offset > $1.offset }) {
      bytes.insert(contentsOf: text.utf8, at: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Finds where words go into a file.
private final class PublicPlaces: SyntaxVisitor {
  private(set) var insertions: [(offset: Int, text: String)] = []

  private static let levels: Set = [
    "public", "open", "package", "internal", "fileprivate", "private",
  ]

  private static func hasLevel(_ modifiers: DeclModifierListSyntax) -> Bool {
    // `private(set)` says who may write, and not who may use.
    modifiers.contains { levels.contains($0.name.text) && $0.detail == nil }
  }

  /// Makes a declaration public; returns whether it is one that others see.
  @discardableResult
  private func open(_ modifiers: DeclModifierListSyntax, _ keyword: TokenSyntax) -> Bool {
    if Self.hasLevel(modifiers) {
      return modifiers.contains { ["public", "open"].contains($0.name.text) }
    }
    let place =
      modifiers.first?.positionAfterSkippingLeadingTrivia
      ?? keyword.positionAfterSkippingLeadingTrivia
    insertions.append((place.utf8Offset, "public "))
    return true
  }

  private func descend(_ isSeen: Bool) -> SyntaxVisitorContinueKind {
    isSeen ? .visitChildren : .skipChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    let isSeen = open(node.modifiers, node.structKeyword)
    if isSeen { addInitializer(to: node.memberBlock, isStruct: true) }
    return descend(isSeen)
  }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    let isSeen = open(node.modifiers, node.classKeyword)
    if isSeen { addInitializer(to: node.memberBlock, isStruct: false) }
    return descend(isSeen)
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    descend(open(node.modifiers, node.enumKeyword))
  }

  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    descend(open(node.modifiers, node.actorKeyword))
  }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    // What a protocol asks for is as public as it is.
    open(node.modifiers, node.protocolKeyword)
    return .skipChildren
  }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    descend(!Self.hasLevel(node.modifiers))
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    open(node.modifiers, node.funcKeyword)
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    open(node.modifiers, node.initKeyword)
    return .skipChildren
  }

  override func visit(_ node: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    open(node.modifiers, node.subscriptKeyword)
    return .skipChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    open(node.modifiers, node.bindingSpecifier)
    return .skipChildren
  }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    open(node.modifiers, node.typealiasKeyword)
    return .skipChildren
  }

  // MARK: Initializers

  /// A stored property as an initializer takes it.
  private struct Field {
    let name: String
    let type: String
    let value: String?
  }

  private func addInitializer(to block: MemberBlockSyntax, isStruct: Bool) {
    let members = block.members.map(\.decl)
    guard !members.contains(where: { $0.is(InitializerDeclSyntax.self) }),
      let fields = Self.fields(members)
    else { return }
    if !isStruct, fields.contains(where: { $0.value == nil }) { return }
    let taken = isStruct ? fields : []
    let parameters = taken.map { field in
      let escaping = field.type.contains("->") && !field.type.hasSuffix("?") ? "@escaping " : ""
      return "\(field.name): \(escaping)\(field.type)" + (field.value.map { " = \($0)" } ?? "")
    }
    let lines = taken.map { "    self.\($0.name) = \($0.name)\n" }.joined()
    insertions.append(
      (
        block.rightBrace.positionAfterSkippingLeadingTrivia.utf8Offset,
        "\n  public init(\(parameters.joined(separator: ", "))) {\n\(lines)  }\n"
      ))
  }

  /// The stored properties that an initializer takes; nil if one of them is nobody else's business, or if
  /// nobody can tell its type who does not know what else there is.
  private static func fields(_ members: [DeclSyntax]) -> [Field]? {
    var fields: [Field] = []
    for member in members {
      guard let variable = member.as(VariableDeclSyntax.self),
        !variable.modifiers.contains(where: { ["static", "class", "lazy"].contains($0.name.text) })
      else { continue }
      let isConstant = variable.bindingSpecifier.text == "let"
      // In 'var a, b: Int' the type stands once, at the last.
      var shared: String?
      var found: [Field] = []
      for binding in variable.bindings.reversed() {
        let value = binding.initializer?.value
        shared = binding.typeAnnotation?.type.trimmedDescription ?? (value == nil ? shared : nil)
        if binding.accessorBlock?.isComputed == true || isConstant && value != nil { continue }
        guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text,
          !hasLevel(variable.modifiers)
        else {
          if value == nil { return nil }
          continue
        }
        guard let type = shared ?? value.flatMap(type) else { return nil }
        found.append(Field(name: name, type: type, value: value?.trimmedDescription))
      }
      fields += found.reversed()
    }
    return fields
  }

  /// The type of a property that says its first value only: that of a literal, or the one that is called.
  private static func type(of value: ExprSyntax) -> String? {
    if value.is(BooleanLiteralExprSyntax.self) { return "Bool" }
    if value.is(StringLiteralExprSyntax.self) { return "String" }
    if value.is(IntegerLiteralExprSyntax.self) { return "Int" }
    if value.is(FloatLiteralExprSyntax.self) { return "Double" }
    if let negative = value.as(PrefixOperatorExprSyntax.self) {
      return type(of: negative.expression)
    }
    let called = value.as(FunctionCallExprSyntax.self)?.calledExpression.trimmedDescription
    guard let called, let first = called.first, !called.contains("."),
      first.isUppercase || first == "["
    else { return nil }
    return called
  }
}

extension AccessorBlockSyntax {
  /// Whether the property holds nothing itself.
  fileprivate var isComputed: Bool {
    guard case .accessors(let list) = accessors else { return true }
    return list.contains {
      $0.accessorSpecifier.text == "get" || $0.accessorSpecifier.text == "_read"
    }
  }
}
