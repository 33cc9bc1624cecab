import SwiftParser
import SwiftSyntax
import Synchronization

/// What the tests in a chunk are called.
package enum TestNames {
  /// Returns the tests' names as a reader knows them: `@Test("name")`, or the function's own name.
  package static func names(in code: String) -> [String] {
    if let names = known.withLock({ $0[code] }) { return names }
    let names = TestNameFinder.names(in: code)
    known.withLock { known in
      if known.count > 4_096 { known = [:] }
      known[code] = names
    }
    return names
  }

  /// The names in code that was read before: the index and the pages ask for them, and a preview
  /// does so again and again.
  private static let known = Mutex<[String: [String]]>([:])
}

/// Finds the names of tests by their attributes.
private final class TestNameFinder: SyntaxVisitor {
  private var names: [String] = []

  static func names(in code: String) -> [String] {
    let finder = TestNameFinder(viewMode: .sourceAccurate)
    finder.walk(Parser.parse(source: code))
    return finder.names
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
