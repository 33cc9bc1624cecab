/// What TeX has and the subset has not, with what to write instead.
///
/// The nearest name in the subset would mislead here: `\not` is no slip for `\bot`.
enum ForeignNames {
  /// Returns what to write instead of a command of TeX.
  ///
  /// The inner nil says that the subset has nothing like it, the outer one that it is none of these.
  static func replacement(of name: String) -> String?? { commands[name] }

  private static let commands: [String: String?] = {
    var commands: [String: String?] = [
      "argmax": #"\operatorname{argmax}"#, "argmin": #"\operatorname{argmin}"#,
      "bf": #"\mathbf"#, "cal": #"\mathcal"#, "choose": #"\binom"#, "degree": #"^\circ"#,
      "fbox": #"\boxed"#, "it": #"\mathit"#, "over": #"\frac"#, "pmb": #"\boldsymbol"#,
      "rm": #"\mathrm"#, "sf": #"\mathsf"#, "sgn": #"\operatorname{sgn}"#,
      "textsl": #"\textit"#, "tt": #"\mathtt"#,
    ]
    for name in without { commands[name] = .some(nil) }
    return commands.filter { Command.named[$0.key] == nil }
  }()

  private static let without = [
    "Big", "abs", "atop", "bra", "cancel", "cline", "ddddot", "displaylimits", "genfrac", "ket",
    "mathchoice", "multicolumn", "norm", "parbox", "raisebox", "rule", "scriptscriptstyle",
    "scriptstyle", "sideset", "strut", "textsc", "unicode",
  ]

  /// What TeX has for something that is done otherwise here: what to do.
  static let advice: [String: String] = {
    let colour =
      "a page has the colours of its theme, light and dark: mark a part with \\boxed or \\mathbf, "
      + "or with a brace and words"
    let distance =
      "distances are \\, \\: \\; \\! \\quad \\qquad, and \\phantom{…} for the room of a part"
    let number =
      "name a formula in its fence, 'math id=loss', and lead to it by '[](#loss)': the number is "
      + "filled in"
    let macro =
      "the macros of a course stand in Course.swift, 'macros: [\"RR\": #\"\\mathbb{R}\"#]'"
    let prose = "what stands between two formulas is prose between two of them"
    let advice = [
      colour: ["color", "textcolor", "colorbox", "fcolorbox", "pagecolor"],
      distance: [
        "hspace", "vspace", "hskip", "vskip", "kern", "mkern", "mskip", "mspace", "hfill",
      ],
      number: ["tag", "label", "ref", "eqref"],
      macro: ["newcommand", "renewcommand", "providecommand", "def", "DeclareMathOperator"],
      prose: ["intertext"],
    ]
    let pairs = advice.flatMap { text, names in names.map { ($0, text) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  /// The same for environments.
  static let environments: [String: String] = {
    let display = "a formula in a fence of 'math' is a display by itself: leave it out"
    return [
      "equation": display, "equation*": display, "displaymath": display, "math": display,
      "multline": "write the lines in 'aligned' or 'gathered'",
      "multline*": "write the lines in 'aligned' or 'gathered'",
      "eqnarray": "write 'aligned', with one & before each relation",
      "tabular": "a table of words is one of Markdown; one of formulas is an 'array'",
    ]
  }()

  /// Characters that look like those of the subset, and those that stand for a command's work.
  static let characters: [Unicode.Scalar: String] = [
    "\u{B7}": #"\cdot"#, "\u{2022}": #"\bullet"#, "\u{B5}": #"\mu"#, "\u{2206}": #"\Delta"#,
    "\u{2126}": #"\Omega"#, "\u{2013}": "-", "\u{2014}": "-", "\u{2A7D}": #"\leq"#,
    "\u{2A7E}": #"\geq"#, "√": #"\sqrt"#, "°": #"^\circ"#, "¹": "^1", "²": "^2", "³": "^3",
    "⁻": "^-", "ⁿ": "^n", "₀": "_0", "₁": "_1", "₂": "_2", "ₙ": "_n", "½": #"\tfrac12"#,
    "ℝ": #"\mathbb{R}"#, "ℕ": #"\mathbb{N}"#, "ℤ": #"\mathbb{Z}"#, "ℚ": #"\mathbb{Q}"#,
    "ℂ": #"\mathbb{C}"#, "‘": "'", "’": "'",
  ]
}
