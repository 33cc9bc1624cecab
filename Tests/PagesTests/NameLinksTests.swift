import LessonRuns
import Literate
import Testing

@testable import Pages

@Suite struct NameLinksTests {
  @Test func `a page links names, and lists what it introduces`() throws {
    var lessons = try WovenLessons(
      "# One\n\n```swift\nstruct Point { let x = 1 }\n```\n",
      "# Two\n\n```swift\nlet origin = Point().x\n```\n")
    lessons.links = links(to: Chunk.Key(lesson: 1, index: 0), [(13, 7), (21, 19)])
    let first = try lessons.page("01-one.html")
    #expect(
      first.contains(
        "<li><a href=\"#chunk.1.1\" title=\"struct Point\"><code>Point</code></a></li>"))
    let second = try lessons.page("02-two.html")
    #expect(
      second.contains(
        "<a href=\"01-one.html#chunk.1.1\" title=\"struct Point\">Point</a>"))
    #expect(second.contains(".<a href=\"01-one.html#chunk.1.1\" title=\"let x\">x</a>"))
    #expect(second.contains("The program so far: 3 lines"))
    lessons.links = CodeLinks()
    #expect(try lessons.page("02-two.html").contains("let</b> origin = Point().x"))
  }

  @Test func `a name is a link at its first place in what is seen of a chunk, and there only`()
    throws
  {
    var lessons = try WovenLessons(
      "# One\n\n```swift\nlet a = 1\n```\n",
      "# Two\n\n```swift\n\n// <<more>>\nlet b = a + a\n```\n\n```swift into=more\nlet c = a\n```\n"
    )
    lessons.links = CodeLinks([
      Chunk.Key(lesson: 2, index: 0): [21, 25].map {
        .init(offset: $0, target: .init(chunk: .init(lesson: 1, index: 0), offset: 4))
      },
      Chunk.Key(lesson: 2, index: 1): [
        .init(offset: 8, target: .init(chunk: .init(lesson: 1, index: 0), offset: 4))
      ],
    ])
    let page = try lessons.page("02-two.html")
    let link = "<a href=\"01-one.html#chunk.1.1\" title=\"let a\">a</a>"
    #expect(page.contains("<b>let</b> b = \(link) + a</code>"))
    // What it is was said.
    let again = "<a href=\"01-one.html#chunk.1.1\">a</a>"
    #expect(page.contains("<b>let</b> c = \(again)\n"))
  }

  @Test func `a page has each text about names once, and code says which is where`() throws {
    var lessons = try WovenLessons(
      "# One\n\n```swift id=a\nlet a = 1\n```\n",
      "# Two\n\n```swift replaces=a\n// <<more>>\nlet é𝄞 = 1, a = é𝄞\nlet b = a\n```\n\n"
        + "```swift into=more\nlet c = a < a\n```\n")
    let (old, new, filler) = (
      Chunk.Key(lesson: 1, index: 0), Chunk.Key(lesson: 2, index: 0), Chunk.Key(lesson: 2, index: 1)
    )
    lessons.links = CodeLinks(
      [filler: [.init(offset: 8, target: .init(chunk: old, offset: 4))]],
      notes: CodeNotes([
        old: [4: "a: Int"], new: [16: "é𝄞: Int", 28: "a: Int", 32: "é𝄞: Int", 47: "a: Int"],
        filler: [4: "c: Bool", 8: "a: Int", 10: "static <(A, A)", 12: "a: Int"],
      ]))
    let page = try lessons.page("02-two.html")
    // Those of the line that was there before are in it, too.
    #expect(page.contains("<code data-notes=\"4a10b9a4b"))
    // A link says itself what it leads to.
    #expect(page.contains("<code data-notes=\"4c6d2a\">"))
    #expect(page.contains("title=\"let a: Int\">a</a>"))
    #expect(
      page.contains(
        "<template id=\"page.notes\">a: Int\né𝄞: Int\nc: Bool\nstatic &lt;(A, A)</template>"))
    #expect(page.contains("<script src=\"notes.js\" defer></script>"))
    lessons.links = CodeLinks()
    #expect(try !lessons.page("02-two.html").contains("notes"))
  }

  /// Links of the first chunk of lesson 2, by the offsets of names and of their declarations.
  private func links(to chunk: Chunk.Key, _ offsets: [(from: Int, to: Int)]) -> CodeLinks {
    CodeLinks([
      Chunk.Key(lesson: 2, index: 0): offsets.map {
        .init(offset: $0.from, target: .init(chunk: chunk, offset: $0.to))
      }
    ])
  }

  @Test func `a replacement shows what changed, and says what it replaces`() throws {
    let lessons = try WovenLessons(
      "# One\n\n```swift id=a\nstruct A {\n  let x = 1\n}\n```\n",
      "# Two\n\n```swift replaces=a\nstruct A {\n  let x = 2\n}\n```\n")
    let page = try lessons.page("02-two.html")
    #expect(
      page.contains(
        "Replaces 1 of the 3 lines of <a href=\"01-one.html#chunk.1.1\"><code>A</code></a> in "
          + "<a href=\"02-two.program.html#chunk.2.1\"><code>01-one.swift</code></a> with 1"))
    #expect(page.ranges(of: "<span class=\"kept\">").count == 2)
    #expect(page.ranges(of: "<del>").count == 1)
    #expect(page.ranges(of: "<ins>").count == 1)
  }
}
