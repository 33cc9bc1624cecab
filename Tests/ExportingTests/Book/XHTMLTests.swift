import Testing

@testable import Exporting

@Suite struct XHTMLTests {
  @Test(arguments: [
    ("a<br>b", "a<br/>b"), ("<img src=\"a.png\" alt=\"x\">", "<img src=\"a.png\" alt=\"x\"/>"),
    ("<path d=\"M0 0\"/>", "<path d=\"M0 0\"/>"),
    (
      "<input type=\"checkbox\" disabled checked> x",
      "<input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"/> x"
    ),
    ("<div tabindex=\"0\" data-live=\"{}\" id=\"a\">x</div>", "<div id=\"a\">x</div>"),
    (
      "<math><mi>x</mi></math>",
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
    ),
  ])
  func `HTML becomes XML`(html: String, expected: String) {
    #expect(XHTML.markup(html) == expected)
  }

  @Test func `links are asked for`() {
    #expect(
      XHTML.markup("<a href=\"b.html#c\">x</a>") { $0.replacing("b.html", with: "d") }
        == "<a href=\"d#c\">x</a>")
  }
}
