import Testing

@testable import Pages

@Suite struct PictureTests {
  private static let small = Array(#"<svg width="30" height="20"></svg>"#.utf8)
  private static let wide = Array(#"<svg viewBox="0 0 300 20"></svg>"#.utf8)

  @Test func `an image alone is a figure, with its size and its caption`() throws {
    let lessons = try WovenLessons(
      "# One\n\n![A \"tree\" <&>](a%20tree.svg \"It's *big*\")\n",
      beside: ["a tree.svg": Self.small])
    let body = try lessons.body()
    #expect(
      body.contains(
        #"<figure class="picture"><div><img src="a%20tree.svg" "#
          + #"alt="A &quot;tree&quot; &lt;&amp;&gt;" width="30" height="20" class="any"></div>"#))
    #expect(body.contains("\n<figcaption>It’s *big*</figcaption></figure>\n"))
  }

  @Test func `one in a line of text is set in the line`() throws {
    let lessons = try WovenLessons("# One\n\nA ![tree](b/c.svg).\n", beside: ["b/c.svg": Self.wide])
    #expect(
      try lessons.body().contains(
        #"<p>A <img src="b/c.svg" alt="tree" width="300" height="20" class="any">.</p>"#))
  }

  @Test func `a dark twin stands beside the light one`() throws {
    let lessons = try WovenLessons(
      "# One\n\n![tree](c.svg)\n", beside: ["c.svg": Self.small, "c-dark.svg": Self.wide])
    let body = try lessons.body()
    #expect(body.contains(#"<img src="c.svg" alt="tree" width="30" height="20" class="light">"#))
    #expect(
      body.contains(#"<img src="c-dark.svg" alt="tree" width="300" height="20" class="dark">"#))
  }

  @Test func `the site holds what lessons show and lead to, and nothing else`() throws {
    let lessons = try WovenLessons(
      "# One\n\n![tree](b/c.svg) [paper](p.pdf#page=2)\n",
      beside: ["b/c.svg": Self.small, "p.pdf": [1, 2], "secret.txt": [3]])
    let files = try lessons.site().files
    #expect(files["b/c.svg"] == Self.small && files["p.pdf"] == [1, 2])
    #expect(files["secret.txt"] == nil)
    #expect(try lessons.body().contains(#"<a href="p.pdf#page=2">paper</a>"#))
  }
}
