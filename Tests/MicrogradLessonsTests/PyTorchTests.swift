import Testing

@testable import MicrogradLessons

/// The engine beside PyTorch, over every operation that the engine has.
///
/// Both read the same expressions from a file; neither knows the other. How the files were made is
/// said at the top of the two scripts in `Oracles`.
@Suite struct PyTorchTests {
  /// What PyTorch computed: the value and the gradients, by the expression's name.
  private func results() throws -> [String: [Double]] {
    var results: [String: [Double]] = [:]
    for line in try oracleLines("pytorch.txt") where !line.isEmpty {
      let words = line.split(separator: " ")
      results[String(words[0])] = words.dropFirst().compactMap { Double($0) }
    }
    return results
  }

  /// Whether two numbers are equal but for rounding.
  ///
  /// Doubles carry 2.2e-16; some dozen operations, which PyTorch may order otherwise and whose `exp`
  /// and `tanh` may differ in the last bit, leave 1e-12 relative with room to spare.
  private func agree(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-12 * max(abs(a), abs(b))
  }

  @Test(arguments: try OracleExpression.all())
  func `values and gradients are PyTorch's`(expression: OracleExpression) throws {
    let expected = try #require(try results()[expression.name])
    let (output, leaves) = try expression.evaluate()
    output.backward()
    let found = [output.data] + leaves.map(\.grad)
    #expect(found.count == expected.count)
    for (ours, theirs) in zip(found, expected) {
      #expect(agree(ours, theirs), "\(ours) is not \(theirs)")
    }
  }

  @Test func `the expressions use every operation, each often`() throws {
    let expressions = try OracleExpression.all()
    #expect(expressions.count == 202)
    #expect(Set(expressions.map(\.name)).count == 202)
    #expect(try results().count == 202)
    var uses: [String: Int] = [:]
    for expression in expressions {
      for operation in expression.operations { uses[operation, default: 0] += 1 }
    }
    #expect(uses.count == 23)
    #expect(uses.values.allSatisfy { $0 >= 50 })
  }

  @Test func `an unknown operation is an error`() {
    let expression = OracleExpression(name: "x", lines: [["leaf", "1.0"], ["cosine", "0"]])
    #expect(throws: OracleError.self) { try expression.evaluate() }
  }
}
