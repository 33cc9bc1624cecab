/// The signs of the subset by command name, as data.
enum Symbols {
  /// Signs that stand for a thing: set like letters, without space around them.
  static let upright: [String: String] = [
    "nabla": "∇", "infty": "∞", "forall": "∀", "exists": "∃", "emptyset": "∅", "varnothing": "∅",
    "top": "⊤", "bot": "⊥", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "angle": "∠",
    "triangle": "△", "square": "□", "nexists": "∄", "%": "%", "#": "#", "&": "&", "_": "_",
    "$": "$",
  ]

  /// Letters that are set in italics.
  static let italic: [String: String] = ["partial": "∂", "ell": "ℓ", "imath": "ı", "jmath": "ȷ"]

  /// The small Greek letters; `\epsilon` and `\phi` are the forms that TeX shows.
  static let greekLower: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "varkappa": "ϰ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π",
    "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ",
    "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
  ]

  /// The capital Greek letters that do not look Latin; upright, as TeX sets them.
  static let greekUpper: [String: String] = [
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  /// Signs between two operands.
  static let binary: [String: String] = [
    "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "cup": "∪", "cap": "∩",
    "setminus": "∖", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨", "oplus": "⊕",
    "ominus": "⊖", "otimes": "⊗", "odot": "⊙", "circ": "∘", "bullet": "∙", "ast": "∗",
    "star": "⋆", "bmod": "mod",
  ]

  /// Signs between two sides.
  static let relations: [String: String] = [
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "lt": "<", "gt": ">",
    "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "ll": "≪",
    "gg": "≫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆",
    "supset": "⊃", "supseteq": "⊇", "mid": "∣", "parallel": "∥", "perp": "⊥", "coloneqq": "≔",
    "triangleq": "≜", "vdash": "⊢", "models": "⊨", "prec": "≺", "succ": "≻",
    "nless": "≮", "ngtr": "≯", "nleq": "≰", "ngeq": "≱", "nmid": "∤", "nparallel": "∦", "nsim": "≁",
    "ncong": "≇", "nprec": "⊀", "nsucc": "⊁", "nsubseteq": "⊈", "nsupseteq": "⊉", "nvdash": "⊬",
    "subsetneq": "⊊", "supsetneq": "⊋",
  ]

  /// The signs that have one with a stroke through it of their own.
  static let negated: [String: String] = [
    "=": "≠", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "∈": "∉", "∋": "∌", "⊂": "⊄", "⊃": "⊅",
    "⊆": "⊈", "⊇": "⊉", "≡": "≢", "∼": "≁", "≃": "≄", "≅": "≇", "≈": "≉", "∣": "∤", "∥": "∦",
    "≺": "⊀", "≻": "⊁", "⊢": "⊬", "⊨": "⊭", "∃": "∄", "←": "↚", "→": "↛", "↔": "↮", "⇐": "⇍",
    "⇒": "⇏", "⇔": "⇎",
  ]

  /// Arrows, which space like relations.
  static let arrows: [String: String] = [
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⟺", "implies": "⟹",
    "impliedby": "⟸", "mapsto": "↦", "longrightarrow": "⟶", "longleftarrow": "⟵",
    "longmapsto": "⟼", "hookrightarrow": "↪", "uparrow": "↑", "downarrow": "↓",
    "updownarrow": "↕", "nearrow": "↗", "searrow": "↘", "rightleftharpoons": "⇌",
    "nrightarrow": "↛", "nleftarrow": "↚", "nRightarrow": "⇏", "nLeftarrow": "⇍",
  ]

  /// Everything else that has a class of its own.
  static let others: [String: Symbol] = [
    "ldots": Symbol(text: "…", spacing: .inner), "dots": Symbol(text: "…", spacing: .inner),
    "dotsc": Symbol(text: "…", spacing: .inner), "dotso": Symbol(text: "…", spacing: .inner),
    "dotsb": Symbol(text: "⋯", spacing: .inner), "dotsm": Symbol(text: "⋯", spacing: .inner),
    "dotsi": Symbol(text: "⋯", spacing: .inner), "lbrack": Symbol(text: "[", spacing: .opening),
    "rbrack": Symbol(text: "]", spacing: .closing),
    "cdots": Symbol(text: "⋯", spacing: .inner), "vdots": Symbol(text: "⋮", spacing: .ordinary),
    "ddots": Symbol(text: "⋱", spacing: .inner), "colon": Symbol(text: ":", spacing: .punctuation),
    "neg": Symbol(text: "¬", spacing: .ordinary), "lnot": Symbol(text: "¬", spacing: .ordinary),
    "prime": Symbol(text: "′", spacing: .ordinary),
    "backslash": Symbol(text: "\\", spacing: .ordinary),
    "{": Symbol(text: "{", spacing: .opening), "}": Symbol(text: "}", spacing: .closing),
    "|": Symbol(text: "‖", spacing: .ordinary), "vert": Symbol(text: "|", spacing: .ordinary),
    "Vert": Symbol(text: "‖", spacing: .ordinary), "lvert": Symbol(text: "|", spacing: .opening),
    "rvert": Symbol(text: "|", spacing: .closing), "lVert": Symbol(text: "‖", spacing: .opening),
    "rVert": Symbol(text: "‖", spacing: .closing), "lbrace": Symbol(text: "{", spacing: .opening),
    "rbrace": Symbol(text: "}", spacing: .closing), "langle": Symbol(text: "⟨", spacing: .opening),
    "rangle": Symbol(text: "⟩", spacing: .closing), "lfloor": Symbol(text: "⌊", spacing: .opening),
    "rfloor": Symbol(text: "⌋", spacing: .closing), "lceil": Symbol(text: "⌈", spacing: .opening),
    "rceil": Symbol(text: "⌉", spacing: .closing),
  ]

  /// The signs that may stand by themselves: those of ASCII, and the minus that texts have.
  static let characters: [Unicode.Scalar: Symbol] = [
    "+": Symbol(text: "+", spacing: .binary), "-": Symbol(text: "−", spacing: .binary),
    "−": Symbol(text: "−", spacing: .binary),
    "*": Symbol(text: "∗", spacing: .binary), "/": Symbol(text: "/", spacing: .ordinary),
    "=": Symbol(text: "=", spacing: .relation), "<": Symbol(text: "<", spacing: .relation),
    ">": Symbol(text: ">", spacing: .relation), ":": Symbol(text: ":", spacing: .relation),
    ",": Symbol(text: ",", spacing: .punctuation), ";": Symbol(text: ";", spacing: .punctuation),
    "!": Symbol(text: "!", spacing: .closing), "?": Symbol(text: "?", spacing: .closing),
    ".": Symbol(text: ".", spacing: .ordinary), "|": Symbol(text: "|", spacing: .ordinary),
    "(": Symbol(text: "(", spacing: .opening), ")": Symbol(text: ")", spacing: .closing),
    "[": Symbol(text: "[", spacing: .opening), "]": Symbol(text: "]", spacing: .closing),
  ]

  /// Signs that are angle brackets where a delimiter stands.
  static let angles: [String: String] = ["<": "⟨", ">": "⟩"]

  /// What may follow `\left`, `\right`, `\middle` and `\big`, by spelling; `.` and angles are not
  /// listed.
  static let delimiters: Set<String> = [
    "(", ")", "[", "]", "|", "/", "\\{", "\\}", "\\|", "\\vert", "\\Vert", "\\lvert", "\\rvert",
    "\\lVert", "\\rVert", "\\lbrace", "\\rbrace", "\\langle", "\\rangle", "\\lfloor", "\\rfloor",
    "\\lceil", "\\rceil", "\\lbrack", "\\rbrack", "\\backslash", "\\uparrow", "\\downarrow",
    "\\updownarrow",
  ]
}
