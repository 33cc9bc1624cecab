import CourseRuntime
import Foundation
import Literate
import Testing

@testable import Exporting

@Suite struct NotebookImportTests {
  private func imported(
    _ cells: [(String, String)], language: String = "swift", beside: Set<String> = []
  ) throws -> NotebookImport {
    let json: JSONTree = .object([
      "nbformat": .integer(4),
      "metadata": .object(["language_info": .object(["name": .string(language)])]),
      "cells": .array(
        cells.map { kind, source in
          .object(["cell_type": .string(kind), "source": .string(source)])
        }),
    ])
    let file = try NotebookFile([UInt8](try JSONEncoder().encode(json)))
    return NotebookImport(file, slug: "a-notebook", isBeside: beside.contains)
  }

  @Test func `declarations become the module's, statements run`() throws {
    let lesson = try imported([
      ("markdown", "# A title\n\nWords."),
      ("code", "import Foundation\nfunc twice(_ x: Int) -> Int { 2 * x }\nlet y = twice(3)\ny"),
    ])
    #expect(
      lesson.text == """
        # A title

        Words.

        ```swift
        import Foundation
        func twice(_ x: Int) -> Int { 2 * x }
        ```

        ```swift run echo
        let y = twice(3)
        y
        ```

        """)
    #expect(lesson.notes == [])
  }

  @Test func `a variable that a function uses is the module's`() throws {
    let lesson = try imported([("code", "let k = 3"), ("code", "func f() -> Int { k }")])
    #expect(lesson.text.contains("```swift\nlet k = 3\n```"))
  }

  @Test func `what speaks to the kernel goes, and is told at its line`() throws {
    let lesson = try imported([("code", "%include \"EnableIPythonDisplay.swift\"\nprint(1)")])
    #expect(lesson.text == "# A notebook\n\n```swift run\nprint(1)\n```\n")
    #expect(lesson.notes.map(\.line) == [3])
    #expect(lesson.notes[0].words.contains("%include"))
  }

  @Test func `code that is no Swift of today, and code of other languages, is shown`() throws {
    #expect(try imported([("code", "let = 3")]).text.contains("```swift shown\nlet = 3"))
    #expect(try imported([("code", "x = 3")], language: "python").text.contains("```python\nx = 3"))
  }

  @Test func `formulas between dollar signs are formulas`() throws {
    let lesson = try imported([
      ("markdown", "For $x_1$ and `$y$`, at 5$ or 6$:\n\n$$\n\\frac{x}{2}\n$$\n\nEnd.")
    ])
    #expect(lesson.text.contains("For $`x_1`$ and `$y$`, at 5$ or 6$:"))
    #expect(lesson.text.contains("```math\n\\frac{x}{2}\n```"))
  }

  @Test func `a formula that cannot be set is shown as its source, and told`() throws {
    let lesson = try imported([("markdown", "$\\notacommand{x}$")])
    #expect(lesson.text.contains("`\\notacommand{x}`"))
    #expect(lesson.notes.count == 1)
  }

  @Test func `images are taken along, from the cell and from beside the notebook`() throws {
    let json = """
      {"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "markdown",
      "source": "![in it](attachment:A%20b.png) ![beside](img/c.png) ![far](https://example.org/d.png)",
      "attachments": {"A b.png": {"image/png": "aGk="}}}]}
      """
    let lesson = NotebookImport(
      try NotebookFile(Array(json.utf8)), slug: "n", isBeside: { $0 == "img/c.png" })
    #expect(lesson.images == ["images/n-a-b.png": Array("hi".utf8)])
    #expect(lesson.pictures.map(\.to) == ["images/n-c.png"])
    #expect(
      lesson.text.contains("![in it](images/n-a-b.png) ![beside](images/n-c.png) [far](https"))
  }

  @Test func `HTML becomes Markdown as far as it can`() throws {
    let lesson = try imported([
      (
        "markdown",
        "<h1>Title</h1>\n<p>Some <b>bold</b> <a href=\"https://example.org\">link</a>, a<span>b</span> `<i>`</p>"
      )
    ])
    #expect(lesson.text.hasPrefix("# Title\n"))
    #expect(lesson.text.contains("Some **bold** [link](https://example.org), ab `<i>`"))
    #expect(lesson.notes.map(\.words) == ["HTML left out, its words stay: <p>, <span>"])
  }

  @Test(arguments: [
    ("", NotebookFileError.noJSON), ("[]", .noNotebook), ("{\"nbformat\": 9}", .format(9)),
  ])
  func `what is no notebook is refused`(text: String, error: NotebookFileError) {
    #expect(throws: error) { try NotebookFile(Array(text.utf8)) }
  }

  @Test func `what was dropped is counted`() throws {
    let json = """
      {"nbformat": 4, "metadata": {"kernelspec": {"language": "swift"}}, "cells": [
      {"cell_type": "code", "source": "print(1)", "outputs": [{"output_type": "stream"},
      {"output_type": "display_data", "data": {"image/png": "x"}}]}]}
      """
    let lesson = NotebookImport(try NotebookFile(Array(json.utf8)), slug: "n") { _ in false }
    #expect(lesson.counts.contains { $0 == ("outputs left out: text", 1) })
    #expect(lesson.counts.contains { $0 == ("outputs left out: image", 1) })
  }
}
