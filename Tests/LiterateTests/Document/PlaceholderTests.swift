import Literate
import Testing

@Suite struct PlaceholderTests {
  @Test(arguments: ["// <<a-1>>", "  //<<a-1>>", "\t\t//   <<a-1>>  "])
  func `a line that is only a placeholder names it`(line: String) {
    #expect(Placeholder.name(in: line) == "a-1")
  }

  @Test(
    arguments: [
      "x // <<a>>", "// <<a>> x", "/// <<a>>", "// <a>", "// <<>>", "// << a>>", "// <<1>>", "//",
      "<<a>>", "// <<a>", "// <<ä>>", "", "/* <<a>> */", "// <<a>>>", "// <<<a>>",
    ])
  func `other lines are code`(line: String) {
    #expect(Placeholder.name(in: line) == nil)
  }
}
