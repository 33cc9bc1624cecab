import Testing

@testable import TeXMath

@Suite struct `Faults, where they stand` {
  @Test(arguments: ["1️⃣", "1️⃣  ", "1️⃣% nothing"])
  func `an empty formula`(tex: String) {
    expectError(tex, .emptyFormula)
  }

  @Test func `a command outside the subset, with the nearest one`() {
    expectError(#"a + 1️⃣\lamda"#, .unknownCommand(#"\lamda"#, suggestion: #"\lambda"#))
    expectError(#"1️⃣\farc12"#, .unknownCommand(#"\farc"#, suggestion: #"\frac"#))
  }

  @Test(arguments: [
    ("not b", nil), ("not= b", #"\ne"#), (#"not \in A"#, #"\notin"#), ("color{red}", nil),
    ("mathchoice", nil), ("pmod n", nil), ("tag{1}", nil), ("phantom{x}", nil),
    ("bm{x}", #"\mathbf"#), ("mathop{f}", #"\operatorname"#),
    ("argmax_x", #"\operatorname{argmax}"#),
    ("mbox{a}", #"\text"#), ("cfrac12", #"\frac"#),
  ])
  func `a command of TeX that the subset has not is no slip for another`(
    tex: String, suggestion: String?
  ) {
    let name = tex.prefix { $0.isLetter }
    expectError("a 1️⃣\\\(tex)", .unknownCommand("\\\(name)", suggestion: suggestion))
  }

  @Test(arguments: [
    ("·", #"\cdot"#), ("∗", #"\ast"#), ("•", #"\bullet"#), ("µ", #"\mu"#), ("–", "-"), ("²", "^2"),
    ("ℝ", #"\mathbb{R}"#), ("√", #"\sqrt"#), ("∑", #"\sum"#),
  ])
  func `a character that looks like what there is leads to it`(character: String, command: String) {
    expectError("a 1️⃣\(character) b", .unsupportedCharacter(character, suggestion: command))
  }

  @Test func `a minus sign is a minus`() throws {
    let signs = try ["a − b", "a - b"].map { try MathML.render($0, display: false) }
    #expect(signs[0].replacing("a − b", with: "a - b") == signs[1])
  }

  @Test func `a character outside the subset, with its command`() {
    expectError("x 1️⃣→ y", .unsupportedCharacter("→", suggestion: #"\rightarrow"#))
    expectError(#"\text{ä} 1️⃣α"#, .unsupportedCharacter("α", suggestion: #"\alpha"#))
    expectError("a 1️⃣@ b", .unsupportedCharacter("@", suggestion: nil))
    expectError("a 1️⃣# b", .unsupportedCharacter("#", suggestion: "\\#"))
  }

  @Test func `a character that XML cannot hold`() {
    expectError("a1️⃣\u{0}", .unsupportedCharacter("U+0000", suggestion: nil))
    expectError("a % 1️⃣\u{7F}", .unsupportedCharacter("U+007F", suggestion: nil))
    expectError(#"\text{1️⃣\#u{FFFF}}"#, .unsupportedCharacter("U+FFFF", suggestion: nil))
  }

  @Test func `a backslash at the end`() {
    expectError(#"a 1️⃣\"#, .loneBackslash)
  }

  @Test func `a missing argument`() {
    expectError(#"1️⃣\frac{a}"#, .missingArgument(of: #"\frac"#))
    expectError(#"{1️⃣\sqrt}"#, .missingArgument(of: #"\sqrt"#))
    expectError("x1️⃣^", .missingArgument(of: "^"))
    expectError("x1️⃣_^2", .missingArgument(of: "_"))
    expectError(#"1️⃣\text x"#, .missingArgument(of: #"\text"#))
    expectError(#"1️⃣\begin x"#, .missingArgument(of: #"\begin"#))
  }

  @Test func `a missing delimiter`() {
    expectError(#"1️⃣\left x \right)"#, .missingDelimiter(after: #"\left"#))
    expectError(#"\left( x 1️⃣\right"#, .missingDelimiter(after: #"\right"#))
    expectError(#"1️⃣\big"#, .missingDelimiter(after: #"\big"#))
  }

  @Test func `what is never closed`() {
    expectError("a 1️⃣{b", .unclosed("{"))
    expectError(#"\sqrt1️⃣[3"#, .unclosed("["))
    expectError(#"1️⃣\left( x"#, .unclosed(#"\left"#))
    expectError(#"{1️⃣\left( x}"#, .unclosed(#"\left"#))
    expectError(#"1️⃣\begin{matrix} a"#, .unclosed(#"\begin{matrix}"#))
    expectError(#"\left( 1️⃣{ a \right)"#, .unclosed("{"))
    expectError(#"\begin{matrix} 1️⃣\left( a & b \end{matrix}"#, .unclosed(#"\left"#))
    expectError(#"\text1️⃣{a"#, .unclosed("{"))
    expectError(#"\begin1️⃣{a"#, .unclosed("{"))
  }

  @Test func `what was never opened`() {
    expectError("a1️⃣}", .stray("}"))
    expectError("a 1️⃣& b", .stray("&"))
    expectError("{a 1️⃣& b}", .stray("&"))
    expectError(#"a 1️⃣\\ b"#, .stray(#"\\"#))
    expectError(#"a 1️⃣\right)"#, .stray(#"\right"#))
    expectError(#"{a 1️⃣\right)}"#, .stray(#"\right"#))
    expectError(#"1️⃣\middle| a"#, .stray(#"\middle"#))
    expectError(#"a 1️⃣\end{matrix}"#, .stray(#"\end"#))
    expectError(#"x1️⃣\limits_i"#, .stray(#"\limits"#))
  }

  @Test func `environments that do not match`() {
    expectError(
      #"\begin{matrix} a 1️⃣\end{cases}"#, .mismatchedEnvironment(begin: "matrix", end: "cases"))
    expectError(#"\begin{1️⃣pmatrx}"#, .unknownEnvironment("pmatrx", suggestion: "pmatrix"))
    expectError(#"\begin{1️⃣tabular}"#, .unknownEnvironment("tabular", suggestion: nil))
  }

  @Test func `two scripts of a kind`() {
    expectError("x^a1️⃣^b", .doubleSuperscript)
    expectError("x^a1️⃣'", .doubleSuperscript)
    expectError("x'_a1️⃣'", .doubleSuperscript)
    expectError("x_a^b1️⃣_c", .doubleSubscript)
  }

  @Test func `columns that do not fit`() {
    expectError(#"\begin{array}1️⃣{lx} a \end{array}"#, .invalidColumns("lx"))
    expectError(#"\begin{array}1️⃣{} a \end{array}"#, .invalidColumns(""))
    expectError(#"\begin{array}{l} a 1️⃣& b \end{array}"#, .tooManyColumns(limit: 1))
    expectError(#"\begin{cases} a & b 1️⃣& c \end{cases}"#, .tooManyColumns(limit: 2))
    expectError(#"\begin{matrix} a 1️⃣\\[2pt] b \end{matrix}"#, .rowDistance)
  }

  @Test func `what words cannot hold`() {
    expectError(#"\text{a 1️⃣$x$}"#, .unsupportedInText("$"))
    expectError(#"\text{a 1️⃣\alpha}"#, .unsupportedInText(#"\alpha"#))
  }

  @Test(arguments: ["{", #"\sqrt"#, #"\left("#, "x^{", #"\hat"#, #"\displaystyle "#, #"\sqrt["#])
  func `nesting that is too deep`(opener: String) {
    let deep = String(repeating: opener, count: 100_000)
    let error = #expect(throws: TeXError.self) { try MathML.render(deep + "x", display: true) }
    #expect(error?.reason == .tooDeep(limit: Parser.depthLimit))
  }

  @Test func `a message says what was probably meant`() {
    let error = TeXError(0, .unknownCommand(#"\lamda"#, suggestion: #"\lambda"#))
    #expect(error.description == #"unknown command \lamda: did you mean \lambda?"#)
  }
}
