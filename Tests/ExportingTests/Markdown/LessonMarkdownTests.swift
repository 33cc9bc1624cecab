import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Testing

@testable import Exporting

@Suite struct LessonMarkdownTests {
  @Test func `prose comes back as the same prose`() throws {
    let lesson = """
      # One & `two`

      A paragraph with *emphasis*, **strength**, ~~a mistake~~, H<sub>2</sub>O and `code | <b>`: 2 \\* 3,
      a_b, \\_x\\_, \\[no link\\], a \\| b, a \\< b, 5 \\$, AT\\&T and $`x^2 < 1`$.[^note]

      [^note]: A note, *emphasised*.

      ```math
      \\sum_i x_i
      ```

      ## A section

      1. a list
      2. of two

         with a paragraph

      - [ ] to do
      - [x] done

      > A quotation
      > of two lines.

      > [!NOTE]
      > A note.

      | left | right |
      |:-----|------:|
      | a \\| b | `c` |

      <details>
      <summary>Folded</summary>

      What is in it.

      </details>

      ```console
      $ swift test
      ```

      1\\. is no list, and so is

      \\- this.

      ---

      [two](02-two.md#there) and [the web](https://example.org/?a=1&b=2 "A title").

      """
    let exported = try Exported(lesson, "# Two\n\n## There\n")
    let again = try Exported(exported.markdown(), "# Two\n\n## There\n")
    let (first, second) = (
      try exported.source.course.lessons[0], try again.source.course.lessons[0]
    )
    #expect(second.title.plainText == first.title.plainText)
    #expect(second.blocks.count == first.blocks.count)
    for (left, right) in zip(first.blocks, second.blocks) {
      #expect(Self.words(of: right) == Self.words(of: left))
    }
    // What was written once is written the same again.
    #expect(try again.markdown() == exported.markdown())
  }

  @Test func `values stand in their places as a reader writes numbers`() throws {
    var exported = try Exported("# One\n\nIt is `{swift} x`, or `{swift} name`.\n")
    exported.compute(.init(text: "-1.8e-12", isNumber: true), at: 0)
    exported.compute("a * b", at: 1)
    #expect(try exported.markdown().contains("It is −1.8\u{A0}×\u{A0}10⁻¹², or a \\* b."))
  }

  @Test func `what a chunk prints follows its code`() throws {
    var exported = try Exported("# One\n\n```swift run\nprint(1)\n```\n")
    exported.record([.text("one\n```\n")], ofChunk: 0)
    #expect(
      try exported.markdown() == "# One\n\n```swift\nprint(1)\n```\n\n````text\none\n```\n````\n")
  }

  @Test func `a table is a table, its numbers flush right`() throws {
    var exported = try Exported("# One\n\n```swift run hidden\nshow()\n```\n")
    exported.record(
      [.exhibit(.table(try Table("Two|two", columns: ["word", "n"], rows: [["a|b", -1.5]])))],
      ofChunk: 0)
    #expect(
      try exported.markdown()
        == "# One\n\n**Two\\|two**\n\n| word | n |\n| --- | --: |\n| a\\|b | −1.5 |\n")
  }

  @Test func `a picture is a file beside the text, with its numbers in a fold`() throws {
    var exported = try Exported("# One\n\n```swift run\nshow()\n```\n")
    exported.record([.exhibit(try Self.chart)], ofChunk: 0)
    let files = try exported.source.markdownFiles()
    let text = String(decoding: try #require(files["01-one.md"]), as: UTF8.self)
    #expect(text.contains("![Rising](figures/01-1-1.svg)\n\n*Rising*\n\n<details>"))
    let svg = String(decoding: try #require(files["figures/01-1-1.svg"]), as: UTF8.self)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!svg.contains("var(--ink"), "colours stand in the file")
    #expect(svg.contains("@media (prefers-color-scheme: dark)"))
  }

  @Test func `a diagram is a file with its own style`() throws {
    var exported = try Exported("# One\n\n```swift run\nshow()\n```\n")
    let tree = try TreeDiagram("A tree", root: TreeDiagram.Node("root"))
    exported.record([.exhibit(.diagram(.tree(tree)))], ofChunk: 0)
    let files = try exported.source.markdownFiles()
    let svg = String(decoding: try #require(files["figures/01-1-1.svg"]), as: UTF8.self)
    #expect(svg.contains("diagram-drawing"))
    #expect(!svg.contains("var(--"), "colours stand in the file")
  }

  @Test func `a formula with a name has its number, and links lead to it`() throws {
    let exported = try Exported("# One\n\n```math id=loss\nx\n```\n\nSee [](#loss).\n")
    let text = try exported.markdown()
    #expect(text.contains("<a id=\"loss\"></a>\n\n```math\nx \\tag{1}\n```"))
    #expect(text.contains("[(1)](#loss)"))
    #expect(try exported.chapter().body.contains("<span class=\"formula-number\">(1)</span>"))
  }

  @Test func `language models find the lessons and what each is about`() throws {
    let exported = try Exported("# One [1]\n\nIt begins. And more.\n", "# Two\n")
    let files = try exported.source.markdownFiles()
    let list = String(decoding: try #require(files["llms.txt"]), as: UTF8.self)
    #expect(list.hasPrefix("# A course\n\n> For the tests of exports.\n\n## Lessons\n\n"))
    #expect(list.contains("](01-one.md): It begins. And more.\n- [02 Two](02-two.md)\n"))
  }

  @Test func `in a notebook numbers stand as tables and nothing is a file`() throws {
    var exported = try Exported("# One\n\n```swift run\nshow()\n```\n")
    exported.record([.exhibit(try Self.chart)], ofChunk: 0)
    let text = try exported.markdown(.notebook)
    #expect(text.contains("**Rising**\n\n| x | a |\n| --: | --: |\n"))
    #expect(!text.contains("svg"))
  }

  @Test func `the answer to a prediction is folded away, its code is not`() throws {
    var exported = try Exported(
      "# One\n\n> [!PREDICT number]\n> What comes?\n\n```swift run\nprint(6 * 7)\n```\n\nIt is as it is.\n"
    )
    exported.record([.text("42\n")], ofChunk: 0)
    let text = try exported.markdown()
    let fold = try #require(text.range(of: "<summary>The answer</summary>\n\n```text\n42\n```"))
    #expect(try #require(text.range(of: "print(6 * 7)")).upperBound < fold.lowerBound)
    #expect(text.contains("<summary>What is right</summary>\n\nIt is **42**."))
  }

  @Test func `a course's own commands for formulas are written out`() throws {
    var exported = try Exported("# One\n\n$`\\half x`$\n")
    exported.manifest = CourseManifest(
      title: "A", summary: "B", macros: ["half": "\\frac{1}{2}\\cdot"])
    #expect(try exported.markdown().contains("$`\\frac{1}{2}\\cdot x`$"))
    #expect(try exported.markdown(.notebook).contains("$\\frac{1}{2}\\cdot x$"))
  }

  @Test func `a lesson that went wrong is no export`() throws {
    var exported = try Exported("# One\n\n```swift run\nfatalError()\n```\n")
    let place = SourceLocation(file: "lessons/01-one.md", line: 3, column: 1)
    exported.runs[1] = LessonRun(
      faults: [RunFault(location: place, reason: .trapped(message: "no"))])
    #expect(throws: (any Error).self) { try exported.source }
  }

  static var chart: Exhibit {
    get throws {
      .chart(
        .line(
          LineChart(
            "Rising", x: Axis("x"), y: Axis("y"), series: [Series("a", [1, 2, 4])])))
    }
  }

  private static func words(of block: Block) -> String {
    let inner = block.children.map(words).joined(separator: "|")
    let own =
      switch block {
      case .math(let tex): tex.source
      case .listing(let language, let text, _): language + text
      default: block.prose.plainText
      }
    return own.split(whereSeparator: \.isWhitespace).joined(separator: " ") + inner
  }
}
