import Testing

@testable import Importing

@Suite struct CourseImportTests {
  @Test func `documents are read as the page says that leads to most of them`() throws {
    let course = try imported([
      "README.md":
        "# Club\n\nFirst [the stack](Stack/), then [Big O](Big%20O.md) and [queues](Queue/README.markdown).\n",
      "Big O.md":
        "# Big O\n\nSee [stacks](Stack/README.markdown#push) and [the club](README.md).\n",
      "Stack/README.markdown":
        "# Stack\n\n## Push\n\nUp: [club](../README.md), [rules](../Queue).\n",
      "Queue/README.markdown": "# Queue\n",
    ])
    #expect(course.faults.isEmpty)
    #expect(
      course.files.keys.sorted() == [
        "01-introduction.md", "02-stack.md", "03-big-o.md", "04-queue.md",
      ])
    #expect(
      course.text("01-introduction.md")
        == "# Club\n\nFirst [the stack](02-stack.md), then [Big O](03-big-o.md) and [queues](04-queue.md).\n"
    )
    #expect(
      course.text("03-big-o.md")
        == "# Big O\n\nSee [stacks](02-stack.md#push) and [the club](01-introduction.md).\n")
    #expect(
      course.text("02-stack.md")?.contains("[club](01-introduction.md), [rules](04-queue.md)")
        == true)
    #expect(course.soundCount == 4)
  }

  @Test func `without such a page numbers count, and a number gives way to the lesson's`() throws {
    let course = try imported([
      "10-ten.md": "# Ten\n", "2-two.md": "# Two\n", "TheBasics.md": "# B\n",
    ])
    #expect(course.files.keys.sorted() == ["01-two.md", "02-ten.md", "03-the-basics.md"])
  }

  @Test func `folders with several documents become parts`() throws {
    let course = try imported([
      "First/a.md": "# A\n", "First/b.md": "# B\n", "First/c.md": "# C\n",
      "SecondOne/d.md": "# D\n", "SecondOne/e.md": "# E\n", "SecondOne/f.md": "# F\n",
    ])
    #expect(course.parts.map(\.title) == ["First", "Second One"])
    #expect(course.parts.map(\.first) == [1, 4])
    #expect(course.manifest(titled: "\"T\"").contains("Part(\"Second One\", from: 4)"))
  }

  @Test func `images and files are taken along, and Swift beside a lesson is text`() throws {
    let course = try importedFromDisk([
      "a/one.md": Array(
        "# One\n\n![A dot](../My%20Images/dot.png) and ![](../My%20Images/dot.png)\n\n[Code](Stack.swift), [data](d.csv), [gone](gone.csv), ![no](no.png)\n"
          .utf8),
      "My Images/dot.png": picture, "My Images/dot~dark.png": picture,
      "a/Stack.swift": Array("let a = 1\n".utf8), "a/d.csv": Array("1\n".utf8),
    ])
    #expect(course.faults.isEmpty)
    #expect(
      course.text("01-one.md") == """
        # One

        ![A dot](files/My-Images/dot.png) and ![dot](files/My-Images/dot.png)

        [Code](files/a/Stack.swift.txt), [data](files/a/d.csv), gone (`gone.csv`), no (`no.png`)

        """)
    #expect(course.files["files/My-Images/dot.png"] == picture)
    #expect(course.files["files/My-Images/dot-dark.png"] == picture)
    #expect(course.text("files/a/Stack.swift.txt") == "let a = 1\n")
    let told = course.changes.map(\.description)
    #expect(told.contains { $0.hasPrefix("a/one.md:3: image taken along") })
    #expect(
      told.contains { $0.hasPrefix("a/one.md:5: link that leads nowhere written out: 'gone.csv'") })
  }

  @Test func `articles of DocC lead to each other by name, with their titles as words`() throws {
    let course = try importedFromDisk([
      "Guide/TheBasics.md": Array(
        "# The Basics\n\n## Type Safety\n\nSee <doc:Closures>, <doc:TheBasics#Type-Safety> and [it](doc:Closures#Sorting-Names).\n\n![Sets](sets)\n"
          .utf8),
      "Guide/Closures.md": Array("# All about Closures\n\n## Sorting Names\n".utf8),
      "Assets/sets@2x.png": picture, "Assets/sets~dark@2x.png": picture,
    ])
    #expect(course.faults.isEmpty)
    #expect(
      course.text("02-the-basics.md") == """
        # The Basics

        ## Type Safety

        See [All about Closures](01-closures.md), [Type Safety](#type-safety) and [it](01-closures.md#sorting-names).

        ![Sets](files/Assets/sets.png)

        """)
    #expect(course.files["files/Assets/sets-dark.png"] != nil)
  }

  @Test func `an anchor that is none leads to its page, or becomes words`() throws {
    let course = try imported([
      "a.md": "# A\n\n## The Word\n\n[1](#TheWord) [2](#gone) [3](b.md#gone)\n", "b.md": "# B\n",
    ])
    #expect(course.faults.isEmpty)
    #expect(
      course.text("01-a.md")
        == "# A\n\n## The Word\n\n[1](#the-word) 2 (`#gone`) [3](02-b.md)\n")
  }

  @Test func `what cannot be mended is told at its line in the source, and nothing of it is lost`()
    throws
  {
    // Nothing knows what was meant by a name that a course has for itself.
    let text =
      "---\na: b\n---\n# T\n\nA > [!EXERCISE] x\n\n> [!EXERCISE]\n> paint it\n\n"
      + String(repeating: "> ", count: 120) + "deep\n"
    let course = try imported(["a.md": text])
    #expect(course.soundCount == 0)
    #expect(course.faults.allSatisfy { $0.description.hasPrefix("a.md:11:") })
    #expect(course.text("01-a.md")?.hasSuffix("deep\n") == true)
    #expect(course.log.hasPrefix("a.md:11:"))
  }

  @Test func `a folder without Markdown is refused`() {
    #expect(throws: ImportError.self) {
      _ = try importedFromDisk(["a.txt": [120]])
    }
  }
}
