import SwiftParser
import SwiftSyntax
import Synchronization

/// Finds what the tests in a chunk are called.
final class TestNames: SyntaxVisitor {
  private var names: [String] = []

  /// Returns the tests' names as a reader knows them: `@Test("name")`, or the function's own name.
  static func names(in code: String) -> [String] {
    if let names = known.withLock({ $0[code] }) { return names }
    let visitor = TestNames(viewMode: .sourceAccurate)
    visitor.walk(Parser.parse(source: code))
    known.withLock { known in
      if known.count > 4_096 { known = [:] }
      known[code] = visitor.names
    }
    return visitor.names
  }

  /// The names in code that was read before: the index and the pages ask for them, and a preview
  /// does so again and again.
  private static let known = Mutex<[String: [String]]>([:])

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
