/// What a graph's values are called, and how they were made, in words.
public struct ExpressionGraphWords: Sendable {
  private let graph: ExpressionGraph
  private let names: [String]

  /// Names the values: by label, a leaf without one by its number, any other by its row in the table.
  public init(_ graph: ExpressionGraph) {
    self.graph = graph
    names = graph.nodes.enumerated().map { index, node in
      if !node.label.isEmpty { return node.label }
      return node.operation == nil ? ReaderNumber(node.data).description : "#\(index + 1)"
    }
  }

  /// The values as a table: for those who cannot see the drawing, and for plain text.
  var table: Table {
    let gradient = graph.moment == .afterBackward ? ["gradient"] : []
    return Table(
      unchecked: graph.caption,
      columns: ["value", "made by", "data"] + gradient,
      rows: graph.nodes.indices.map { index in
        let node = graph.nodes[index]
        return [
          Table.Cell(names[index]), Table.Cell(expression(index) ?? "given"),
          Table.Cell(node.data),
        ] + gradient.map { _ in Table.Cell(node.grad) }
      })
  }

  /// Says of one value how it was made: "c = a × b", or only its name.
  public func equation(_ index: Int) -> String {
    names[index] + (expression(index).map { " = " + $0 } ?? "")
  }

  /// Returns the operation's sign with a real minus sign.
  public static func sign(_ operation: String) -> String {
    String(operation.map { $0 == "-" ? "−" : $0 })
  }

  /// What a value is called within a formula: "a", "(a+b)"; one without a name by how it was made.
  func term(_ index: Int) -> String {
    let isNameless = graph.nodes[index].label.isEmpty
    let name = isNameless ? expression(index) ?? names[index] : names[index]
    return name.contains(where: "+-−×*·/^ ".contains) ? "(\(name))" : name
  }

  /// Says how a value was made, in names: "a × b"; nil for a leaf.
  func expression(_ index: Int) -> String? {
    expression(index, of: graph.nodes[index].inputs.map(operand))
  }

  /// A name as an operand: in parentheses if it is a formula itself; numbers and rows stay.
  private func operand(_ index: Int) -> String {
    graph.nodes[index].label.isEmpty ? names[index] : term(index)
  }

  /// Says how a value was made, in the numbers that went in: "2 × −3"; nothing of a leaf.
  func arithmetic(_ index: Int) -> StepText {
    let node = graph.nodes[index]
    let isBare = node.operation?.contains(where: \.isLetter) ?? false || node.inputs.count > 1
    let numbers = node.inputs.map { input -> StepText.Piece in
      .number(graph.nodes[input].data, isBare ? .data(input) : .base(input))
    }
    guard let operation = node.operation.map(Self.sign) else { return StepText("") }
    if operation.hasPrefix("^") && numbers.count == 1 {
      return StepText(pieces: numbers + [.words(operation)])
    }
    if operation.contains(where: \.isLetter) {
      return StepText(
        pieces: [.words(operation + "(")] + Self.joined(numbers, ", ") + [.words(")")])
    }
    if numbers.count == 1 { return StepText(pieces: [.words(operation)] + numbers) }
    return StepText(pieces: Self.joined(numbers, " \(operation) "))
  }

  private static func joined(
    _ numbers: [StepText.Piece], _ separator: String
  ) -> [StepText.Piece] {
    Array(numbers.map { [$0] }.joined(separator: [.words(separator)]))
  }

  private func expression(_ index: Int, of inputs: [String]) -> String? {
    guard let operation = graph.nodes[index].operation.map(Self.sign) else { return nil }
    if operation.hasPrefix("^") && inputs.count == 1 { return inputs[0] + operation }
    if operation.contains(where: \.isLetter) {
      return operation + "(" + inputs.joined(separator: ", ") + ")"
    }
    if inputs.count == 1 { return operation + inputs[0] }
    return inputs.joined(separator: " \(operation) ")
  }
}

extension ExpressionGraph {
  /// The graph's values as a table, in the order of the nodes.
  public var table: Table { ExpressionGraphWords(self).table }
}
