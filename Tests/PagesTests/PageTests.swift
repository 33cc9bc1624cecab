import CourseRuntime
import Exhibits
import Foundation
import LessonRuns
import Literate
import Properties
import Support
import Testing

@testable import Pages

@Suite struct PageTests {
  @Test func `a lesson with every kind of block is woven as it was seen before`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/everything.md")
    var lessons = try WovenLessons(
      String(contentsOf: file, encoding: .utf8), "# The next lesson\n\nWith `code` in it.\n")
    lessons.manifest = CourseManifest(
      title: "A course", summary: "For the tests of the weaver.",
      parts: [CourseManifest.Part("The first part", from: 1)], repository: "https://example.org/a")
    var run = LessonRun()
    run.transcript.values = [0: .init(text: "-0.50", isNumber: true), 1: "<b>", 2: "<c>", 3: "<d>"]
    run.transcript.chunks[3] = try Self.record
    run.compilerOutput = [8: "error: no\nfails()\n^"]
    lessons.runs = [1: run]
    try expectGolden(lessons.page("01-one.html"), "everything.html")
    try expectGolden(lessons.page("index.html"), "index.html")
  }

  private static var record: Transcript.ChunkRecord {
    get throws {
      var record = Transcript.ChunkRecord()
      let nodes = [
        ExpressionGraph.Node(label: "a", data: 2, grad: 2),
        ExpressionGraph.Node(label: "b", data: 4, grad: 1, operation: "+", inputs: [0, 0]),
      ]
      record.output = [
        .text("one\n<two>\n"),
        .exhibit(
          .table(try Table("Two & two", columns: ["word", "number"], rows: [["a < b", -1.5]]))),
        .exhibit(
          .gradientTable(
            GradientTable(
              "Slopes",
              rows: [.init("a", value: 2, gradient: 4, centralDifference: 4.000_000_01)]))),
        .exhibit(
          .graph(try ExpressionGraph(nodes: nodes, moment: .afterBackward, caption: "Twice a"))),
        .text("three"),
      ]
      record.seconds = 0.1
      return record
    }
  }

  @Test func `text is printed as it is, also when it looks like a number`() throws {
    var lessons = try WovenLessons("# One\n\n`{swift} a`, `{swift} b`, `{swift %08d} c`.\n")
    var run = LessonRun()
    run.transcript.values = [
      0: "1234567", 1: .init(text: "1234567", isNumber: true),
      2: .init(text: "-0012345", isNumber: true),
    ]
    lessons.runs = [1: run]
    let body = try lessons.body()
    #expect(
      body.matches(of: />([^<]+)<\/data>/).map(\.output.1) == ["1234567", "1,234,567", "−0012345"])
    #expect(try lessons.page("index.html").contains("1234567, 1,234,567, −0012345."))
  }

  @Test func `the same lessons and runs give the same bytes`() throws {
    let lessons = try WovenLessons("# One\n\nText.\n", "# Two\n\n> [!NOTE]\n> Text.\n")
    let first = try Site(course: lessons.course, manifest: lessons.manifest, runs: [:])
    let second = try Site(course: lessons.course, manifest: lessons.manifest, runs: [:])
    #expect(first == second)
  }

  @Test func `every page says the language of the course`() throws {
    var lessons = try WovenLessons("# Eins\n")
    lessons.manifest.language = "de"
    for (path, bytes) in try lessons.site().files where path.hasSuffix(".html") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("<html lang=\"de\">"), "\(path)")
    }
  }

  @Test func `the index tells of a feed where there is one`() throws {
    let lessons = try WovenLessons("# One\n")
    func index(_ feed: String?) throws -> String {
      let site = try Site(
        course: lessons.course, manifest: lessons.manifest, runs: [:], feed: feed)
      return String(decoding: site.files["index.html"] ?? [], as: UTF8.self)
    }
    #expect(try index("feed.xml").contains("type=\"application/atom+xml\" title="))
    #expect(try index("feed.xml").contains("href=\"feed.xml\">"))
    #expect(try !index(nil).contains("application/atom+xml"))
  }

  @Test func `pages lead to the lessons before and after`() throws {
    let lessons = try WovenLessons("# One", "# Two", "# Three")
    let page = try lessons.page("02-two.html")
    #expect(
      page.contains("<a rel=\"prev\" href=\"01-one.html\"><span>Previous</span> 01 · One</a>"))
    #expect(
      page.contains("<a rel=\"next\" href=\"03-three.html\"><span>Next</span> 03 · Three</a>"))
    #expect(!(try lessons.page("01-one.html")).contains("rel=\"prev\""))
    #expect(!(try lessons.page("03-three.html")).contains("rel=\"next\""))
  }

  @Test func `a link to a lesson leads to its page`() throws {
    let lessons = try WovenLessons(
      "# One\n\n[a](02-two.md) [b](02-two.md#a-part) [c](#d) [e](https://example.org/?a=1&b=2)\n\n"
        + "## d\n", "# Two\n\n## A part\n")
    let body = try lessons.body()
    #expect(body.contains("<a href=\"02-two.html\">a</a> <a href=\"02-two.html#a-part\">b</a>"))
    #expect(body.contains("<a href=\"#d\">c</a>"))
    #expect(body.contains("<a href=\"https://example.org/?a=1&amp;b=2\">e</a>"))
  }

  @Test func `a formula that is not known is told at its place`() throws {
    let lessons = try WovenLessons(
      "# One\n\nThe formula $`x + \\fraq{1}{2}`$.\n\n```math\na\n  + \\foo\n```\n", "# Two $`}`$\n")
    let faults = try lessons.site().faults
    #expect(
      faults.map(\.location.description) == [
        "lessons/01-one.md:3:19", "lessons/01-one.md:7:5", "lessons/02-two.md:1:9",
      ])
    #expect(faults.first?.reason.description.contains("\\frac") == true)
  }

  @Test func `an exhibit that cannot be drawn is told at its chunk`() throws {
    var lessons = try WovenLessons("# One\n\n```swift run\nshow()\n```\n")
    let nodes = (0..<6_000).map { _ in ExpressionGraph.Node(data: 1) }
    var run = LessonRun()
    run.transcript.chunks[0] = Transcript.ChunkRecord()
    run.transcript.chunks[0]?.output = [
      .exhibit(.graph(try ExpressionGraph(nodes: nodes, moment: .forwardOnly, caption: "Big")))
    ]
    lessons.runs = [1: run]
    #expect(try lessons.site().faults.map(\.location.line) == [3])
  }

  @Test func `no heading takes a name that the page needs for itself`() throws {
    let names = [
      "Page search", "Search", "Page.found", "Found", "Lesson", "Course", "Introduced", "Cover",
      "Page introduced", "Chunk 1 1", "chunk.1.1", "Term leaf", "term.leaf", "Page.answer.0.1",
    ]
    let lessons = try WovenLessons(
      "# Lesson\n\n" + names.map { "## \($0)\n\n" }.joined() + "```swift\nlet a = 1\n```\n\n"
        + "## Glossary\n\n- **leaf**: a\n- **leaf**: b\n- **a b**: c\n- **a-b**: d\n")
    let page = try StrictHTML(lessons.page("01-one.html"))
    #expect(Set(page.ids).count == page.ids.count)
    #expect(page.ids.count { !$0.contains(".") } == names.count + 1)
    #expect(Set(["chunk.1.1", "term.leaf", "term.a-b", "page.lesson"]).isSubset(of: page.ids))
  }
}
