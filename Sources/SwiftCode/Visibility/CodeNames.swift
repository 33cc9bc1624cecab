import SwiftParser
import SwiftSyntax

/// The names in a piece of Swift, as far as they decide what code can have an effect on what other.
struct CodeNames: Codable, Hashable, Sendable {
  /// What a piece is, and so when it can have an effect on other code.
  enum Kind: Codable, Hashable, Sendable {
    /// Always: it needs no name.
    ///
    /// An import; an operator, a precedence group or a function at file scope that is named by an
    /// operator; a type that literals fall back to; a macro; what C or Objective-C may call; what
    /// is compiled on a condition; and anything that the parser does not understand.
    case unnamed
    /// Where one of the names stands that it declares.
    case declaration
    /// Where its name stands, or that of a protocol that it conforms to.
    case type(String)
    /// Where the type's name stands, given with all of its parts.
    case `extension`([String])
  }

  /// What the piece is.
  var kind = Kind.declaration
  /// Every word and operator, without the backticks; of what other files see of code, what it refers to
  /// by name (``CodeReferences``).
  var references: Set<String> = []
  /// What it declares, without locals; of a type or an extension, the members.
  var declared: Set<String> = []
  /// The operators among its members that are not the standard library's: between literals, they can
  /// be meant where nothing references the type.
  var freeOperators: Set<String> = []
  /// What the type inherits from and conforms to.
  var inherited: Set<String> = []
  /// Whether the type is a protocol.
  var isProtocol = false
  /// The module that it imports.
  var imported: String?
}

/// One declaration at file scope.
package struct CodeItem: Codable, Hashable, Sendable {
  /// The code, without the comment before it.
  package let code: String
  /// Its names.
  let names: CodeNames

  /// Whether it imports a module.
  package var isImport: Bool { names.imported != nil }

  /// Reads code that may stand in a module at file scope.
  package static func items(in code: String) -> [CodeItem] {
    items(in: Parser.parse(source: code), code: \.trimmedDescription, references: \.words)
  }

  /// Reads what stands at file scope.
  ///
  /// - Parameters:
  ///   - tree: The code.
  ///   - code: Says what is kept of the code of an item.
  ///   - references: Says what it refers to.
  /// - Returns: The items.
  static func items(
    in tree: SourceFileSyntax, code: (CodeBlockItemSyntax) -> String,
    references: (Syntax) -> Set<String>
  ) -> [CodeItem] {
    guard !tree.hasError else {
      let names = CodeNames(kind: .unnamed, references: references(Syntax(tree)))
      return [CodeItem(code: tree.description, names: names)]
    }
    return tree.statements.map { statement in
      var names = ItemReader.names(of: statement.item)
      names.references = references(Syntax(statement.item))
      return CodeItem(code: code(statement), names: names)
    }
  }

  /// What it declares, as a person calls it; nil for an import.
  package var title: String? {
    if names.imported != nil { return nil }
    switch names.kind {
    case .type(let name): return name
    case .extension(let parts): return "extension \(parts.joined(separator: "."))"
    case .declaration, .unnamed:
      if names.declared.count == 1 { return names.declared.first }
      return code.split(maxSplits: 3, whereSeparator: \.isWhitespace).prefix(3)
        .joined(separator: " ")
    }
  }

  /// Returns some code without comments and blanks, for whom it is the same without them.
  package static func tokens(of code: String) -> String { tokens(of: Parser.parse(source: code)) }

  static func tokens(of node: some SyntaxProtocol) -> String {
    // What stands above all of it separates nothing.
    node.tokens(viewMode: .sourceAccurate).enumerated().map { index, token in
      (index > 0 && token.leadingTrivia.containsNewline ? "\n" : "\0") + token.text
    }.joined()
  }

  /// Returns every word and operator of some code.
  package static func words(in code: String) -> Set<String> { Parser.parse(source: code).words }
}

extension Trivia {
  fileprivate var containsNewline: Bool {
    contains { piece in
      switch piece {
      case .newlines, .carriageReturns, .carriageReturnLineFeeds: true
      default: false
      }
    }
  }
}

extension SyntaxProtocol {
  /// Every word and operator, without the backticks; of string literals only what is computed.
  var words: Set<String> {
    var words: Set<String> = []
    for token in tokens(viewMode: .all) { words.formUnion(token.words) }
    return words
  }
}

extension TokenSyntax {
  /// The words that a token is.
  var words: [String] {
    if case .stringSegment = tokenKind { return [] }
    let text = bareText
    // `$x` references the property wrapper of `x`.
    return text.hasPrefix("$") ? [text, String(text.dropFirst())] : [text]
  }

  /// The text without backticks.
  var bareText: String {
    text.count > 2 && text.hasPrefix("`") && text.hasSuffix("`")
      ? String(text.dropFirst().dropLast()) : text
  }
}
