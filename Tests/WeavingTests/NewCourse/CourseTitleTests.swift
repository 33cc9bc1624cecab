import Literate
import SwiftParser
import SwiftSyntax
import Testing

@testable import Weaving

@Suite struct CourseTitleTests {
  static let titles = [
    "Averages", #"Say "hello" \(name)"#, "Größen & Maße", "🎲 🎲", "!?", "#1 *x* _y_ `z` $a$",
    "<b>bold</b> &amp; [a](b) ![c](d)", "1. First", "- a | b ~ c", "\"\"\"# end", "日本語",
    "tab\u{1}control",
  ]

  @Test(arguments: titles) func `a literal says the title again`(title: String) throws {
    let title = try #require(CourseTitle(title))
    let source = Parser.parse(source: "let title = \(title.swiftLiteral)")
    #expect(!source.hasError)
    let literal = try #require(
      source.statements.first?.item.as(VariableDeclSyntax.self)?.bindings.first?.initializer?.value
        .as(StringLiteralExprSyntax.self))
    #expect(literal.representedLiteralValue == title.text)
  }

  @Test(arguments: titles.filter { !$0.contains("\u{1}") })
  func `a heading in Markdown says the title again`(title: String) throws {
    let title = try #require(CourseTitle(title))
    let file = Course.File(path: "01-a.md", bytes: Array("# \(title.markdown)\n".utf8))
    let course = try Course(files: [file], directory: ".")
    #expect(course.lessons.first?.title == [.text(title.text)])
  }

  @Test func `a package is named by what ASCII has of the title`() {
    #expect(CourseTitle("Averages")?.packageName == "averages")
    #expect(CourseTitle("  Schöne   Zahlen! ")?.packageName == "schone-zahlen")
    #expect(CourseTitle("Größe & Maß")?.packageName == "grosse-mass")
    #expect(CourseTitle("Part 2: C++ & Swift")?.packageName == "part-2-c-swift")
    #expect(CourseTitle("🎲 !?")?.packageName == "course")
    #expect(CourseTitle("日本語")?.packageName == "course")
  }

  @Test func `a title is one line, and not empty`() {
    #expect(CourseTitle("one\n two\t three ")?.text == "one two three")
    #expect(CourseTitle(" \n ") == nil)
  }
}
