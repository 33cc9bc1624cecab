extension Node {
  /// The class that the atom shows to what stands before it; nil for spaces.
  var leadingClass: MathClass? {
    switch self {
    case .symbol(let symbol), .sized(let symbol, _): symbol.spacing
    case .largeOperator: .largeOperator
    case .function, .operation: .function
    case .atom(let spacing, _): spacing
    case .arrow: .relation
    case .scripts(let base, _, _), .stacked(let base, _, _): base.leadingClass ?? .ordinary
    case .delimited, .fraction(_, _, .binomial): .opening
    case .middle: .relation
    case .space: nil
    case .style(_, let nodes): nodes.first?.leadingClass
    case .row, .identifier, .number, .text, .fraction, .radical, .accent, .alphabet, .table,
      .framed, .phantom:
      .ordinary
    }
  }

  /// The class that the atom shows to what stands behind it.
  ///
  /// A binary operator without a left operand is a sign, and counts as ordinary from then on.
  func trailingClass(after previous: MathClass?) -> MathClass? {
    switch self {
    case .delimited, .fraction(_, _, .binomial): .closing
    case .scripts(let base, _, _), .stacked(let base, _, _):
      base.trailingClass(after: previous) ?? .ordinary
    default:
      leadingClass == .binary && !Spacing.isOperation(after: previous) ? .ordinary : leadingClass
    }
  }

  /// The symbol whose spacing is that of the whole atom, if it has one.
  var coreSymbol: Symbol? {
    switch self {
    case .symbol(let symbol): symbol
    case .arrow(let text, _, _): Symbol(text: text, spacing: .relation)
    // No sign of the dictionary: all that it departs from is nothing.
    case .atom(let spacing, _): Symbol(text: "", spacing: spacing)
    case .scripts(let base, _, _), .stacked(let base, _, _): base.coreSymbol
    default: nil
    }
  }

  /// Whether the atom is one prime or several.
  var isPrime: Bool {
    guard case .symbol(let symbol) = self else { return false }
    return symbol.text.hasPrefix("′")
  }

  /// Whether the atom is a large operator, with or without limits.
  var isLargeOperator: Bool {
    switch self {
    case .largeOperator: true
    case .scripts(let base, _, _), .stacked(let base, _, _): base.isLargeOperator
    default: false
    }
  }
}
