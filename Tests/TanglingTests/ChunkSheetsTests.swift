import Literate
import Support
import Testing

@testable import Tangling

@Suite struct ChunkSheetsTests {
  private let sheets: ChunkSheets

  init() throws {
    sheets = ChunkSheets(
      try course(
        """
        - In a list

          ```swift id=box
          struct Box {
            // <<members>>
          }
          ```

        ```swift shown
        not whole {
        ```

        ```swift fails
        let wrong: Int = ""
        ```

        """,
        """
        ```swift into=members
          let a = 1
        ```

        ```swift run
        print(1)
        ```

        ```swift exercise
        let b = 0
        ```

        ```swift solution
        let b = 1
        ```

        """))
  }

  private func text(_ name: String) -> String? { sheets.files.first { $0.name == name }?.text }

  @Test func `every chunk that is code is in a file, and nothing else`() {
    #expect(
      sheets.files.map(\.text) == [
        "struct Box {\n}\n", "struct Box {\n  let a = 1\n}\n", "print(1)\n", "let b = 0\n",
        "let b = 1\n",
      ])
  }

  @Test func `a place in a file is one in the lesson, in the list's column`() {
    let place = sheets.origin(file: "01-part-1-0.swift", line: 1, column: 8)
    #expect(place == SourceLocation(file: "lessons/01-part.md", line: 6, column: 10))
  }

  @Test func `a file answers for the chunks of its lesson alone`() {
    let name = "02-part-1-0.swift"
    #expect(sheets.origin(file: name, line: 1, column: 1) == nil)
    #expect(
      sheets.origin(file: name, line: 2, column: 3)
        == SourceLocation(file: "lessons/02-part.md", line: 4, column: 3))
    #expect(sheets.origin(file: "other.swift", line: 1, column: 1) == nil)
    #expect(sheets.origin(file: name, line: 99, column: 1) == nil)
  }
}
