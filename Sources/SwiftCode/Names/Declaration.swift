import Literate
import SwiftParser
import SwiftSyntax

/// A name that the course's code declares, and where the course introduces it.
package struct Declaration: Codable, Hashable, Sendable {
  /// What kind of name it is: how code refers to it tells them apart.
  package enum Kind: UInt64, Codable, Hashable, Sendable {
    case type
    case function
    case property
  }

  package let name: String
  package let kind: Kind
  /// The declaration on one line, without its body.
  package let signature: String
  /// The chunk that introduces it.
  package let chunk: Chunk.Key
  /// Whether the name is an operator's, such as `+`.
  var isOperator: Bool { name.first.map { !$0.isLetter && $0 != "_" } ?? false }
}

/// Finds what a chunk declares for others: types, functions, properties and cases; no locals.
final class DeclarationFinder: SyntaxVisitor {
  /// A declaration, where its name stands in bytes of the code, and what its comment says first.
  typealias Found = (offset: Int, declaration: Declaration, documentation: String)

  private var found: [Found] = []
  private let chunk: Chunk.Key

  private init(chunk: Chunk.Key) {
    self.chunk = chunk
    super.init(viewMode: .sourceAccurate)
  }

  /// Returns what a chunk declares, in order.
  static func declarations(in chunk: Chunk) -> [Declaration] {
    all(in: chunk).map(\.declaration).filter { $0.name != "init" }
  }

  /// Returns the same, and initializers, with the places of the names in bytes of the code and what their comments say.
  static func all(in chunk: Chunk) -> [Found] {
    let finder = DeclarationFinder(chunk: chunk.key)
    finder.walk(Parser.parse(source: chunk.text))
    return finder.found
  }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.name, .type, node.with(\.memberBlock, MemberBlockSyntax(members: [])))
    return .visitChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.name, .type, node.with(\.memberBlock, MemberBlockSyntax(members: [])))
    return .visitChildren
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.name, .type, node.with(\.memberBlock, MemberBlockSyntax(members: [])))
    return .visitChildren
  }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.name, .type, node.with(\.memberBlock, MemberBlockSyntax(members: [])))
    return .visitChildren
  }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.name, .type, node)
    return .skipChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.name, .function, node.with(\.body, nil))
    return .skipChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings {
      guard let pattern = binding.pattern.as(IdentifierPatternSyntax.self) else { continue }
      let type = binding.typeAnnotation?.trimmedDescription ?? ""
      let words = "\(node.bindingSpecifier.text) \(pattern.identifier.text)\(type)"
      add(pattern.identifier, .property, signature: words, under: node)
    }
    return .skipChildren
  }

  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    for element in node.elements {
      let words = "case \(element.with(\.trailingComma, nil).trimmedDescription)"
      add(element.name, .property, signature: words, under: node)
    }
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.initKeyword, .function, node.with(\.body, nil))
    return .skipChildren
  }

  private func add(_ name: TokenSyntax, _ kind: Declaration.Kind, _ node: some SyntaxProtocol) {
    let words = node.trimmedDescription.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let signature = words.replacing("( ", with: "(").replacing(" )", with: ")")
    add(
      name, kind,
      signature: signature.replacing(" {}", with: "").replacing("{}", with: ""), under: node)
  }

  private func add(
    _ name: TokenSyntax, _ kind: Declaration.Kind, signature: String,
    under node: some SyntaxProtocol
  ) {
    found.append(
      (
        name.positionAfterSkippingLeadingTrivia.utf8Offset,
        Declaration(name: name.text, kind: kind, signature: signature, chunk: chunk),
        DocumentationComment(over: node).firstParagraph
      ))
  }
}
