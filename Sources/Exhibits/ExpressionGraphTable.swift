extension ExpressionGraph {
  /// The graph's values as a table: for those who cannot see the drawing, and for plain text.
  public var table: Table {
    let gradient = moment == .afterBackward ? ["gradient"] : []
    return Table(
      unchecked: caption,
      columns: ["value", "made by", "data"] + gradient,
      rows: nodes.indices.map { index in
        let node = nodes[index]
        return [Table.Cell(name(of: index)), Table.Cell(origin(of: node)), Table.Cell(node.data)]
          + gradient.map { _ in Table.Cell(node.grad) }
      })
  }

  private func name(of index: Int) -> String {
    nodes[index].label.isEmpty ? "#\(index + 1)" : nodes[index].label
  }

  private func origin(of node: Node) -> String {
    guard let operation = node.operation else { return "–" }
    return "\(operation) of \(node.inputs.map(name).joined(separator: ", "))"
  }
}
