/// What a command means to the parser.
enum Command: Equatable, Sendable {
  /// Stands for itself; takes no argument.
  case node(Node)
  case fraction(FractionKind)
  case root
  case accent(Accent)
  case alphabet(Alphabet)
  case text(Alphabet)
  case operatorName
  case overset
  case underset
  case frame(Frame)
  case left
  case middle
  case right
  case sized(DelimiterSize, MathClass)
  case begin
  case end
  case rowBreak
  case style(display: Bool)
  case limits(Limits)
  /// Its argument stands among its neighbours like a member of the class.
  case atom(MathClass)
  /// Its argument is an operator with a name of any form.
  case mathOperator
  case phantom(Phantom)
  case arrow(String)
  case modulus(Modulus)
  case not
  case substack
  case rule
  /// Says something of numbers that formulas do not have.
  case nothing

  /// Every command of the subset by name, without the backslash.
  static let named: [String: Command] = {
    var result = structural
    result.merge(symbols) { first, _ in first }
    result.merge(operators) { first, _ in first }
    result.merge(sizedDelimiters) { first, _ in first }
    return result
  }()

  private static let structural: [String: Command] = [
    "frac": .fraction(.automatic), "dfrac": .fraction(.display), "tfrac": .fraction(.text),
    "cfrac": .fraction(.display), "binom": .fraction(.binomial), "sqrt": .root,
    "operatorname": .operatorName,
    "overset": .overset, "stackrel": .overset, "underset": .underset,
    "left": .left, "middle": .middle, "right": .right, "begin": .begin, "end": .end,
    "\\": .rowBreak, "displaystyle": .style(display: true), "textstyle": .style(display: false),
    "limits": .limits(.stacked), "nolimits": .limits(.beside),
    "mathord": .atom(.ordinary), "mathbin": .atom(.binary), "mathrel": .atom(.relation),
    "mathopen": .atom(.opening), "mathclose": .atom(.closing), "mathpunct": .atom(.punctuation),
    "mathinner": .atom(.inner), "mathop": .mathOperator,
    "phantom": .phantom(.whole), "hphantom": .phantom(.width), "vphantom": .phantom(.height),
    "smash": .phantom(.flat), "xrightarrow": .arrow("→"), "xleftarrow": .arrow("←"),
    "pmod": .modulus(.inParentheses), "pod": .modulus(.bare), "mod": .modulus(.named),
    "not": .not, "substack": .substack, "hline": .rule, "nonumber": .nothing, "notag": .nothing,
  ]

  private static let symbols: [String: Command] = {
    var result = Symbols.others.mapValues { Command.node(.symbol($0)) }
    for (name, text) in Symbols.upright.merging(Symbols.greekUpper, uniquingKeysWith: { $1 }) {
      result[name] = .node(.identifier(text, upright: true))
    }
    for (name, text) in Symbols.italic.merging(Symbols.greekLower, uniquingKeysWith: { $1 }) {
      result[name] = .node(.identifier(text, upright: false))
    }
    for (name, text) in Symbols.binary {
      result[name] = .node(.symbol(Symbol(text: text, spacing: .binary)))
    }
    for (name, text) in Symbols.relations.merging(Symbols.arrows, uniquingKeysWith: { $1 }) {
      result[name] = .node(.symbol(Symbol(text: text, spacing: .relation)))
    }
    return result
  }()

  private static let operators: [String: Command] = {
    var result = Operators.accents.mapValues { Command.accent($0) }
    for (name, text) in Operators.sums { result[name] = .node(.largeOperator(text, .movable)) }
    for (name, text) in Operators.integrals { result[name] = .node(.largeOperator(text, .beside)) }
    for name in Operators.functions { result[name] = .node(.function(name, .beside)) }
    for (name, text) in Operators.limitFunctions { result[name] = .node(.function(text, .movable)) }
    for (name, space) in Operators.spaces { result[name] = .node(.space(space)) }
    for (name, frame) in Operators.frames { result[name] = .frame(frame) }
    for (name, alphabet) in Operators.alphabets { result[name] = .alphabet(alphabet) }
    for (name, alphabet) in Operators.texts { result[name] = .text(alphabet) }
    return result
  }()

  private static let sizedDelimiters: [String: Command] = {
    let classes: [(String, MathClass)] = [
      ("", .ordinary), ("l", .opening), ("m", .relation), ("r", .closing),
    ]
    var result: [String: Command] = [:]
    for (name, size) in Operators.sizes {
      for (suffix, spacing) in classes { result[name + suffix] = .sized(size, spacing) }
    }
    return result
  }()

  /// Returns the command that shows exactly `text`, for an author who typed the character itself.
  static func showing(_ text: String) -> String? {
    let matches = named.filter { _, command in
      switch command {
      case .node(.symbol(let symbol)): symbol.text == text
      case .node(.identifier(let shown, _)), .node(.largeOperator(let shown, _)): shown == text
      default: false
      }
    }
    return matches.keys.min()
  }
}
