import Exhibits
import Markup

/// What a value shows and how much room that takes: cells for label, data and gradient, and the sign.
///
/// Sizes are pixels. The font sizes here are those of `graph.css`; change both or neither.
struct GraphFrame {
  /// The sizes that differ between a value and a helper.
  struct Style {
    let label: Int
    let number: Int
    let word: Int
    let row: Int
    let padding: Int

    static let value = Style(label: 14, number: 13, word: 11, row: 20, padding: 8)
    static let helper = Style(label: 11, number: 11, word: 11, row: 16, padding: 6)
  }

  let style: Style
  /// Whether the value is drawn smaller and quieter.
  let isHelper: Bool
  /// The label, shortened to what a drawing can hold; "" for none.
  let label: String
  let data: String
  /// The gradient; nil when the backward pass has not run.
  let gradient: String?
  /// The operation's sign; nil for a leaf.
  let sign: String?
  let labelWidth: Int
  private(set) var boxWidth: Int
  private(set) var boxHeight: Int
  private(set) var signWidth: Int
  private(set) var signHeight: Int

  /// Measures the node, with room for every number that it may show besides its own.
  init(
    _ node: ExpressionGraph.Node, moment: ExpressionGraph.Moment, alsoShowing texts: [String] = []
  ) {
    let style = node.isHelper ? Style.helper : .value
    self.style = style
    isHelper = node.isHelper
    label = MonospacedText.shortened(node.label, toColumns: 20)
    data = ReaderNumber(node.data).said
    gradient = moment == .afterBackward ? ReaderNumber(node.grad).said : nil
    sign = node.operation.map {
      MonospacedText.shortened(ExpressionGraphWords.sign($0), toColumns: 12)
    }
    labelWidth =
      label.isEmpty ? 0 : MonospacedText.width(label, size: style.label) + 2 * style.padding
    let numberWidth = ([data, gradient ?? ""] + texts).reduce(0) {
      max($0, MonospacedText.width($1, size: style.number))
    }
    let words = [Phrase.data, .grad].map { MonospacedText.width($0.text, size: style.word) }
    let wordWidth = (words.max() ?? 0) + style.padding - 1
    boxWidth = labelWidth + wordWidth + numberWidth + 2 * style.padding
    boxHeight = style.row * (gradient == nil ? 1 : 2) + 6
    signHeight = max(node.isHelper ? 20 : 26, node.inputs.count * 9 + 8)
    let signText = MonospacedText.width(sign ?? "", size: (sign ?? "").count > 1 ? 11 : 15)
    signWidth = sign == nil ? 0 : max(signHeight > 26 ? 26 : signHeight, signText + 12)
  }

  /// The height of the sign and box together.
  var height: Int { sign == nil ? boxHeight : max(boxHeight, signHeight) }

  /// The sizes with width and height exchanged, for a drawing that runs down; operands then arrive side by
  /// side, and the sign is as wide as they need.
  var turned: GraphFrame {
    var turned = self
    (turned.boxWidth, turned.boxHeight) = (boxHeight, boxWidth)
    let along = min(signHeight, isHelper ? 20 : 26)
    (turned.signWidth, turned.signHeight) = (sign == nil ? 0 : along, max(signWidth, signHeight))
    return turned
  }
}
