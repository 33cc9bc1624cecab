import Literate
import SwiftSyntax

/// Finds the names in a chunk that an earlier chunk of the course introduced.
final class ReferenceFinder: SyntaxVisitor {
  /// What names after a dot lead to, by the offset of the name's first byte in the chunk.
  private var members: [Int: Declaration] = [:]
  /// What names without a dot lead to.
  private var found: [Int: Declaration] = [:]
  private var locals: Set<String> = []
  private let index: DeclarationIndex
  private let chunk: Chunk.Key

  private init(index: DeclarationIndex, chunk: Chunk.Key) {
    self.index = index
    self.chunk = chunk
    super.init(viewMode: .sourceAccurate)
  }

  /// Returns what the names in a chunk's code lead to, by the offset of their first byte.
  static func references(
    in tree: SourceFileSyntax, of chunk: Chunk, index: DeclarationIndex
  ) -> [Int: Declaration] {
    let finder = ReferenceFinder(index: index, chunk: chunk.key)
    finder.walk(tree)
    // A chunk's own names mean its own things; a member is told from them by its dot.
    let names = finder.found.filter { !finder.locals.contains($0.value.name) }
    return firstOfEach(names.merging(finder.members) { name, _ in name })
  }

  /// Keeps the first place of every name: more links would tire the eye, and fill the page.
  private static func firstOfEach(_ references: [Int: Declaration]) -> [Int: Declaration] {
    var seen: Set<Declaration> = []
    return Dictionary(
      uniqueKeysWithValues: references.sorted { $0.key < $1.key }.filter {
        seen.insert($0.value).inserted
      })
  }

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    locals.insert(node.identifier.text)
    return .visitChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    locals.insert(node.name.text)
    return .visitChildren
  }

  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
    locals.insert((node.secondName ?? node.firstName).text)
    return .visitChildren
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    add(index.type(node.name.text), at: node.name)
    return .visitChildren
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.declName.baseName
    if let member = index.member(name.text), member.chunk < chunk {
      members[name.positionAfterSkippingLeadingTrivia.utf8Offset] = member
    }
    if let base = node.base?.as(DeclReferenceExprSyntax.self)?.baseName {
      add(index.type(base.text), at: base)
    }
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if let name = node.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName {
      add(index.called(name.text), at: name)
    }
    return .visitChildren
  }

  private func add(_ declaration: Declaration?, at token: TokenSyntax) {
    guard let declaration, declaration.chunk < chunk else { return }
    found[token.positionAfterSkippingLeadingTrivia.utf8Offset] = declaration
  }
}
