import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Testing

@testable import Pages

/// One bad lesson costs one lesson.
@Suite struct SiteTests {
  private static let fault = RunFault(
    location: SourceLocation(file: "lessons/02-two.md", line: 3, column: 1),
    reason: .threw("<no> more tea"))

  private func lessons() throws -> WovenLessons {
    var lessons = try WovenLessons(
      "# One\n\nSee [two](02-two.md#a-part).", "# Two\n\nIt is `{swift} x`.\n\n## A part\n",
      "# Three")
    lessons.runs[2] = LessonRun(faults: [Self.fault])
    return lessons
  }

  @Test func `a lesson that went wrong has a stand-in, and the others their pages`() throws {
    let site = try lessons().site()
    #expect(site.faults == [Self.fault])
    #expect(
      site.files.keys.filter { $0.hasPrefix("0") }.sorted() == ["01-one.html", "03-three.html"])
    #expect(site.standIns.keys.sorted() == ["02-two.html"])
    let page = String(decoding: site.standIns["02-two.html"] ?? [], as: UTF8.self)
    #expect(
      page.contains("lessons/02-two.md:3:1: error: the lesson threw an error: &lt;no&gt; more"))
    #expect(page.contains("<a rel=\"next\" href=\"03-three.html\">"))
    #expect(page.contains("<a href=\"02-two.html\" aria-current=\"page\">"))
    #expect(!page.contains("#a-part"), "it has no sections to lead to")
  }

  @Test func `menus, index and search lead to it, and say nothing that it did not compute`() throws
  {
    let lessons = try lessons()
    for page in ["01-one.html", "03-three.html", "index.html", "404.html"] {
      #expect(try lessons.page(page).contains("<a href=\"02-two.html\">"))
    }
    #expect(try !lessons.page("index.html").contains("It is"))
    let search = try lessons.page("search-index.js")
    #expect(
      search.contains(#"{"address":"02-two.html","title":"02 · Two"}"#))
    #expect(!search.contains("a-part"))
  }

  @Test func `the index goes without a cover that was not computed`() throws {
    var lessons = try lessons()
    lessons.manifest = CourseManifest(title: "", summary: "", cover: .init(lesson: 2))
    #expect(try lessons.site().files["index.html"] != nil)
    lessons.runs[2] = nil
    #expect(throws: SiteError.self) { try lessons.site() }
  }

  @Test func `all formulas and exhibits that cannot be set are told in one go`() throws {
    var lessons = try WovenLessons(
      """
      # One $`\\lamda`$

      Two $`\\squrt{x}`$ and *[$`a
      }`$](#b)*.

      > - ```math
      >   \\frac{1}
      >   ```

      ## B

      ```swift run
      show()
      ```
      """, "# Two $`}`$")
    let nodes = (0..<6_000).map { _ in ExpressionGraph.Node(data: 1) }
    let graph = try ExpressionGraph(nodes: nodes, moment: .forwardOnly, caption: "")
    lessons.runs[1] = LessonRun()
    lessons.runs[1]?.transcript.chunks[0] = .init(output: [.exhibit(.graph(graph))])
    lessons.runs[2] = LessonRun(faults: [Self.fault])
    let places = try lessons.site().faults.map(\.location.description)
    #expect(
      places == [
        "lessons/01-one.md:1:9", "lessons/01-one.md:3:7", "lessons/01-one.md:4:1",
        "lessons/01-one.md:7:5", "lessons/01-one.md:12:1", "lessons/02-two.md:1:9",
        "lessons/02-two.md:3:1",
      ])
  }

  @Test func `no page of a good lesson can be taken for a stand-in`() throws {
    let lessons = try WovenLessons(
      "# One\n\n`\(StandIn.opening)`\n\n```swift\n// \(StandIn.opening)\n```\n")
    let page = try lessons.page("01-one.html")
    #expect(page.contains("stand-in"))
    #expect(!StandIn.isOne(Array(page.utf8)))
  }

  @Test func `a dead address finds its way at every depth once the site has an address`() throws {
    var lessons = try lessons()
    #expect(try lessons.page("404.html").contains("href=\"style.css\""))
    lessons.manifest = CourseManifest(
      title: "A", summary: "B", address: "https://example.org/course")
    let page = try lessons.page("404.html")
    #expect(page.contains("href=\"https://example.org/course/style.css\""))
    #expect(page.contains("<a href=\"https://example.org/course/01-one.html\">"))
    #expect(!page.contains("href=\"01-one.html\""))
    #expect(try lessons.page("index.html").contains("href=\"style.css\""))
  }
}
