import Testing

@testable import TeXMath

@Suite struct `Formulas among words, and words among formulas` {
  @Test func `words may hold formulas and words in other letters`() {
    expectMarkup(
      #"\text{if $x > 0$}"#,
      "<mrow><mtext>if\u{A0}</mtext><mstyle displaystyle=\"false\" scriptlevel=\"0\"><mi>x</mi>"
        + "<mo>&gt;</mo><mn>0</mn></mstyle></mrow>")
    expectMarkup(#"\text{\textbf{Test}}"#, "<mtext>𝐓𝐞𝐬𝐭</mtext>")
    expectMarkup(
      #"\text{a \textit{b} {c}}"#,
      "<mrow><mtext>a\u{A0}</mtext><mtext>𝑏</mtext><mtext>\u{A0}c</mtext></mrow>")
  }

  @Test func `a sum in words is set as in a line`() {
    expectMarkup(
      #"\text{$\sum_i$}"#, display: true,
      "<mstyle displaystyle=\"false\" scriptlevel=\"0\"><msub><mo lspace=\"0em\" rspace=\"0em\">∑</mo>"
        + "<mi>i</mi></msub></mstyle>")
  }

  @Test func `an operator's name may have scripts`() {
    expectMarkup(
      #"\operatorname{x_1}t"#,
      "<msub><mi mathvariant=\"normal\">x</mi><mn>1</mn></msub><mo>&#x2061;</mo>"
        + "<mspace width=\"0.1667em\"/><mi>t</mi>")
    expectMarkup(#"\operatorname{a-b}"#, "<mi>a-b</mi>")
  }

  @Test func `an operator of any form takes limits`() {
    let name = "<mi>arg</mi>"
    expectMarkup(
      #"\mathop{\mathrm{arg}}_x"#, display: true,
      "<munder><mrow>\(name)</mrow><mi>x</mi></munder>".replacing(
        "<mrow>\(name)</mrow>", with: "<mrow>\(name)</mrow>"))
  }

  @Test func `a class gives a formula its space`() {
    let thick = "<mspace width=\"0.2778em\"/>"
    expectMarkup(
      #"a\mathrel{R}b"#, "<mi>a</mi><mrow>\(thick)<mi>R</mi>\(thick)</mrow><mi>b</mi>")
    expectMarkup(
      #"x_{a\mathrel{R}b}"#,
      "<msub><mi>x</mi><mrow><mi>a</mi><mrow><mi>R</mi></mrow><mi>b</mi></mrow></msub>")
    expectMarkup(
      #"a\mathord{+}b"#, "<mi>a</mi><mrow><mo lspace=\"0em\" rspace=\"0em\">+</mo></mrow><mi>b</mi>"
    )
    expectMarkup(
      #"\mathrel{R}_1"#, "<mrow>\(thick)<msub><mi>R</mi><mn>1</mn></msub>\(thick)</mrow>")
  }

  @Test func `a binary class without an operand has no space`() {
    expectMarkup(#"\mathbin{R}b"#, "<mrow><mi>R</mi></mrow><mi>b</mi>")
  }

  @Test func `a phantom takes the room of a formula`() {
    expectMarkup(#"\phantom{x}y"#, "<mphantom><mi>x</mi></mphantom><mi>y</mi>")
    expectMarkup(
      #"\hphantom{x}"#,
      "<mpadded height=\"0\" depth=\"0\"><mphantom><mi>x</mi></mphantom></mpadded>")
    expectMarkup(#"\vphantom{x}"#, "<mpadded width=\"0\"><mphantom><mi>x</mi></mphantom></mpadded>")
    expectMarkup(#"\smash{x}"#, "<mpadded height=\"0\" depth=\"0\"><mi>x</mi></mpadded>")
  }

  @Test(arguments: [
    ("=", "≠"), ("<", "≮"), (#"\in"#, "∉"), (#"\subseteq"#, "⊈"), (#"\equiv"#, "≢"), (#"\to"#, "↛"),
    (#"\propto"#, "∝\u{338}"), ("{=}", "≠"),
  ])
  func `a stroke goes through a sign`(sign: String, negated: String) {
    expectMarkup("a\\not\(sign) b", "<mi>a</mi><mo>\(Markup.escaped(negated))</mo><mi>b</mi>")
  }

  @Test func `a stroke goes through a letter`() {
    expectMarkup(#"\not R"#, "<mi>R\u{338}</mi>")
  }

  @Test func `a modulus stands apart from its congruence`() {
    let n = "<mi mathvariant=\"normal\">n</mi>"
    let gap = "<mspace width=\"0.3333em\"/>"
    func expected(_ width: String, _ inside: String) -> String {
      "<mi>a</mi><mrow><mspace width=\"\(width)\"/>\(inside)</mrow>"
    }
    let whole =
      "<mo stretchy=\"false\">(</mo><mi>mod</mi>\(gap)<mi>n</mi><mo stretchy=\"false\">)</mo>"
    expectMarkup(#"a \pmod n"#, display: true, expected("1em", whole))
    expectMarkup(#"a \pmod n"#, expected("0.4444em", whole))
    expectMarkup(#"a \mod n"#, expected("0.4444em", "<mi>mod</mi>\(gap)<mi>n</mi>"))
    expectMarkup(
      #"a \pod{\mathrm{n}}"#,
      expected("0.4444em", "<mo stretchy=\"false\">(</mo>\(n)<mo stretchy=\"false\">)</mo>"))
    expectMarkup(#"a \bmod n"#, "<mi>a</mi><mo>mod</mo><mi>n</mi>")
  }

  @Test func `an arrow is as long as what stands at it`() {
    let room = "<mspace width=\"0.4em\"/>"
    func label(_ text: String) -> String { "<mrow>\(room)<mi>\(text)</mi>\(room)</mrow>" }
    expectMarkup(
      #"\xrightarrow{f}"#,
      "<mover><mo stretchy=\"true\">→</mo>\(label("f"))</mover>")
    expectMarkup(
      #"\xleftarrow[g]{f}"#,
      "<munderover><mo stretchy=\"true\">←</mo>\(label("g"))\(label("f"))</munderover>")
  }

  @Test func `angles are delimiters where one stands`() throws {
    let written = try MathML.render(#"\left\langle x \right\rangle \bigl\langle"#, display: true)
    let typed = try MathML.render(#"\left< x \right> \bigl<"#, display: true)
    let end = "<annotation"
    #expect(written.split(separator: end)[0] == typed.split(separator: end)[0])
    #expect(typed.contains("⟨"))
  }

  @Test func `what speaks of numbers shows nothing`() {
    expectMarkup(#"a\notag"#, "<mi>a</mi><mrow></mrow>")
  }
}
