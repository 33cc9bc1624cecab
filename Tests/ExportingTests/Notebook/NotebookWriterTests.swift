import CourseRuntime
import Exhibits
import Foundation
import LessonRuns
import Testing

@testable import Exporting

@Suite struct NotebookWriterTests {
  private func notebook(_ exported: Exported) throws -> JSONTree {
    let bytes = try #require(try exported.source.notebookFiles()["01-one.ipynb"])
    return try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
  }

  @Test func `prose and code stand in order, outputs with their code`() throws {
    var exported = try Exported(
      "# One\n\nWords.\n\n```swift\nlet x = 1\n```\n\n```swift run\nprint(x)\n```\n\n## Two\n\nEnd.\n"
    )
    exported.record([.text("1\n"), .exhibit(try LessonMarkdownTests.chart)], ofChunk: 1)
    let cells = try notebook(exported)["cells"]?.items ?? []
    #expect(cells.map { $0["cell_type"]?.text } == ["markdown", "code", "code", "markdown"])
    #expect(cells[0]["source"]?.lines == "# One\n\nWords.")
    let outputs = cells[2]["outputs"]?.items ?? []
    #expect(outputs[0]["text"]?.lines == "1\n")
    #expect(outputs[1]["data"]?["image/svg+xml"]?.lines?.hasPrefix("<svg") == true)
    #expect(outputs[1]["data"]?["text/plain"]?.lines?.contains("Rising") == true)
  }

  @Test func `a hidden chunk runs unseen, and an answer is not shown`() throws {
    var exported = try Exported(
      """
      # One

      ```swift run hidden
      let x = 42
      ```

      > [!PREDICT] number
      > What comes?

      ```swift run
      print(x)
      ```

      """)
    exported.record([.text("42\n")], ofChunk: 1)
    let code = (try notebook(exported)["cells"]?.items ?? []).filter {
      $0["cell_type"]?.text == "code"
    }
    #expect(code[0]["metadata"]?["jupyter"]?["source_hidden"] == .bool(true))
    #expect(code[1]["metadata"]?["jupyter"]?["outputs_hidden"] == .bool(true))
  }
}
