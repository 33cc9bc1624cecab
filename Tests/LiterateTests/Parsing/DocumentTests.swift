import Literate
import Testing

@Suite struct DocumentTests {
  @Test(arguments: ["", "\n\n", " \n\t\n", "\u{FEFF}", "[a]: https://b.c"])
  func `reports a lesson without a word`(text: String) {
    expectDiagnostics(in: [lessonFile: "1️⃣" + text], [("1️⃣", .emptyLesson)])
  }

  @Test(
    arguments: [
      "1️⃣Text\n\n# Title", "\n\n  1️⃣## Section", "1️⃣> # Title", "1️⃣- # Title",
      "1️⃣```swift\nx\n```", "1️⃣***", "1️⃣\u{FEFF}Text",
    ])
  func `reports a lesson that does not begin with its title`(text: String) {
    expectDiagnostics(in: [lessonFile: text], [("1️⃣", .noHeading)])
  }

  @Test func `reports front matter before the title`() {
    expectDiagnostics(
      in: [lessonFile: "1️⃣---\ntitle: x\n---\n\n## Section"],
      [("1️⃣", .frontMatter)])
  }

  @Test func `reports a rule that would make a heading of a paragraph`() {
    expectDiagnostics(
      "one\ntwo\n1️⃣---\n\n> one\n> two\n>   2️⃣---\n\n| a |\n|---|\n| b |\n3️⃣---\n\nA heading\n---",
      [
        ("1️⃣", .underlinedParagraph), ("2️⃣", .underlinedParagraph),
        ("3️⃣", .underlinedParagraph),
      ])
  }

  @Test func `headings may stand in lists and quotes`() throws {
    let lesson = try lesson("- ## One\n\n  > ### Two\n\n[a](#one) [b](#two)")
    #expect(lesson.anchors == ["title", "one", "two"])
  }

  @Test func `reports a second title, wherever it stands`() {
    expectDiagnostics(
      "1️⃣# Two\n\n2️⃣Three\n===\n\n> 3️⃣# Four\n\n-   4️⃣# Five",
      [("1️⃣", .secondTitle), ("2️⃣", .secondTitle), ("3️⃣", .secondTitle), ("4️⃣", .secondTitle)])
  }

  @Test func `reports raw HTML, wherever it stands`() {
    expectDiagnostics(
      """
      1️⃣<div>
      </div>

      Text 2️⃣<b>bold3️⃣</b> and
         4️⃣<i
         class="a"> *x 5️⃣<br>* \\<b> `<b>` [a6️⃣<u>](#title)

      - 7️⃣<?php ?>
      """,
      zip(1..., ["div", "b", "b", "i", "br", "u", ""]).map {
        ("\($0)\u{FE0F}\u{20E3}", .rawHTML($1))
      })
  }

  /// cmark would take minutes.
  @Test func `reports images without number before it reads on`() {
    let images = { String(repeating: "![[]()", count: $0) }
    expectDiagnostics("Text\n1️⃣" + images(100_000), [("1️⃣", .tooManyImages)])
    let apart = Array(repeating: "![a](b.png) " + images(999), count: 3).joined(
      separator: "\n \t\n")
    let error = #expect(throws: CourseError.self) { try lesson(apart.replacing("()", with: "(x)")) }
    #expect(error?.diagnostics.contains { $0.reason == .tooManyImages } == false)
  }

  @Test(arguments: ["> ", "- ", "1. "])
  func `reports what is nested more than a hundred deep`(container: String) {
    let deep = { String(repeating: container, count: $0) }
    expectDiagnostics(deep(99) + "text", [])
    expectDiagnostics(deep(100) + "1️⃣text", [("1️⃣", .tooDeep(limit: 100))])
    expectDiagnostics(deep(100) + "1️⃣" + deep(9_900) + "text", [("1️⃣", .tooDeep(limit: 100))])
  }

  @Test func `reports inline nesting that is too deep`() throws {
    let text = String(repeating: "*a **b ", count: 60) + String(repeating: "c** d*", count: 60)
    let error = #expect(throws: CourseError.self) { try lesson(text) }
    #expect(error?.diagnostics.map(\.reason) == [.tooDeep(limit: 100)])
    #expect(error?.diagnostics.first?.location.line == 3)
  }

  @Test func `reads blocks in order, the title apart`() throws {
    let lesson = try lesson("Text\n\n***\n\n7. a\n8. b\n\n> c\n\n## *D*")
    #expect(lesson.title.plainText == "Title")
    #expect(lesson.blocks.count == 5)
    guard case .paragraph = lesson.blocks[0], lesson.blocks[1] == .thematicBreak,
      case .list(let list) = lesson.blocks[2], case .quote = lesson.blocks[3],
      case .heading(let heading) = lesson.blocks[4]
    else {
      Issue.record("other blocks: \(lesson.blocks)")
      return
    }
    #expect(list.start == 7 && list.isTight && list.items.count == 2)
    #expect(heading.level == 2 && heading.anchor == "d" && heading.content.plainText == "D")
  }

  @Test func `joins the text that cmark splits`() throws {
    let lesson = try lesson("a_b & [c] *d\\* &amp; !e")
    #expect(lesson.blocks == [.paragraph([.text("a_b & [c] *d* & !e")])])
  }

  @Test func `steps are the chunks that run and the values, in order`() throws {
    let steps = try lesson("`{swift} a`\n\n```swift run\nb\n```\n\n```swift\nc\n```\n\n`{swift} d`")
      .steps
    let names = steps.map { step in
      switch step {
      case .run(let chunk): chunk.text
      case .value(let value): value.expression
      }
    }
    #expect(names == ["a", "b\n", "d"])
  }
}
