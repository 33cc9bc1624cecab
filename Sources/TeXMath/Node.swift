/// A formula as a tree, free of syntax and of MathML.
indirect enum Node: Equatable, Sendable {
  /// A braced group or an argument.
  case row([Node])
  /// A variable or constant: a letter, a Greek letter, ∞.
  case identifier(String, upright: Bool)
  /// A number in digits, perhaps with a decimal point.
  case number(String)
  /// Anything that is set as an operator: signs, relations, brackets, punctuation.
  case symbol(Symbol)
  /// A sign that grows in displays: ∑, ∫.
  case largeOperator(String, Limits)
  /// A function's name: sin, lim, ReLU.
  case function(String, Limits)
  /// An operator whose name is a formula: `\operatorname{x_1}`.
  case operation(Node, Limits)
  /// A formula that stands among its neighbours like one sign of a class.
  case atom(MathClass, Node)
  /// A formula that takes room and is not seen, or the other way round.
  case phantom(Phantom, Node)
  /// An arrow as long as what stands above and below it.
  case arrow(String, under: Node?, over: Node)
  /// Words inside a formula.
  case text(String)
  /// A distance.
  case space(Space)
  /// A numerator over a denominator.
  case fraction(Node, Node, FractionKind)
  /// A root, with the index at its foot if it is not a square root.
  case radical(Node, index: Node?)
  /// A base with a subscript, a superscript or both.
  case scripts(Node, sub: Node?, sup: Node?)
  /// A base with something small above or below it.
  case stacked(Node, under: Node?, over: Node?)
  /// A base under or over a mark.
  case accent(Accent, Node)
  /// Letters in another alphabet.
  case alphabet(Alphabet, Node)
  /// What `\left` and `\right` hold; nil for the delimiter `.`.
  case delimited(open: String?, [Node], close: String?)
  /// A delimiter inside `\left` and `\right` that grows with them.
  case middle(String)
  /// A delimiter of a given size.
  case sized(Symbol, DelimiterSize)
  /// The rest of a group, set as in a display or as in a line.
  case style(display: Bool, [Node])
  /// Rows and columns.
  case table(Table)
  /// A formula with a line around, above or below it.
  case framed(Frame, Node)
}

/// A sign and how it stands among its neighbours.
struct Symbol: Equatable, Sendable {
  /// The characters shown.
  let text: String
  /// The sign's class, which decides the space around it.
  let spacing: MathClass
}

/// TeX's classes of atoms, on which the distances between them depend (The TeXbook, chapter 18).
enum MathClass: Equatable, Sendable {
  case ordinary
  case largeOperator
  case function
  case binary
  case relation
  case opening
  case closing
  case punctuation
  case inner
}

/// Where the scripts of an operator go.
enum Limits: Equatable, Sendable {
  /// Beside it.
  case beside
  /// Above and below it in displays, beside it in lines.
  case movable
  /// Above and below it.
  case stacked
}

/// How large a fraction is set.
enum FractionKind: Equatable, Sendable {
  case automatic
  case display
  case text
  case binomial
}

/// The size of a delimiter that does not follow its content.
enum DelimiterSize: String, Equatable, Sendable {
  case big = "1.2em"
  case bigger = "1.8em"
  case large = "2.4em"
  case larger = "3em"
}

/// A line that CSS draws, since few fonts have one that grows; the value is its class name.
enum Frame: String, Equatable, Sendable {
  case box = "tml-boxed"
  case lineAbove = "tml-overline"
  case lineBelow = "tml-underline"
}

/// A distance between atoms.
enum Space: Equatable, Sendable {
  /// A width, in MathML's notation.
  case width(String)
  /// A step back by a thin space.
  case negativeThin
  /// What TeX puts before `(mod n)`: a quad in displays, less in lines.
  case beforeModulus
}

/// What of a formula counts, and what is seen.
enum Phantom: Equatable, Sendable {
  /// Its whole room, empty.
  case whole
  /// Its width, empty.
  case width
  /// Its height and depth, empty.
  case height
  /// The formula itself, in no height.
  case flat
}

/// How a modulus is written behind a congruence.
enum Modulus: Equatable, Sendable {
  /// `(mod n)`
  case inParentheses
  /// `(n)`
  case bare
  /// `mod n`
  case named
}

/// A mark above or below a base.
struct Accent: Equatable, Sendable {
  /// The mark.
  let text: String
  /// Whether it is as wide as its base.
  var stretches = false
  /// Whether it goes below the base.
  var isBelow = false
  /// Whether scripts of the whole go above or below it, as with braces.
  var takesLimits = false
}
