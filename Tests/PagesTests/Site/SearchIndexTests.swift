import Foundation
import LessonRuns
import Testing

@testable import Pages

@Suite struct SearchIndexTests {
  @Test func `every section is found by its title, its names and its words`() throws {
    let lessons = try WovenLessons(
      """
      # The `one`

      Words of the *opening*, and `{swift} x`.

      ```swift
      struct Point {}
      ```

      ## A part

      - an item

      > [!NOTE]
      > A "note" `</script>`, a **leaf**.

      ```swift run
      let spelled = lookedFor
      ```

      ```swift run hidden
      secretly()
      ```

      ## Another part
      """)
    var run = LessonRun()
    run.transcript.values = [0: .init(text: "-42", isNumber: true)]
    let contents = SiteContents(
      course: lessons.course, manifest: lessons.manifest, runs: [1: run])
    let script = String(
      decoding: try SearchIndex.script(
        [contents.searchEntries(of: lessons.course.lessons[0])],
        terms: [SearchIndex.Term(words: ["leaf", "end"], address: "a.html")]),
      as: UTF8.self)
    let end = try #require(script.range(of: ";\nwindow.searchTerms = ")?.lowerBound)
    #expect(
      script[end...].hasSuffix("= [{\"address\":\"a.html\",\"words\":[\"leaf\",\"end\"]}];\n"))
    let json = script[..<end].dropFirst("window.searchIndex = ".count)
    let entries = try JSONDecoder().decode([[String: String]].self, from: Data(json.utf8))
    #expect(
      entries.map { $0["address"] } == [
        "01-one.html", "01-one.html#a-part", "01-one.html#another-part",
      ])
    #expect(entries.map { $0["title"] } == ["01 · The one", "01 · A part", "01 · Another part"])
    #expect(entries.map { $0["names"] } == ["Point", "leaf", nil])
    #expect(entries[0]["text"] == "Words of the opening, and −42.")
    #expect(entries[1]["text"] == "an item A “note” </script>, a leaf.")
    #expect(entries.map { $0["more"] } == ["struct Point", "spelled lookedFor", nil])
  }

  @Test func `of a long section each word is kept once`() throws {
    let words = (1...400).map { "word\(Character(UnicodeScalar(UInt8(97 + $0 % 26))))" }
    var found = SearchWords()
    for _ in 1...3 { found.add(words.joined(separator: " ") + " Gradient.") }
    found.add("The gradient of seldom and seldom.")
    #expect(found.text.count < 3_000)
    #expect(found.further == "gradient seldom")
  }
}
