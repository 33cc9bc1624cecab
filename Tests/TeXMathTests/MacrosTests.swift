import Testing

@testable import TeXMath

@Suite struct `A course's own commands` {
  private let macros = [
    "RR": #"\mathbb{R}"#, "norm": #"\left\lVert #1 \right\rVert"#, "half": #"\frac{#1}{2}"#,
    "pair": #"(#2, #1)"#, "deep": #"\norm{\half{#1}}"#, "none": "", "in": #"\ni"#,
  ]

  /// The markup without what it was made from.
  private func markup(_ tex: String, _ macros: [String: String] = [:]) throws -> Substring {
    let markup = try MathML.render(tex, display: true, macros: try Macros(macros))
    return markup.split(separator: "<annotation")[0]
  }

  @Test(arguments: [
    (#"x \in \RR"#, #"x \ni \mathbb{R}"#), (#"\norm{x}^2"#, #"\left\lVert {x} \right\rVert^2"#),
    (#"\half 3"#, #"\frac{3}{2}"#), (#"\pair{a}{b}"#, #"({b}, {a})"#), (#"\pair ab"#, "(b, a)"),
    (#"\deep x"#, #"\left\lVert {\frac{x}{2}} \right\rVert"#), (#"a \none b"#, "a b"),
    (#"\RR^{\RR}"#, #"\mathbb{R}^{\mathbb{R}}"#),
  ])
  func `a command becomes what it stands for`(tex: String, plain: String) throws {
    #expect(try markup(tex, macros) == markup(plain))
  }

  @Test func `the formula is kept as it was written`() throws {
    let markup = try MathML.render(#"\RR"#, display: false, macros: try Macros(macros))
    #expect(markup.contains(#"<annotation encoding="application/x-tex">\RR</annotation>"#))
  }

  private func error(_ tex: String) -> TeXError? {
    #expect(throws: TeXError.self) {
      try MathML.render(tex, display: true, macros: try Macros(macros))
    }
  }

  @Test func `a fault in an argument stands there, and one in the command at the command`() {
    #expect(
      error(#"a + \norm{x + \lamda}"#)
        == TeXError(14, .unknownCommand(#"\lamda"#, suggestion: #"\lambda"#)))
    #expect(error(#"a + \norm"#) == TeXError(4, .missingArgument(of: #"\norm"#)))
    #expect(error(#"a + \norm{x"#) == TeXError(9, .unclosed("{")))
    #expect(error(#"{\norm}"#) == TeXError(1, .missingArgument(of: #"\norm"#)))
  }

  @Test func `a slip for a command of the course leads to it`() {
    #expect(error(#"\nrom x"#) == TeXError(0, .unknownCommand(#"\nrom"#, suggestion: #"\norm"#)))
  }

  private func faults(_ macros: [String: String]) -> [MacroError.Fault] {
    let error = #expect(throws: MacroError.self) { try Macros(macros) }
    return error?.faults ?? []
  }

  @Test func `every fault of the commands is told, by name`() {
    #expect(
      faults(["b1": "x", "gap": "#2", "bad": #"\lamda"#, "open": "{", "end": "#", "good": "x"]) == [
        .init(name: "b1", reason: .name), .init(name: "bad", reason: .body(unknown)),
        .init(name: "end", reason: .parameters), .init(name: "gap", reason: .parameters),
        .init(name: "open", reason: .body(TeXError(0, .unclosed("{")))),
      ])
  }

  private var unknown: TeXError {
    TeXError(0, .unknownCommand(#"\lamda"#, suggestion: #"\lambda"#))
  }

  @Test func `commands that stand for each other, or for too much, end`() {
    let names = ["a", "b"]
    let circle = faults(["a": #"\b"#, "b": #"\a"#])
    #expect(circle.map(\.name) == names)
    for fault in circle {
      guard case .body(let error) = fault.reason, case .endlessMacro = error.reason else {
        Issue.record("\(fault)")
        continue
      }
    }
    let doubling = Dictionary(
      uniqueKeysWithValues: zip("abcdefghijklmnop", "bcdefghijklmnopq").map {
        (String($0), "\\\($1)\\\($1)")
      } + [("q", "x")])
    #expect(faults(doubling).map(\.name).contains("a"))
  }
}
