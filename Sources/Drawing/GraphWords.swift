import Exhibits
import Markup

/// What a graph's drawing shows, in words, for those who cannot see it.
struct GraphWords {
  private let graph: ExpressionGraph
  private let names: ExpressionGraphWords

  /// Speaks of a graph.
  init(_ graph: ExpressionGraph) {
    self.graph = graph
    names = ExpressionGraphWords(graph)
  }

  /// The moment in words.
  var moment: String {
    switch graph.moment {
    case .forwardOnly: Phrase.forwardOnly.text
    case .afterBackward: Phrase.afterBackward.text
    }
  }

  /// One sentence on all values of a small graph, a count of a larger one: nobody can listen to forty values,
  /// and a table has them.
  var description: String {
    let count = graph.nodes.count
    let opening = Phrase.valuesAt.text(count: count, moment)
    if count > Self.most { return opening + "." }
    return opening + ": " + graph.nodes.indices.map(sentence).joined(separator: "; ") + "."
  }

  /// How many values are said one after the other.
  static let most = 24

  /// Says of one value how it was made and what it is: "c = a × b is −6, gradient 1".
  func sentence(_ index: Int) -> String {
    let node = graph.nodes[index]
    return sentence(index, data: node.data, grad: graph.moment == .afterBackward ? node.grad : nil)
  }

  /// Says the same with other numbers; without data it says that there is none yet.
  func sentence(_ index: Int, data: Double?, grad: Double?) -> String {
    let node = graph.nodes[index]
    var text = equation(index)
    if let data, node.operation != nil || !node.label.isEmpty {
      text = Phrase.valueIs.text(text, ReaderNumber(data).said)
    }
    if data == nil { text = Phrase.notKnownYet.text(text) }
    if let grad { text = Phrase.withGradient.text(text, ReaderNumber(grad).said) }
    return text
  }

  /// Says of one value how it was made: "c = a × b", or only its name.
  func equation(_ index: Int) -> String { names.equation(index) }
}
