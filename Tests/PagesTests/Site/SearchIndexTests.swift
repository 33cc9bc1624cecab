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
      > A "note" `</script>`.

      ## Another part
      """)
    var run = LessonRun()
    run.transcript.values = [0: .init(text: "-42", isNumber: true)]
    let contents = SiteContents(
      course: lessons.course, manifest: lessons.manifest, runs: [1: run])
    let script = String(
      decoding: SearchIndex.script([try contents.searchEntries(of: lessons.course.lessons[0])]),
      as: UTF8.self)
    let json = script.dropFirst("window.searchIndex = ".count).dropLast(2)
    let entries = try JSONDecoder().decode([[String: String]].self, from: Data(json.utf8))
    #expect(
      entries.map { $0["address"] } == [
        "01-one.html", "01-one.html#a-part", "01-one.html#another-part",
      ])
    #expect(entries.map { $0["title"] } == ["01 · The one", "01 · A part", "01 · Another part"])
    #expect(entries.map { $0["names"] } == ["Point", "", ""])
    #expect(entries[0]["text"] == "Words of the opening, and −42.")
    #expect(entries[1]["text"] == "A part an item A “note” </script>.")
  }
}
