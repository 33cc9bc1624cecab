/// The attributes by which an operator departs from MathML's operator dictionary.
///
/// The dictionary spaces by characters and position; TeX spaces by classes, not at all in scripts,
/// and tells a sign from an operation. Only the differences are written.
struct Spacing: Equatable, Sendable {
  /// `prefix`, `infix` or nil.
  var form: String?
  /// The space before the operator, in MathML's notation.
  var before: String?
  /// The space behind it.
  var after: String?

  /// What the dictionary says.
  static let dictionary = Spacing()
  /// No space at all.
  static let tight = Spacing(before: "0em", after: "0em")
  /// TeX's thick space on both sides.
  static let thick = Spacing(before: "0.2778em", after: "0.2778em")

  /// The attributes in MathML.
  var attributes: [Markup.Attribute] {
    var result: [Markup.Attribute] = []
    if let form { result.append(("form", form)) }
    if let before { result.append(("lspace", before)) }
    if let after { result.append(("rspace", after)) }
    return result
  }
}

extension Spacing {
  /// Signs that the dictionary knows as prefixes.
  private static let signs: Set<String> = ["+", "−", "±", "∓"]

  /// Delimiters around which the dictionary has no space.
  private static let brackets: Set<String> = [
    "(", ")", "[", "]", "{", "}", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉",
  ]

  /// Returns the spacing of an atom between its neighbours.
  ///
  /// - Parameters:
  ///   - node: The atom.
  ///   - previous: The class of the atom before it; nil at the start.
  ///   - next: The class of the atom behind it; nil at the end.
  ///   - isFirst: Whether it is first in its row, where MathML takes it for a prefix.
  ///   - isScript: Whether the row is a script.
  /// - Returns: What has to be written.
  static func of(
    _ node: Node, after previous: MathClass?, before next: MathClass?, isFirst: Bool,
    isScript: Bool
  ) -> Spacing {
    guard let symbol = node.coreSymbol else {
      return node.isLargeOperator ? .largeOperator(after: previous, before: next) : .dictionary
    }
    switch symbol.spacing {
    case .binary where !isOperation(after: previous):
      return signs.contains(symbol.text) ? Spacing(form: "prefix") : .tight
    case .binary where !isOperation(before: next) || isScript: return .tight
    case .binary: return isFirst ? Spacing(form: "infix") : .dictionary
    case .relation where isScript: return .tight
    case .relation: return .relation(symbol, after: previous, before: next)
    case .punctuation where isScript: return .tight
    case .punctuation, .largeOperator, .function: return .dictionary
    case .opening, .closing: return brackets.contains(symbol.text) ? .dictionary : .tight
    case .ordinary, .inner: return .tight
    }
  }

  /// The dictionary puts a thin space on both sides; TeX only where an operand stands.
  private static func largeOperator(
    after previous: MathClass?, before next: MathClass?
  ) -> Spacing {
    Spacing(
      before: previous == .function || isOperation(after: previous) ? nil : "0em",
      after: next.map(isArgument) == true && next != .opening ? nil : "0em")
  }

  /// TeX puts no space between two relations; the dictionary takes the colon for punctuation.
  private static func relation(
    _ symbol: Symbol, after previous: MathClass?, before next: MathClass?
  ) -> Spacing {
    var spacing: Spacing = symbol.text == ":" ? .thick : .dictionary
    if previous == .relation { spacing.before = "0em" }
    if next == .relation { spacing.after = "0em" }
    return spacing
  }

  /// Whether a binary operator behind `previous` has a left operand.
  static func isOperation(after previous: MathClass?) -> Bool {
    switch previous {
    case .ordinary, .closing, .inner: true
    case nil, .binary, .relation, .opening, .punctuation, .largeOperator, .function: false
    }
  }

  private static func isOperation(before next: MathClass?) -> Bool {
    switch next {
    case nil, .relation, .closing, .punctuation: false
    case .ordinary, .opening, .inner, .largeOperator, .function, .binary: true
    }
  }

  /// Whether a thin space goes between two atoms that bring none of their own.
  static func hasThinSpace(_ previous: MathClass, _ next: MathClass, isScript: Bool) -> Bool {
    switch (previous, next) {
    case (.function, .ordinary), (.function, .function), (.ordinary, .function),
      (.closing, .function):
      true
    case (.function, .inner), (.ordinary, .inner), (.closing, .inner), (.inner, .ordinary),
      (.inner, .opening), (.inner, .punctuation), (.inner, .function), (.inner, .inner):
      !isScript
    default: false
    }
  }

  /// Whether `next` is what a function before it is applied to.
  static func isArgument(_ next: MathClass) -> Bool {
    switch next {
    case .ordinary, .opening, .function, .largeOperator, .inner: true
    case .binary, .relation, .closing, .punctuation: false
    }
  }
}
