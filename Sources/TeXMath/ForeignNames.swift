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
      "bf": #"\mathbf"#, "bm": #"\mathbf"#, "boldsymbol": #"\mathbf"#, "cal": #"\mathcal"#,
      "cfrac": #"\frac"#, "choose": #"\binom"#, "degree": #"^\circ"#, "dotsb": #"\cdots"#,
      "dotsc": #"\ldots"#, "dotsi": #"\cdots"#, "dotsm": #"\cdots"#, "hbox": #"\text"#,
      "lbrack": "[", "mathop": #"\operatorname"#, "mathscr": #"\mathcal"#, "mbox": #"\text"#,
      "over": #"\frac"#, "rbrack": "]", "rm": #"\mathrm"#, "sf": #"\mathsf"#,
      "sgn": #"\operatorname{sgn}"#, "thinspace": #"\,"#, "tt": #"\mathtt"#,
    ]
    for name in without { commands[name] = .some(nil) }
    return commands.filter { Command.named[$0.key] == nil }
  }()

  private static let without = [
    "Big", "abs", "atop", "bmod", "bra", "cancel", "cline", "color", "colorbox", "ddddot", "dddot",
    "def", "displaylimits", "emph", "enspace", "eqref", "fbox", "genfrac", "hfill", "hline",
    "hphantom", "hspace", "hskip", "intertext", "it", "ket", "kern", "label", "mathbin",
    "mathchoice", "mathclose", "mathinner", "mathit", "mathnormal", "mathopen", "mathord",
    "mathpunct", "mathrel", "mathring", "mkern", "mod", "mspace", "multicolumn", "negthinspace",
    "newcommand", "nleq", "ngeq", "nmid", "nonumber", "norm", "not", "notag", "nparallel",
    "nsubseteq", "overleftarrow", "overleftrightarrow", "overrightarrow", "parbox", "phantom",
    "pmb", "pmod", "pod", "raisebox", "ref", "renewcommand", "rule", "scriptscriptstyle",
    "scriptstyle", "sideset", "smash", "space", "strut", "subsetneq", "substack", "supsetneq",
    "tag", "textcolor", "textsc", "textsl", "unicode", "vphantom", "vspace", "xleftarrow",
    "xrightarrow",
  ]

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
