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

  @Test func `a file beside a page has each card about names once, and says which is where`() throws
  {
    var lessons = try WovenLessons(
      "# One\n\n## Begun\n\n```swift id=a\n/// A `number`,\n/// the first.\n///\n/// More.\nlet a = 1\n```\n",
      "# Two\n\n```swift replaces=a\n// <<more>>\nlet é𝄞 = 1, a = é𝄞\nlet b = a\n```\n\n"
        + "```swift into=more\nlet c = a < a\n```\n")
    let (old, new, filler) = (
      Chunk.Key(lesson: 1, index: 0), Chunk.Key(lesson: 2, index: 0), Chunk.Key(lesson: 2, index: 1)
    )
    lessons.links = CodeLinks(
      [filler: [.init(offset: 8, target: .init(chunk: old, offset: 49))]],
      notes: CodeNotes([
        old: [49: "a: Int"], new: [16: "é𝄞: Int", 28: "a: Int", 32: "é𝄞: Int", 47: "a: Int"],
        filler: [4: "c: Bool", 8: "a: Int", 10: "static <(A, A)", 12: "a: Int"],
      ]))
    let page = try lessons.page("02-two.html")
    #expect(page.contains("title=\"let a: Int\">a</a>"))
    #expect(
      page.contains("<script src=\"notes.js\" data-notes=\"02-two.notes.js\" defer></script>"))
    let file = try lessons.page("02-two.notes.js")
    // Names of the lines that were there before are in it, too, and so is what a link leads to.
    let cards = [
      #"["a: Int"]"#, #"["a: Int",0,"A `number`, the first."]"#, #"["c: Bool"]"#,
      #"["static <(A, A)"]"#,
      #"["é𝄞: Int"]"#,
    ]
    #expect(file.contains("\"cards\":[\(cards.joined(separator: ","))]"))
    #expect(
      file.contains("\"chunk.2.1\":[[49,50,0],[59,62,4],[68,69,0],[72,75,4],[84,85,0]]"))
    #expect(file.contains("\"chunk.2.2\":[[4,5,2],[8,9,1],[10,11,3],[12,13,0]]"))
    #expect(file.contains("\"places\":[\"Lesson 01 · One › Begun\"]"))
    lessons.links = CodeLinks()
    #expect(try !lessons.page("02-two.html").contains("notes"))
    #expect(try lessons.site().files["02-two.notes.js"] == nil)
  }

  @Test(arguments: [
    (
      "func grown(by n: Double) -> Shape", "Shape.grown(by: Double) -> Shape",
      "func Shape.grown(by n: Double) -> Shape"
    ),
    ("static func zero<T>() -> T", "static Sum.zero<T>() -> T", "static func Sum.zero<T>() -> T"),
    ("func size(_ x: Any) -> Int", "size(Any) -> Int", "func size(_ x: Any) -> Int"),
    (
      "static func + (a: Value, b: Value) -> Value", "static Value.+(Value, Value) -> Value",
      "static func + (a: Value, b: Value) -> Value"
    ),
    ("struct Shape", "Shape.init(width: Double) -> Shape", "Shape.init(width: Double) -> Shape"),
    ("let x", "Point.x: Double", "Point.x: Double"), ("let x = 1", nil, "let x = 1"),
  ])
  func `a card says what its declaration and what the compiler says`(
    declaration: String, note: String?, text: String
  ) {
    #expect(NameCard.text(of: declaration, note: note) == text)
  }

  @Test func `an answer links only what the page has not linked before`() throws {
    var lessons = try WovenLessons(
      "# One\n\n```swift\nlet a = 1, b = 2\n```\n",
      "# Two\n\n```swift run\nprint(a)\n```\n\n```swift exercise\nfunc c() -> Int { 0 }\n```\n\n"
        + "```swift solution\nfunc c() -> Int { a + b }\n```\n")
    let one = Chunk.Key(lesson: 1, index: 0)
    func link(_ offset: Int, _ target: Int) -> CodeLinks.Link {
      .init(offset: offset, target: .init(chunk: one, offset: target))
    }
    lessons.links = CodeLinks([
      Chunk.Key(lesson: 2, index: 0): [link(6, 4)],
      Chunk.Key(lesson: 2, index: 2): [link(18, 4), link(22, 11)],
    ])
    let page = try lessons.page("02-two.html")
    #expect(page.contains("print(<a href=\"01-one.html#chunk.1.1\" title=\"let a\">a</a>)"))
    #expect(page.contains("{ a + <a href=\"01-one.html#chunk.1.1\" title=\"let b\">b</a> }"))
    // A card says of both what they are.
    #expect(
      try lessons.page("02-two.notes.js").contains(
        "\"chunk.2.3\":[[18,19,0],[22,23,1]]"))
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
