import CourseRuntime
import LessonRuns
import Literate
import Testing

@testable import Translating

@Suite struct LessonTranslationTests {
  private static let lesson = """
    # One

    Some *words* and `{swift} x`.

    ```swift run
    print("words")
    ```

    > [!NOTE]
    > A note.

    $`x`$

    - an item
    - another

    """

  private func extracted(_ text: String, _ known: POFile? = nil) -> POFile {
    LessonTranslation(text, path: "lessons/01-one.md").extracted(known: known, language: "de")
  }

  private func merged(_ file: POFile) throws -> LessonTranslation.Merged {
    try LessonTranslation(Self.lesson, path: "lessons/01-one.md").merged(file, named: "01-one.po") {
      "\($0) of \($1) are open."
    }
  }

  @Test func `paragraphs are extracted with their places, code and formulas are not`() {
    let entries = extracted(Self.lesson).entries
    #expect(
      entries.map(\.original) == [
        "# One", "Some *words* and `{swift} x`.", "> [!NOTE]\n> A note.", "- an item\n- another",
      ])
    #expect(entries.map(\.place).last == "lessons/01-one.md:14")
  }

  @Test func `a lesson without translations stays, marked and with a note`() throws {
    let lesson = try merged(extracted(Self.lesson))
    #expect(lesson.text.contains("# One\n\n> [!NOTE]\n> 4 of 4 are open.\n"))
    #expect(lesson.text.contains("`{swift} x`. <sup>en</sup>"))
    #expect(lesson.translated == 0)
  }

  @Test func `a lesson with all translations has no note, and its code is the original's`() throws {
    var file = extracted(Self.lesson)
    let words = [
      "# Eins", "`{swift} x` und *Worte*.", "> [!NOTE]\n> Ein Vermerk.", "- eins\n- zwei",
    ]
    for (index, text) in words.enumerated() { file.entries[index].translation = text }
    let lesson = try merged(file)
    #expect(
      lesson.text == """
        # Eins

        `{swift} x` und *Worte*.

        ```swift run
        print("words")
        ```

        > [!NOTE]
        > Ein Vermerk.

        $`x`$

        - eins
        - zwei

        """)
  }

  @Test func `a changed paragraph keeps its translation, which is stale then`() throws {
    var file = extracted(Self.lesson.replacing("Some *words*", with: "Some few *words*"))
    file.entries[1].translation = "Einige *Worte* und `{swift} x`."
    let now = extracted(Self.lesson, file)
    #expect(now.entries[1].isStale)
    #expect(now.entries[1].previous == "Some few *words* and `{swift} x`.")
    #expect(now.entries[1].translation == "Einige *Worte* und `{swift} x`.")
    let lesson = try merged(now)
    #expect(lesson.stale == ["lessons/01-one.md:3"])
    #expect(lesson.text.contains("Some *words*"))
    #expect(extracted(Self.lesson, now) == now, "what is extracted again is the same")
  }

  @Test(arguments: ["Worte.", "Worte und `{swift} y`.", "Worte und `{swift} x` und `z`."])
  func `a translation may change neither code nor values`(text: String) throws {
    var file = try POFile(extracted(Self.lesson).text, file: "01-one.po")
    file.entries[1].translation = text
    let error = #expect(throws: POErrors.self) { try merged(file) }
    #expect(error?.faults.map(\.line) == [file.entries[1].line])
  }

  @Test func `values stand where the translation has them, and links follow headings`() throws {
    let text = "# One\n\n`{swift} a` then `{swift} b`, [there](#a-part).\n\n## A part\n"
    let path = "lessons/01-one.md"
    let original = try Course(
      files: [Course.File(path: path, bytes: Array(text.utf8))], directory: "lessons")
    var run = LessonRun()
    run.transcript.values = [0: "first", 1: "second"]
    let translated = try TranslatedCourse(
      [
        .init(
          slug: "01-one", path: path,
          text: "# Eins\n\n`{swift} b` nach `{swift} a`, [dort](#a-part).\n\n## Ein Teil\n")
      ], of: original, runs: [1: run])
    #expect(translated.runs[1]?.transcript.values == [0: "second", 1: "first"])
    #expect(translated.course.lessons[0].links.map(\.destination) == ["#ein-teil"])
  }
}
