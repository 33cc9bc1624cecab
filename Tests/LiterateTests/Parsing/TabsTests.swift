import Testing

@testable import Literate

@Suite struct TabsTests {
  @Test func `a quote that opens with its mark has a tab for each item of its list`() throws {
    let body = """
      > [!TABS]
      > - Linux
      >
      >   ```console
      >   apt install cmark
      >   ```
      > - `macOS` 15
      >
      >   Say `{swift} 1`.
      """
    guard case .tabs(let tabs)? = try lesson(body).blocks.first else {
      Issue.record("no tabs")
      return
    }
    #expect(tabs.tabs.map(\.label) == ["Linux", "macOS 15"])
    #expect(tabs.tabs[0].body == [.listing(language: "console", text: "apt install cmark\n")])
    #expect(try lesson(body).steps.count == 1)
  }

  @Test func `code in tabs runs where it stands, in its own columns`() throws {
    let body = """
      > [!tabs]
      >
      > 1. One
      >    ```swift run
      >    let x = 1
      >    ```
      > 2. Two
      >    ```swift run
      >    let y = x
      >    ```
      """
    let lesson = try lesson(body)
    #expect(lesson.steps.map(\.location) == [at(6, 6), at(10, 6)])
    #expect(lesson.chunks.map(\.indentation) == [5, 5])
    #expect(lesson.chunks.map(\.text) == ["let x = 1\n", "let y = x\n"])
  }

  @Test func `reports what is no list of tabs`() {
    expectDiagnostics(
      """
      > 1️⃣[!TABS] Linux
      >
      > - a
      >
      >   b
      > - c
      >
      >   d

      > 2️⃣[!TABS]
      > - a
      >
      >   b

      > 3️⃣[!TABS]

      > 4️⃣[!TABS]
      > - a
      >
      >   b
      > - c
      >
      >   d
      >
      > Words.

      > 5️⃣[!TABS system]
      > - a

      > 6️⃣[!TAPS]
      """,
      [
        ("1️⃣", .tabs(.noList)), ("2️⃣", .tabs(.noList)), ("3️⃣", .tabs(.noList)),
        ("4️⃣", .tabs(.noList)), ("5️⃣", .prediction(.questionOf("TABS"))),
        ("6️⃣", .unknownCallout("TAPS", suggestion: "TABS")),
      ])
  }

  @Test func `reports what is wrong with a tab at its item`() {
    expectDiagnostics(
      """
      > [!TABS]
      > 1️⃣- Linux
      > 2️⃣- **macOS**
      >
      >   a
      > 3️⃣- Linux
      >
      >   b
      > 4️⃣- ```console
      >   c
      >   ```
      """,
      [
        ("1️⃣", .tabs(.empty("Linux"))), ("2️⃣", .tabs(.noLabel)),
        ("3️⃣", .tabs(.duplicate("Linux"))), ("4️⃣", .tabs(.noLabel)),
      ])
  }
}
