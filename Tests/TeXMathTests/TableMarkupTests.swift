import Testing

@testable import TeXMath

@Suite struct `Tables` {
  @Test func `a matrix has rows and cells`() {
    expectMarkup(
      #"\begin{matrix} a & b \\ c & d \end{matrix}"#,
      #"<mtable class="tml-matrix"><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"#
    )
  }

  @Test(arguments: [
    ("pmatrix", "(", ")"), ("bmatrix", "[", "]"), ("Bmatrix", "{", "}"), ("vmatrix", "|", "|"),
    ("Vmatrix", "‖", "‖"),
  ])
  func `a matrix may have delimiters`(name: String, open: String, close: String) {
    expectMarkup(
      #"\begin{\#(name)}a\end{\#(name)}"#,
      #"<mrow><mo form="prefix" stretchy="true" lspace="0em" rspace="0em">\#(open)</mo><mtable class="tml-matrix"><mtr><mtd><mi>a</mi></mtd></mtr></mtable><mo form="postfix" stretchy="true" lspace="0em" rspace="0em">\#(close)</mo></mrow>"#
    )
  }

  @Test func `cases have a brace on the left`() {
    expectMarkup(
      #"\begin{cases} 1 & x \\ \end{cases}"#,
      #"<mrow><mo form="prefix" stretchy="true" lspace="0em" rspace="0em">{</mo><mtable class="tml-cases"><mtr><mtd class="tml-left"><mn>1</mn></mtd><mtd class="tml-left"><mi>x</mi></mtd></mtr></mtable></mrow>"#
    )
  }

  @Test(arguments: ["aligned", "align", "align*"])
  func `aligned lines meet at the ampersand`(name: String) {
    expectMarkup(
      #"\begin{\#(name)} a &= b \\ &+ c \end{\#(name)}"#,
      #"<mtable class="tml-aligned" displaystyle="true"><mtr><mtd class="tml-right"><mi>a</mi></mtd><mtd class="tml-left"><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd class="tml-right"></mtd><mtd class="tml-left"><mo form="infix">+</mo><mi>c</mi></mtd></mtr></mtable>"#
    )
  }

  @Test func `an array follows its columns`() {
    expectMarkup(
      #"\begin{array}{l|cr|} a & b & c \end{array}"#,
      #"<mtable class="tml-array"><mtr><mtd class="tml-left"><mi>a</mi></mtd><mtd class="tml-rule-before"><mi>b</mi></mtd><mtd class="tml-right tml-rule-after"><mi>c</mi></mtd></mtr></mtable>"#
    )
  }

  @Test func `every class that the markup uses has a rule or is a table's name`() throws {
    for formula in Formulas.display {
      let markup = try MathML.render(formula, display: true)
      for match in markup.matches(of: /class="([^"]*)"/) {
        for name in match.1.split(separator: " ") where name != "tml-matrix" && name != "tml-array"
        {
          #expect(MathML.stylesheet.contains(".\(name) "))
        }
      }
    }
  }
}
