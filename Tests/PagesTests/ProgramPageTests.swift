import Testing

@testable import Pages

@Suite struct ProgramPageTests {
  private static let course = (
    one: """
    # One

    ```swift id=point
    struct Point {
      let x: Double
      // <<members>>
    }
    ```

    """,
    two: """
    # Two & more

    ```swift into=members
      let y: Double
    ```

    ```swift
    let origin = 1
    ```

    """
  )

  private static let code = "# One\n\n```swift\nlet one = 1\n```\n"

  @Test func `a page has the program as its lesson leaves it, and its chunks as goals in it`()
    throws
  {
    let lessons = try WovenLessons(Self.course.one, Self.course.two)
    let first = try lessons.body("01-one.program.html")
    #expect(!first.contains("Double</u>\n  <b>let</b> y"))
    let second = try lessons.body("02-two.program.html")
    #expect(
      second.contains(
        """
        <pre><code><b>struct</b> Point {
          <b>let</b> x: <u>Double</u>
        <span id="chunk.2.1"><ins>  <b>let</b> y: <u>Double</u></ins></span>
        }</code></pre>
        """))
    #expect(second.contains("<span id=\"chunk.2.2\"><b>let</b> origin = <var>1</var></span>"))
    #expect(second.contains("<a href=\"02-two.html\">Two &amp; more</a>"))
    #expect(second.contains("<a href=\"01-one.html\"><code>01-one.swift</code></a>"))
  }

  @Test
  func `a chunk's caption leads to its place in the program, and the lesson's end to all of it`()
    throws
  {
    let body = try WovenLessons(Self.course.one, Self.course.two).body("02-two.html")
    #expect(
      body.contains("<a href=\"02-two.program.html#chunk.2.1\"><code>01-one.swift</code></a>"))
    #expect(
      body.contains("<a href=\"02-two.program.html#chunk.2.2\"><code>02-two.swift</code></a>"))
    #expect(body.contains("<a href=\"02-two.program.html\">The program so far: 6 lines</a>"))
  }

  @Test func `a chunk that its own lesson replaces leads to what took its place`() throws {
    let body = try WovenLessons(
      "# One\n\n```swift id=a\nlet a = 1\n```\n\n```swift replaces=a\nlet a = 2\n```\n"
    ).body()
    #expect(body.contains("Begins <a href=\"01-one.program.html#chunk.1.2\">"))
  }

  @Test func `code that goes into other code is shown between its neighbours`() throws {
    let body = try WovenLessons(Self.course.one, Self.course.two).body("02-two.html")
    #expect(
      body.contains(
        """
        <pre><code><span class="near"><b>struct</b> Point {</span>
        <span class="near">  <b>let</b> x: <u>Double</u></span>
          <b>let</b> y: <u>Double</u>
        <span class="near">}</span></code></pre>
        """))
  }

  @Test func `what a lesson adds further down is no neighbour yet`() throws {
    let body = try WovenLessons(
      Self.course.one, Self.course.two + "```swift into=members\n  let z: Double\n```\n"
    ).body("02-two.html")
    let parts = body.components(separatedBy: "<figure")
    #expect(parts.dropFirst().first?.contains("z: ") == false)
    #expect(parts.last?.contains("<span class=\"near\">  <b>let</b> y: ") == true)
  }

  @Test func `a lesson without code of the module has no such page, and no link to one`() throws {
    let lessons = try WovenLessons(Self.code, "# Two\n\n```swift run\nprint(1)\n```\n")
    #expect(try lessons.site().files["02-two.program.html"] == nil)
    #expect(try !lessons.body("02-two.html").contains("program.html"))
  }

  @Test func `pages with programs lead to each other, over lessons without code`() throws {
    let lessons = try WovenLessons(
      Self.code, "# Two\n", "# Three\n\n```swift\nlet a = 1\n```\n")
    let page = try lessons.page("03-three.program.html")
    #expect(page.contains("<a rel=\"prev\" href=\"01-one.program.html\">"))
    #expect(!page.contains("rel=\"next\""))
  }

  @Test
  func `of a program of more than two thousand lines the files are shown that the lesson changed`()
    throws
  {
    let code = "```swift\n\(String(repeating: "// A line.\n", count: 1000))```\n"
    let short = try WovenLessons("# One\n\n\(code)", "# Two\n\n\(code)")
    #expect(try short.body("02-two.html").contains("The program so far: 2001 lines</a>"))
    #expect(try short.body("02-two.program.html").contains("01-one.swift"))
    let long = try WovenLessons("# One\n\n\(code)x", "# Two\n\n\(code)\n```swift\nx\n```")
    #expect(try long.body("01-one.html").contains("The program so far: 1000 lines</a>"))
    #expect(try long.body("02-two.html").contains("The program so far: what changed</a>"))
    let page = try long.body("02-two.program.html")
    #expect(page.contains("02-two.swift") && !page.contains("01-one.swift"))
    #expect(page.contains("swift run tangle --through 2 --output program"))
  }
}
