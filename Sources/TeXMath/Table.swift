/// The cells of a matrix or of aligned lines.
struct Table: Equatable, Sendable {
  /// The rows, from the top; rows may differ in length.
  let rows: [[[Node]]]
  /// How the cells are laid out.
  let layout: TableLayout
  /// The rows above which a line runs across, counted from 0; their number for a line below the last.
  let rules: Set<Int>

  /// Creates a table; a line across it runs over cells that a row leaves out, too.
  init(rows: [[[Node]]], layout: TableLayout, rules: Set<Int> = []) {
    var width = 0
    if !rules.isEmpty { width = layout.columnLimit ?? rows.map(\.count).max() ?? 0 }
    self.rows = rows.map { $0 + Array(repeating: [], count: max(0, width - $0.count)) }
    self.layout = layout
    self.rules = rules
  }
}

/// How a table's columns are aligned.
enum TableLayout: Equatable, Sendable {
  /// All centred.
  case matrix
  /// A value and its condition, both to the left.
  case cases
  /// Right and left by turns, so that lines meet at the `&`.
  case aligned
  /// Displays one below the other, each in the middle.
  case gathered
  /// Lines close to each other, as below a sum.
  case stack
  /// As the column specification says.
  case array([Column])

  /// Whether lines may run across, as TeX's arrays have them.
  var allowsRules: Bool {
    switch self {
    case .matrix, .array: true
    case .cases, .aligned, .gathered, .stack: false
    }
  }

  /// The greatest number of cells in a row; nil if there is none.
  var columnLimit: Int? {
    switch self {
    case .matrix, .aligned: nil
    case .gathered, .stack: 1
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
    "split": Environment(layout: .aligned),
    "gathered": Environment(layout: .gathered),
    "gather": Environment(layout: .gathered),
    "gather*": Environment(layout: .gathered),
    "array": Environment(),
  ]
}
