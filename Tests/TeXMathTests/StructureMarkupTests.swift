import Testing

@testable import TeXMath

@Suite struct `Scripts and operators` {
  @Test func `scripts come in both orders`() {
    let both = "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"
    expectMarkup("x_i^2", both)
    expectMarkup("x^2_i", both)
    expectMarkup("x^2", "<msup><mi>x</mi><mn>2</mn></msup>")
    expectMarkup("x_{i}", "<msub><mi>x</mi><mi>i</mi></msub>")
  }

  @Test func `a bare script is one character`() {
    expectMarkup("x^23", "<msup><mi>x</mi><mn>2</mn></msup><mn>3</mn>")
  }

  @Test func `operators in scripts have no space`() {
    expectMarkup(
      "x_{n=1}",
      #"<msub><mi>x</mi><mrow><mi>n</mi><mo lspace="0em" rspace="0em">=</mo><mn>1</mn></mrow></msub>"#
    )
  }

  @Test func `primes follow their base and join a superscript`() {
    expectMarkup("f''", #"<mrow><mi>f</mi><mo lspace="0em" rspace="0em">′′</mo></mrow>"#)
    expectMarkup(
      "f'^2",
      #"<msup><mi>f</mi><mrow><mo lspace="0em" rspace="0em">′</mo><mn>2</mn></mrow></msup>"#)
  }

  @Test func `a script may lack a base`() {
    expectMarkup("^2", "<msup><mrow></mrow><mn>2</mn></msup>")
  }

  @Test func `limits of a sum stack in displays only`() {
    expectMarkup(
      #"\sum_i x"#, display: true,
      #"<munder><mo lspace="0em">∑</mo><mi>i</mi></munder><mi>x</mi>"#)
    expectMarkup(#"\sum_i x"#, #"<msub><mo lspace="0em">∑</mo><mi>i</mi></msub><mi>x</mi>"#)
    expectMarkup(
      #"\prod_i^n x"#, display: true,
      #"<munderover><mo lspace="0em">∏</mo><mi>i</mi><mi>n</mi></munderover><mi>x</mi>"#)
  }

  @Test func `limits inside a fraction go beside the sum`() {
    expectMarkup(
      #"\frac1{\sum_i x}"#, display: true,
      #"<mfrac><mn>1</mn><mrow><msub><mo lspace="0em">∑</mo><mi>i</mi></msub><mi>x</mi></mrow></mfrac>"#
    )
  }

  @Test func `an integral keeps its limits beside it`() {
    expectMarkup(
      #"\int_0^1 f"#, display: true,
      #"<msubsup><mo lspace="0em">∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>"#)
  }

  @Test func `limits can be put in place`() {
    expectMarkup(
      #"\sum\limits_i x"#,
      #"<munder><mo movablelimits="false" lspace="0em">∑</mo><mi>i</mi></munder><mi>x</mi>"#)
    expectMarkup(
      #"\sum\nolimits_i x"#, display: true,
      #"<msub><mo lspace="0em">∑</mo><mi>i</mi></msub><mi>x</mi>"#)
  }

  @Test func `a function is applied to what follows it`() {
    let apply = #"<mo>&#x2061;</mo>"#
    let thin = #"<mspace width="0.1667em"/>"#
    expectMarkup(#"\sin x"#, "<mi>sin</mi>\(apply)\(thin)<mi>x</mi>")
    expectMarkup(#"2\log n"#, "<mn>2</mn>\(thin)<mi>log</mi>\(apply)\(thin)<mi>n</mi>")
    expectMarkup(
      #"\exp(x)"#,
      #"<mi>exp</mi>\#(apply)<mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#)
    expectMarkup(
      #"\tanh^2 x"#, "<msup><mi>tanh</mi><mn>2</mn></msup>\(apply)\(thin)<mi>x</mi>")
    expectMarkup(#"\max = 1"#, "<mi>max</mi><mo>=</mo><mn>1</mn>")
  }

  @Test func `limits of a function stack in displays only`() {
    expectMarkup(
      #"\lim_{h}"#, display: true, "<munder><mi>lim</mi><mi>h</mi></munder>")
    expectMarkup(#"\lim_{h}"#, "<msub><mi>lim</mi><mi>h</mi></msub>")
  }

  @Test func `an author may name an operator`() {
    expectMarkup(#"\operatorname{softmax}"#, "<mi>softmax</mi>")
    expectMarkup(
      #"\operatorname*{arg\,max}_x"#, display: true,
      "<munder><mi>arg\u{202F}max</mi><mi>x</mi></munder>")
  }
}

@Suite struct `Fractions, accents and delimiters` {
  @Test func `fractions take groups or single digits`() {
    expectMarkup(#"\frac{a}{b}"#, "<mfrac><mi>a</mi><mi>b</mi></mfrac>")
    expectMarkup(#"\frac12"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>")
  }

  @Test func `fractions have a size if the author says so`() {
    let half = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
    expectMarkup(
      #"\dfrac12"#, #"<mstyle displaystyle="true" scriptlevel="0">\#(half)</mstyle>"#)
    expectMarkup(
      #"\tfrac12"#, #"<mstyle displaystyle="false" scriptlevel="0">\#(half)</mstyle>"#)
  }

  @Test func `a binomial has no bar`() {
    expectMarkup(
      #"\binom nk"#,
      #"<mrow>\#(fence("(", "prefix"))<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>\#(fence(")", "postfix"))</mrow>"#
    )
  }

  @Test func `roots may have an index`() {
    expectMarkup(#"\sqrt{x+1}"#, "<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>")
    expectMarkup(#"\sqrt[3]{x}"#, "<mroot><mi>x</mi><mn>3</mn></mroot>")
  }

  @Test func `accents sit on their base`() {
    expectMarkup(
      #"\bar v"#, #"<mover accent="true"><mi>v</mi><mo stretchy="false">¯</mo></mover>"#)
    expectMarkup(
      #"\overbrace{x}^n"#,
      #"<mover><mover accent="true"><mi>x</mi><mo stretchy="true">⏞</mo></mover><mi>n</mi></mover>"#
    )
    expectMarkup(
      #"\underbrace{x}_n"#,
      #"<munder><munder accentunder="true"><mi>x</mi><mo stretchy="true">⏟</mo></munder><mi>n</mi></munder>"#
    )
  }

  @Test func `lines are drawn by the stylesheet`() {
    expectMarkup(#"\overline{ab}"#, #"<mrow class="tml-overline"><mi>a</mi><mi>b</mi></mrow>"#)
    expectMarkup(#"\underline x"#, #"<mrow class="tml-underline"><mi>x</mi></mrow>"#)
    expectMarkup(#"\boxed x"#, #"<mrow class="tml-boxed"><mi>x</mi></mrow>"#)
  }

  @Test func `a relation with something above it is a relation`() {
    expectMarkup(
      #"a\overset{f}{=}b"#, "<mi>a</mi><mover><mo>=</mo><mi>f</mi></mover><mi>b</mi>")
    expectMarkup(#"\stackrel f\to"#, "<mover><mo>→</mo><mi>f</mi></mover>")
    expectMarkup(#"\underset x{\min}"#, "<munder><mi>min</mi><mi>x</mi></munder>")
  }

  private func fence(_ text: String, _ form: String) -> String {
    #"<mo form="\#(form)" stretchy="true" lspace="0em" rspace="0em">\#(text)</mo>"#
  }

  @Test(arguments: [
    ("(", "("), ("[", "["), (#"\{"#, "{"), ("|", "|"), (#"\|"#, "‖"), (#"\langle"#, "⟨"),
    (#"\lfloor"#, "⌊"), (#"\lceil"#, "⌈"), (#"\rangle"#, "⟩"), ("/", "/"),
  ])
  func `delimiters grow with what they hold`(tex: String, shown: String) {
    expectMarkup(
      #"\left\#(tex) x \right)"#,
      "<mrow>" + fence(shown, "prefix") + "<mi>x</mi>" + fence(")", "postfix") + "</mrow>")
  }

  @Test func `a point stands for no delimiter`() {
    expectMarkup(
      #"\left. x \right|_0"#,
      "<msub><mrow><mi>x</mi>" + fence("|", "postfix") + "</mrow><mn>0</mn></msub>")
  }

  @Test func `a delimiter in the middle grows too`() {
    expectMarkup(
      #"\left( a \middle| b \right)"#,
      "<mrow>" + fence("(", "prefix")
        + #"<mi>a</mi><mo stretchy="true" lspace="0.2778em" rspace="0.2778em">|</mo><mi>b</mi>"#
        + fence(")", "postfix") + "</mrow>")
  }

  @Test(arguments: [("big", "1.2em"), ("Big", "1.8em"), ("bigg", "2.4em"), ("Bigg", "3em")])
  func `delimiters have four sizes`(name: String, size: String) {
    let attributes = #"stretchy="true" minsize="\#(size)" maxsize="\#(size)""#
    expectMarkup(
      #"\\#(name)l("#, #"<mo \#(attributes) lspace="0em" rspace="0em">(</mo>"#)
  }

  @Test func `a style holds to the end of its group`() {
    expectMarkup(
      #"{\displaystyle \sum_i}x"#,
      #"<mstyle displaystyle="true" scriptlevel="0"><munder><mo lspace="0em" rspace="0em">∑</mo><mi>i</mi></munder></mstyle><mi>x</mi>"#
    )
  }
}
