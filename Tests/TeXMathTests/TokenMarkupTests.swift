import Testing

@testable import TeXMath

@Suite struct `Letters, numbers and signs` {
  @Test func `a number is one element`() {
    expectMarkup("12.50", "<mn>12.50</mn>")
    expectMarkup(".5", "<mn>.5</mn>")
    expectMarkup("2.", #"<mn>2</mn><mo lspace="0em" rspace="0em">.</mo>"#)
    expectMarkup("1{,}000", #"<mn>1</mn><mo lspace="0em" rspace="0em">,</mo><mn>000</mn>"#)
  }

  @Test func `letters side by side are a product`() {
    expectMarkup("ab", "<mi>a</mi><mi>b</mi>")
  }

  @Test func `capital Greek is upright and small Greek is not`() {
    expectMarkup(#"\Gamma\gamma"#, #"<mi mathvariant="normal">Γ</mi><mi>γ</mi>"#)
    expectMarkup(#"\partial\nabla"#, #"<mi>∂</mi><mi mathvariant="normal">∇</mi>"#)
  }

  @Test func `variant letters differ from the plain ones`() {
    expectMarkup(
      #"\epsilon\varepsilon\phi\varphi"#, "<mi>ϵ</mi><mi>ε</mi><mi>ϕ</mi><mi>φ</mi>")
  }

  @Test func `a hyphen is a minus sign`() {
    expectMarkup("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>")
  }

  @Test func `a minus without a left operand is a prefix`() {
    let one = #"<mo form="prefix">−</mo><mn>1</mn>"#
    expectMarkup("-1", one)
    expectMarkup("x=-1", "<mi>x</mi><mo>=</mo>" + one)
    expectMarkup("(-1)", #"<mo stretchy="false">(</mo>"# + one + #"<mo stretchy="false">)</mo>"#)
    expectMarkup("a--1", "<mi>a</mi><mo>−</mo>" + one)
  }

  @Test func `text that XML keeps for itself is escaped`() {
    expectMarkup("a<b>c", "<mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>&gt;</mo><mi>c</mi>")
    expectMarkup(#"\text{"<&>}"#.replacing("&", with: #"\&"#), "<mtext>&quot;&lt;&amp;&gt;</mtext>")
  }

  @Test func `escapes show the character`() {
    expectMarkup(
      "\\%\\#\\&\\_\\$", "<mi>%</mi><mi>#</mi><mi>&amp;</mi><mi>_</mi><mi>$</mi>")
    expectMarkup(#"\{\}"#, #"<mo stretchy="false">{</mo><mo stretchy="false">}</mo>"#)
  }

  @Test func `comments and white space show nothing`() {
    expectMarkup("a % {\n  b", "<mi>a</mi><mi>b</mi>")
  }

  @Test func `a colon spaces like a relation and its command like punctuation`() {
    expectMarkup(
      "a:b", #"<mi>a</mi><mo lspace="0.2778em" rspace="0.2778em">:</mo><mi>b</mi>"#)
    expectMarkup(#"a\colon b"#, "<mi>a</mi><mo>:</mo><mi>b</mi>")
  }

  @Test func `relations side by side have no space between them`() {
    expectMarkup(
      "a<=b", #"<mi>a</mi><mo rspace="0em">&lt;</mo><mo lspace="0em">=</mo><mi>b</mi>"#)
  }

  @Test func `dots keep a thin space from what is beside them`() {
    let thin = #"<mspace width="0.1667em"/>"#
    expectMarkup(
      #"a,\ldots,b"#,
      #"<mi>a</mi><mo>,</mo><mo lspace="0em" rspace="0em">…</mo>\#(thin)<mo>,</mo><mi>b</mi>"#)
  }

  @Test func `spaces have their widths`() {
    expectMarkup(
      #"\,\:\;\ \quad\qquad\!"#,
      ["0.1667", "0.2222", "0.2778", "0.25", "1", "2"]
        .map { #"<mspace width="\#($0)em"/>"# }.joined() + #"<mspace class="tml-negative"/>"#)
  }
}

@Suite struct `Alphabets and words` {
  @Test func `letters of a roman word are one identifier`() {
    expectMarkup(#"\mathrm{ReLU}"#, "<mrow><mi>ReLU</mi></mrow>")
    expectMarkup(#"\mathrm d"#, #"<mi mathvariant="normal">d</mi>"#)
  }

  @Test(arguments: [
    (#"\mathbf{x}"#, "𝐱"), (#"\mathbb R"#, "ℝ"), (#"\mathcal{L}"#, "ℒ"), (#"\mathsf{x}"#, "𝗑"),
    (#"\mathfrak g"#, "𝔤"), (#"\mathtt x"#, "𝚡"), (#"\mathit h"#, "ℎ"), (#"\mathscr e"#, "ℯ"),
    (#"\boldsymbol\theta"#, "𝜽"), (#"\mathbf\Gamma"#, "𝚪"), (#"\mathbf\nabla"#, "𝛁"),
    (#"\boldsymbol\partial"#, "𝝏"),
  ])
  func `an alphabet is a range of characters`(tex: String, letter: String) {
    expectMarkup(tex, "<mi>\(letter)</mi>")
  }

  @Test func `digits have alphabets too`() {
    expectMarkup(#"\mathbf 1"#, "<mn>𝟏</mn>")
    expectMarkup(#"\mathbb{1}"#, "<mn>𝟙</mn>")
  }

  @Test func `every letter of every alphabet is a single character of its own`() {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for alphabet in Alphabet.allCases {
      let styled = alphabet.styled(letters)
      #expect(Set(styled.unicodeScalars).count == 52)
      #expect(styled.unicodeScalars.allSatisfy { $0.properties.generalCategory != .unassigned })
    }
  }

  @Test func `words keep their spaces`() {
    expectMarkup(#"\text{if  }x"#, "<mtext>if\u{A0}</mtext><mi>x</mi>")
    expectMarkup(#"\textbf{no 1}"#, "<mtext>𝐧𝐨\u{A0}𝟏</mtext>")
    expectMarkup(#"\text{ä {b}}"#, "<mtext>ä\u{A0}b</mtext>")
  }
}
