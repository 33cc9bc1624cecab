import Testing

@testable import Pages

@Suite struct TabsTests {
  private static let lesson = """
    # One

    > [!TABS]
    > - Linux & "more"
    >
    >   Zebra.
    > - macOS
    >
    >   ```console
    >   brew install cmark
    >   ```
    """

  @Test func `a page has all tabs one below the other, each with what it is called`() throws {
    let body = try WovenLessons(Self.lesson).body()
    #expect(
      body.contains(
        """
        <div class="tabs">
        <details class="tab" open="">
        <summary class="tab-label">Linux &amp; “more”</summary>
        <p>Zebra.</p>
        </details>
        <details class="tab" open="">
        <summary class="tab-label">macOS</summary>
        <pre class="listing language-console">
        """))
  }

  @Test func `only a page with tabs has their script`() throws {
    let lessons = try WovenLessons(Self.lesson, "# Two\n\nWords.\n")
    #expect(try lessons.page("01-one.html").contains(#"<script src="tabs.js" defer>"#))
    #expect(try !lessons.page("02-two.html").contains("tabs.js"))
    #expect(try lessons.site().files["tabs.js"] != nil)
  }

  @Test func `the search finds what tabs are called and hold`() throws {
    let index = try WovenLessons(Self.lesson).page("search-index.js")
    #expect(index.contains("macOS"))
    #expect(index.contains("Zebra"))
  }
}
