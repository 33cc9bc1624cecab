import CourseRuntime
import Exhibits
import LessonRuns
import Testing

@testable import Pages

@Suite struct ReferenceTests {
  @Test func `what has a name has its number above it, or in its caption`() throws {
    var lessons = try WovenLessons(
      """
      # One

      [@fig:out], [@lst:code], [@fig:tree], [@tbl:sizes].

      ```swift run label=fig:out
      print(1)
      ```

      ```swift label=lst:code
      let a = 1
      ```

      ![tree](c.svg "A tree"){#fig:tree}

      | a |
      |---|

      : Sizes {#tbl:sizes}
      """, beside: ["c.svg": Array(#"<svg width="30" height="20"></svg>"#.utf8)])
    var run = LessonRun()
    run.transcript.chunks[0] = .init(output: [.text("1\n")])
    lessons.runs[1] = run
    let body = try lessons.body()
    #expect(
      body.contains(
        """
        <p><a href="#fig.out">Figure\u{A0}1</a>, <a href="#lst.code">Listing\u{A0}1</a>, \
        <a href="#fig.tree">Figure\u{A0}2</a>, <a href="#tbl.sizes">Table\u{A0}1</a>.</p>
        """))
    #expect(
      body.contains(
        """
        <div class="numbered" id="fig.out">
        <p class="figure-number">Figure 1</p>
        <pre class="output"><samp>1</samp></pre>
        </div>
        """))
    #expect(
      body.contains(
        """
        <div class="numbered" id="lst.code">
        <p class="figure-number">Listing 1</p>
        <figure class="chunk code" id="chunk.1.2">
        """))
    #expect(body.contains(#"<figure class="picture" id="fig.tree">"#))
    #expect(body.contains("<figcaption><b>Figure 2.</b> A tree</figcaption>"))
    #expect(
      body.contains(
        #"<figure class="table" id="tbl.sizes">"#
          + "\n<figcaption><b>Table 1.</b> Sizes</figcaption>"))
  }

  @Test func `only a page with names or citations shows what references lead to`() throws {
    let lessons = try WovenLessons(
      "# One\n\n```swift label=lst:a\nlet a = 1\n```\n", "# Two\n\n```math id=x\nx\n```\n\n[](#x)\n"
    )
    #expect(try lessons.page("01-one.html").contains(#"<script src="references.js" defer>"#))
    #expect(try !lessons.page("02-two.html").contains("references.js"))
  }

  @Test func `a chunk that shows nothing is no figure`() throws {
    let lessons = try WovenLessons("# One\n\n```swift run label=fig:out\nlet a = 1\n```\n")
    #expect(
      try lessons.site().faults.map(\.description) == [
        "lessons/01-one.md:3:1: error: the exhibit cannot be drawn: the chunk shows nothing that "
          + "'fig:out' could name: print or show something"
      ])
  }

  @Test func `what is cited stands at the end, and citations lead there`() throws {
    let body = try WovenLessons(
      "# One\n\nA claim [@a].\n",
      beside: ["references.bib": Array("@book{a, title = {B & <c>}, year = 2020}".utf8)]
    ).body()
    #expect(body.contains(##"<p>A claim [<a href="#cite.1">1</a>].</p>"##))
    #expect(body.contains(#"<li id="cite.1"><em>B &amp; &lt;c&gt;</em>. 2020.</li>"#))
  }
}
