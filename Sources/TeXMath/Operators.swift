/// The operators, accents, spaces and alphabets of the subset by command name, as data.
enum Operators {
  /// Signs that grow in displays and take limits there.
  static let sums: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁",
    "bigotimes": "⨂", "bigvee": "⋁", "bigwedge": "⋀",
  ]

  /// Signs that grow in displays and keep their limits beside them.
  static let integrals: [String: String] = ["int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮"]

  /// Function names whose scripts stay beside them.
  static let functions: [String] = [
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "dim", "exp",
    "hom", "ker", "lg", "ln", "log", "sec", "sin", "sinh", "tan", "tanh",
  ]

  /// Function names that take limits in displays.
  static let limitFunctions: [String: String] = [
    "det": "det", "gcd": "gcd", "inf": "inf", "lim": "lim", "liminf": "lim inf",
    "limsup": "lim sup", "max": "max", "min": "min", "Pr": "Pr", "sup": "sup",
  ]

  /// Marks above and below.
  static let accents: [String: Accent] = [
    "hat": Accent(text: "ˆ"), "bar": Accent(text: "¯"), "tilde": Accent(text: "˜"),
    "vec": Accent(text: "→"), "dot": Accent(text: "˙"), "ddot": Accent(text: "¨"),
    "mathring": Accent(text: "˚"), "dddot": Accent(text: "⃛"), "check": Accent(text: "ˇ"),
    "breve": Accent(text: "˘"),
    "widehat": Accent(text: "^", stretches: true), "widetilde": Accent(text: "~", stretches: true),
    "overrightarrow": Accent(text: "→", stretches: true),
    "overleftarrow": Accent(text: "←", stretches: true),
    "overleftrightarrow": Accent(text: "↔", stretches: true),
    "overbrace": Accent(text: "⏞", stretches: true, takesLimits: true),
    "underbrace": Accent(text: "⏟", stretches: true, isBelow: true, takesLimits: true),
  ]

  /// Lines around a formula.
  static let frames: [String: Frame] = [
    "boxed": .box, "overline": .lineAbove, "underline": .lineBelow,
  ]

  /// Distances; a quad is one em.
  static let spaces: [String: Space] = [
    ",": .width("0.1667em"), ":": .width("0.2222em"), ">": .width("0.2222em"),
    ";": .width("0.2778em"), " ": .width("0.25em"), "thinspace": .width("0.1667em"),
    "medspace": .width("0.2222em"), "thickspace": .width("0.2778em"), "enspace": .width("0.5em"),
    "space": .width("0.25em"), "quad": .width("1em"), "qquad": .width("2em"),
    "!": .negativeThin, "negthinspace": .negativeThin,
  ]

  /// Alphabets for letters of a formula.
  static let alphabets: [String: Alphabet] = [
    "mathrm": .roman, "mathbf": .bold, "mathit": .italic, "boldsymbol": .boldItalic,
    "bm": .boldItalic, "mathnormal": .italic,
    "mathcal": .script, "mathscr": .script, "mathfrak": .fraktur, "mathbb": .doubleStruck,
    "mathsf": .sansSerif, "mathtt": .monospace,
  ]

  /// Alphabets for words inside a formula.
  static let texts: [String: Alphabet] = [
    "text": .roman, "textrm": .roman, "textbf": .bold, "textit": .italic, "texttt": .monospace,
    "textsf": .sansSerif, "textnormal": .roman, "emph": .italic, "mbox": .roman, "hbox": .roman,
  ]

  /// Sizes of delimiters, to which `l`, `r` and `m` may be added.
  static let sizes: [String: DelimiterSize] = [
    "big": .big, "Big": .bigger, "bigg": .large, "Bigg": .larger,
  ]
}
