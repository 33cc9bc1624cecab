import Testing

@testable import Literate

@Suite struct ReferenceTests {
  private static let body = """
    See [@fig:later], [@tbl:sizes], [@lst:code], [@eq:loss] and [@fig:b].

    ```swift run label=fig:b
    print(1)
    ```

    | a |
    |---|
    | 1 |

    : Sizes of *things* {#tbl:sizes}

    ```swift label=lst:code
    let a = 1
    ```

    ```math id=loss
    x
    ```

    > - ```swift recorded id=r label=fig:later
    >   print(2)
    >   ```
    """

  private func links(_ body: String) throws -> [String] {
    guard case .paragraph(let words)? = try lesson(body).blocks.first else { return [] }
    return words.compactMap { piece in
      guard case .link(let link) = piece else { return nil }
      return "\(link.content.plainText) \(link.destination)"
    }
  }

  @Test func `a reference is a link with what it leads to in words, whatever comes first`() throws {
    #expect(
      try links(Self.body) == [
        "Figure 2 #fig.later", "Table 1 #tbl.sizes", "Listing 1 #lst.code", "Equation (1) #loss",
        "Figure 1 #fig.b",
      ])
    #expect(try lesson(Self.body).anchors.contains("fig.later"))
  }

  @Test func `chunks, tables and images know what they are called`() throws {
    let lesson = try lesson(Self.body)
    #expect(lesson.chunks.map { $0.label?.written } == ["fig:b", "lst:code", "fig:later"])
    guard case .table(let table) = lesson.blocks[2] else {
      Issue.record("no table")
      return
    }
    #expect(table.label == Label(kind: .table, name: "sizes", number: 1))
    #expect(table.caption == [.text("Sizes of "), .emphasis([.text("things")])])
    guard case .math = lesson.blocks[4] else {
      Issue.record("the caption is a paragraph, too")
      return
    }
  }

  @Test func `a caption needs no name, and other lines with a colon are text`() throws {
    let blocks = try lesson("| a |\n|---|\n\n: Words\n\n: More\n\nA\n\n: Text").blocks
    guard case .table(let table) = blocks[0] else {
      Issue.record("no table")
      return
    }
    #expect(table.caption == [.text("Words")])
    #expect(
      blocks[1...] == [
        .paragraph([.text(": More")]), .paragraph([.text("A")]), .paragraph([.text(": Text")]),
      ])
  }

  @Test func `an image alone in its paragraph takes the name behind it`() throws {
    let folder = AttachmentFolder(names: ["a.svg"]) { _ in
      Array(#"<svg width="1" height="1"></svg>"#.utf8)
    }
    for end in ["{#fig:a}", " {#fig:a}", "\n{#fig:a}  "] {
      let text = "# Title\n\n![A tree](a.svg \"One\")\(end)\n\nSee [@fig:a].\n"
      let course = try Course(
        files: [Course.File(path: lessonFile, bytes: Array(text.utf8))], directory: "lessons",
        attachments: folder)
      guard case .paragraph(let words) = course.lessons[0].blocks[0], words.count == 1,
        case .picture(let picture) = words[0]
      else {
        Issue.record("no image alone")
        continue
      }
      #expect(picture.label == Label(kind: .figure, name: "a", number: 1))
    }
  }

  @Test func `what is written otherwise is text`() throws {
    for text in ["\\[@fig:a]", "[@ a]", "[@]", "[@1]", "[a@b]", "`[@fig:a]`", "[@a b]", "(@fig:a)"]
    {
      guard case .paragraph(let words)? = try lesson("Say \(text).").blocks.first else { continue }
      #expect(!words.contains { if case .link = $0 { true } else { false } }, "\(text)")
    }
    #expect(try lesson("Braces \\{#fig:a}").blocks == [.paragraph([.text("Braces {#fig:a}")])])
  }

  @Test func `reports references that lead nowhere, and names that do not go with their thing`() {
    expectDiagnostics(
      """
      See 1️⃣[@fig:curv], [so 2️⃣[@fig:curve]](https://a.b), 3️⃣[@lst:x].

      ```swift run label=fig:curve
      print(1)
      ```
      ```swift label=4️⃣fig:code
      let a = 1
      ```
      ```swift run hidden label=5️⃣lst:hidden
      print(2)
      ```
      ```swift run label=6️⃣curve
      print(3)
      ```
      ```swift run label=7️⃣fig:curve
      print(4)
      ```

      | a |
      |---|

      : Words {#8️⃣fig:words}

      : Lost {#9️⃣tbl:lost}
      """,
      [
        ("1️⃣", .label(.unknown("fig:curv", suggestion: "fig:curve"))), ("2️⃣", .label(.inLink)),
        ("3️⃣", .label(.unknown("lst:x", suggestion: nil))),
        ("4️⃣", .label(.kind("fig:code", allowed: [.listing]))), ("5️⃣", .label(.hidden("lst:hidden"))),
        ("6️⃣", .label(.malformed("curve"))),
        ("7️⃣", .label(.duplicate("fig:curve", first: at(5, 20)))),
        ("8️⃣", .label(.kind("fig:words", allowed: [.table]))), ("9️⃣", .label(.stray("tbl:lost"))),
      ])
  }

  @Test func `a listing in another language has a name`() throws {
    let lesson = try lesson("See [@lst:set].\n\n```json label=lst:set\n{}\n```\n")
    guard case .listing("json", "{}\n", let label)? = lesson.blocks.last else {
      Issue.record("no listing")
      return
    }
    #expect(label?.words == "Listing 1" && lesson.labels.count == 1)
    expectDiagnostics(
      "```json label=1️⃣fig:set\n```\n\n```text label=2️⃣set\n```",
      [
        ("1️⃣", .label(.kind("fig:set", allowed: [.listing]))), ("2️⃣", .label(.malformed("set"))),
      ])
  }

  @Test func `to another lesson leads a link, and the error says which`() {
    expectDiagnostics(
      "See 1️⃣[@fig:04-curves#losses].",
      [("1️⃣", .label(.unknown("fig:04-curves#losses", suggestion: nil)))])
    #expect(
      LabelFault.unknown("fig:04-curves#losses", suggestion: nil).description
        .hasSuffix("'[words](04-curves.md#fig.losses)'"))
    #expect(
      LabelFault.unknown("eq:04-curves.md#loss", suggestion: nil).description
        .hasSuffix("'[words](04-curves.md#loss)'"))
  }

  @Test func `reports what is no name`() {
    expectDiagnostics("![A](a.svg){#1️⃣a b}", [("1️⃣", .label(.malformed("a b")))])
  }
}
