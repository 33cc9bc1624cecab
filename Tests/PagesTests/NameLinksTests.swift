import Testing

@testable import Pages

@Suite struct NameLinksTests {
  @Test func `a page links names, and lists what it introduces`() throws {
    let lessons = try WovenLessons(
      "# One\n\n```swift\nstruct Point { let x = 1 }\n```\n",
      "# Two\n\n```swift\nlet origin = Point().x\n```\n")
    let first = try lessons.page("01-one.html")
    #expect(
      first.contains(
        "<li><a href=\"#chunk.1.1\" title=\"struct Point\"><code>Point</code></a></li>"))
    let second = try lessons.page("02-two.html")
    #expect(
      second.contains(
        "<a href=\"01-one.html#chunk.1.1\" title=\"struct Point\">Point</a>"))
    #expect(second.contains("The program so far: 3 lines"))
  }

  @Test func `a replacement shows what changed, and says what it replaces`() throws {
    let lessons = try WovenLessons(
      "# One\n\n```swift id=a\nstruct A {\n  let x = 1\n}\n```\n",
      "# Two\n\n```swift replaces=a\nstruct A {\n  let x = 2\n}\n```\n")
    let page = try lessons.page("02-two.html")
    #expect(
      page.contains(
        "Replaces 1 of the 3 lines of <a href=\"01-one.html#chunk.1.1\"><code>A</code></a> in "
          + "<code>01-one.swift</code> with 1"))
    #expect(page.ranges(of: "<span class=\"kept\">").count == 2)
    #expect(page.ranges(of: "<del>").count == 1)
    #expect(page.ranges(of: "<ins>").count == 1)
  }
}
