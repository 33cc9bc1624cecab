/// The cells of a matrix or of aligned lines.
struct Table: Equatable, Sendable {
  /// The rows, from the top; rows may differ in length.
  let rows: [[[Node]]]
  /// How the cells are laid out.
  let layout: TableLayout
}

/// How a table's columns are aligned.
enum TableLayout: Equatable, Sendable {
  /// All centred.
  case matrix
  /// A value and its condition, both to the left.
  case cases
  /// Right and left by turns, so that lines meet at the `&`.
  case aligned
  /// As the column specification says.
  case array([Column])

  /// The greatest number of cells in a row; nil if there is none.
  var columnLimit: Int? {
    switch self {
    case .matrix, .aligned: nil
    case .cases: 2
    case .array(let columns): columns.count
    }
  }
}

/// A column of an `array`.
struct Column: Equatable, Sendable {
  /// Where the content of a cell stands.
  enum Alignment: Equatable, Sendable {
    case left
    case centre
    case right
  }

  /// Where the content of the cells stands.
  var alignment: Alignment
  /// Whether a line runs down the left side.
  var hasRuleBefore = false
  /// Whether a line runs down the right side; only the last column has one.
  var hasRuleAfter = false
}

/// A `\begin{…}` that the subset knows.
struct Environment: Equatable, Sendable {
  /// The delimiter on the left, if any.
  var open: String?
  /// The delimiter on the right, if any.
  var close: String?
  /// The columns; nil if they are the environment's argument.
  var layout: TableLayout?

  /// The environments by name.
  static let named: [String: Environment] = [
    "matrix": Environment(layout: .matrix),
    "pmatrix": Environment(open: "(", close: ")", layout: .matrix),
    "bmatrix": Environment(open: "[", close: "]", layout: .matrix),
    "Bmatrix": Environment(open: "{", close: "}", layout: .matrix),
    "vmatrix": Environment(open: "|", close: "|", layout: .matrix),
    "Vmatrix": Environment(open: "‖", close: "‖", layout: .matrix),
    "cases": Environment(open: "{", layout: .cases),
    "aligned": Environment(layout: .aligned),
    "align": Environment(layout: .aligned),
    "align*": Environment(layout: .aligned),
    "array": Environment(),
  ]
}
