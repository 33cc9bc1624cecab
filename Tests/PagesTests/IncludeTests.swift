import Literate
import Testing

@testable import Pages

@Suite struct IncludeTests {
  private func figure(_ words: String) throws -> String {
    let files = ["a.swift": "// #region one\nlet a = 1 < 2\n// #endregion\n", "b.csv": "x,<y>\n"]
    let course = try Course(
      files: [.init(path: "lessons/01-one.md", bytes: Array("# One\n\n```\(words)\n```\n".utf8))],
      directory: "lessons",
      attachments: AttachmentFolder(
        names: [], packageFile: { name in files[name].map { Array($0.utf8) } }, read: { _ in nil }))
    return IncludeFigure(try #require(course.lessons[0].includes.first), of: course).html
  }

  @Test func `a figure says where its code stands, and is coloured`() throws {
    #expect(
      try figure("swift from=a.swift#one") == """
        <figure class="chunk included">
        <figcaption>From <code>a.swift</code>, line 2</figcaption>
        <pre><code><b>let</b> a = <var>1</var> &lt; <var>2</var></code></pre>
        </figure>

        """)
  }

  @Test func `a whole file of another language has no lines in its caption`() throws {
    #expect(
      try figure("csv from=b.csv").contains(
        """
        <figcaption>From <code>b.csv</code></figcaption>
        <pre><code>x,&lt;y&gt;</code></pre>
        """))
  }
}
