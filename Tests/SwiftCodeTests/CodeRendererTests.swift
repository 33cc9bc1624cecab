import Foundation
import Markup
import Testing

@testable import SwiftCode

@Suite struct CodeRendererTests {
  @Test func `keywords, types, literals and comments have classes`() {
    #expect(
      CodeRenderer.html("let a: Int = 2 // two")
        == "<b>let</b> a: <u>Int</u> = "
        + "<var>2</var> <i>// two</i>")
  }

  @Test(
    arguments: [
      "a < b && \"<script>\" > 'x'", "\"\"\"\n  text \\(a)\n  \"\"\"", "let", "func f(", "}}}", "",
      "let π = 3 // ü 👩‍🏫", "#if os(Linux)\nx\n#endif", "/<b>/", "@Test func `a name`() {}",
    ])
  func `no letter of the code is lost or left unescaped`(_ code: String) {
    let html = CodeRenderer.html(code)
    let text = html.replacing(/<\/?(b|i|u|em|var)>/, with: "")
    #expect(text == HTML.escaped(code, keepingQuotes: true))
  }
}
