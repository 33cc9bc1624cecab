import Testing

@testable import Translating

@Suite struct POFileTests {
  private static let file = POFile(
    language: "de",
    entries: [
      .init(
        place: "lessons/01-one.md:3", original: "One \"line\" \\\\ of", translation: "Eine Zeile"),
      .init(
        place: "lessons/01-one.md:5", original: "Two\nlines", translation: "Zwei\nZeilen",
        isStale: true, previous: "Two\nold lines"),
      .init(place: "lessons/01-one.md:9", original: "Open"),
    ])

  @Test func `what is written is read again`() throws {
    var read = try POFile(Self.file.text, file: "a.po")
    for index in read.entries.indices { read.entries[index].line = 0 }
    #expect(read == Self.file)
  }

  @Test func `the text is gettext's`() {
    #expect(
      Self.file.text.contains(
        """
        #: lessons/01-one.md:5
        #, fuzzy
        #| msgid ""
        #| "Two\\n"
        #| "old lines"
        msgid ""
        "Two\\n"
        "lines"
        msgstr ""
        "Zwei\\n"
        "Zeilen"

        """))
  }

  @Test func `what a translators' program writes is read as well`() throws {
    let text = """
      # A comment.
      msgid ""
      msgstr "Language: pt-BR\\n"

      #. Said of it.
      #: a.md:1
      #, c-format, fuzzy
      msgid "a"
      "b"
      msgstr "c"
      #~ msgid "gone"
      #~ msgstr "weg"
      msgid "d"
      msgstr "e"
      """
    let file = try POFile(text, file: "a.po")
    #expect(file.language == "pt-BR")
    #expect(file.entries.map(\.original) == ["ab", "d"])
    #expect(file.entries.map(\.isStale) == [true, false])
    #expect(file.entries.map(\.line) == [5, 13])
  }

  @Test(arguments: [
    ("nonsense", 1, "neither 'msgid'"), ("msgid \"a", 1, "quotation mark"),
    ("msgid \"a\"\nmsgstr \"\\q\"", 2, "'\\q' is not known"),
  ])
  func `a line that is not understood is told`(text: String, line: Int, words: String) {
    let error = #expect(throws: POError.self) { try POFile(text, file: "a.po") }
    #expect(error?.line == line)
    #expect(error?.words.contains(words) == true)
  }
}
