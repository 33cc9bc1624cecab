import Testing

@testable import Pages

@Suite struct GlossaryTests {
  private let lessons: WovenLessons

  init() throws {
    lessons = try WovenLessons(
      """
      # One leaf

      ## A leaf again

      Leaflets, aleaf and a [leaf](#a-leaf-again) are none; two leafs are the **leaf**. No leaf twice.
      A topological order is no order. `order`
      """,
      """
      # Two

      ## Glossary

      - **leaf**: a value that was made of "nothing".
      - **order**: one after the other.
      - **topological order**: inputs first.

      A leaf.
      """)
  }

  @Test func `the first word that is a term leads to its definition`() throws {
    let body = try lessons.body()
    let link =
      "<a class=\"term\" href=\"02-two.html#term.leaf\" "
      + "title=\"a value that was made of &quot;nothing&quot;.\">leafs</a>"
    #expect(body.contains("are none; two \(link) are the <strong>leaf</strong>. No leaf twice."))
    #expect(body.ranges(of: "#term.leaf").count == 1)
  }

  @Test func `the longer of two terms wins, and the shorter keeps its own first place`() throws {
    let body = try lessons.body()
    #expect(body.contains("A <a class=\"term\" href=\"02-two.html#term.topological-order\""))
    #expect(body.contains("is no <a class=\"term\" href=\"02-two.html#term.order\""))
    #expect(body.contains("<code>order</code>"))
  }

  @Test func `terms of several words, with signs and in capitals are found where they stand`()
    throws
  {
    let woven = try WovenLessons(
      "# One\n\nAn A-graph’s c++, C++; Graphs, .name, my.name and a graph of _graph_ A graph A-graph.",
      "# Two\n\n## Glossary\n\n- **graph**: g.\n- **C++**: c.\n- **a graph**: a.\n- **.name**: n.\n"
        + "- **a-graph**: h.\n")
    let found = try woven.body().matches(of: #/<a class="term" [^>]*>(.*?)<\/a>/#).map {
      $0.output.1
    }
    #expect(found == ["A-graph", "c++", "Graphs", ".name", "a graph"])
  }

  @Test func `the glossary names its terms, and does not lead to itself`() throws {
    let body = try lessons.body("02-two.html")
    #expect(body.contains("<li id=\"term.leaf\"><strong>leaf</strong>: a value"))
    #expect(!body.contains("class=\"term\""))
  }

  @Test func `a course without a glossary has no such links`() throws {
    let plain = try WovenLessons("# One\n\nA leaf.\n")
    #expect(try plain.body().contains("<p>A leaf.</p>"))
  }
}
