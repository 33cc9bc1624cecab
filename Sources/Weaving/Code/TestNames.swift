import SwiftParser
import SwiftSyntax

/// Finds what the tests in a chunk are called.
final class TestNames: SyntaxVisitor {
  private var names: [String] = []

  /// Returns the tests' names as a reader knows them: `@Test("name")`, or the function's own name.
  static func names(in code: String) -> [String] {
    let visitor = TestNames(viewMode: .sourceAccurate)
    visitor.walk(Parser.parse(source: code))
    return visitor.names
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    for element in node.attributes {
      guard case .attribute(let attribute) = element,
        attribute.attributeName.trimmedDescription == "Test"
      else { continue }
      names.append(displayName(of: attribute) ?? node.name.text.filter { $0 != "`" })
    }
    return .skipChildren
  }

  private func displayName(of attribute: AttributeSyntax) -> String? {
    guard case .argumentList(let arguments) = attribute.arguments, let first = arguments.first,
      first.label == nil
    else { return nil }
    return first.expression.as(StringLiteralExprSyntax.self)?.representedLiteralValue
  }
}
