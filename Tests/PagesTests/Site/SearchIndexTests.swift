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
    let scripts = try SearchIndex.scripts(
      [contents.searchEntries(of: lessons.course.lessons[0])],
      terms: [SearchIndex.Term(words: ["leaf", "end"], address: "a.html")])
    #expect(Array(scripts.keys) == ["search-index.js"])
    let script = String(decoding: try #require(scripts["search-index.js"]), as: UTF8.self)
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

  @Test func `the index of a long course is split, and a first search loads little of it`() throws {
    let entries = (1...300).map { number in
      Array(#"{"address":"\#(number).html","title":"\#(String(repeating: "a", count: 900))"}"#.utf8)
    }
    let all = try SearchIndex.scripts(entries, terms: [])
    #expect(all.count == 3)
    #expect(all.values.allSatisfy { $0.count <= SearchIndex.fileLimit + 100 })
    let first = String(decoding: try #require(all["search-index.js"]), as: UTF8.self)
    #expect(first.hasPrefix(#"window.searchIndex = [{"address":"1.html""#))
    #expect(first.hasSuffix("\"}];\nwindow.searchTerms = [];\nwindow.searchFiles = 3;\n"))
    // Together they have every entry once, in order.
    let bodies = (1...3).map { number in
      let text = String(decoding: all[SearchIndex.fileName(number)] ?? [], as: UTF8.self)
      let line = text.split(separator: "\n")[0]
      return line.drop { $0 != "{" }.prefix { $0 != ")" && $0 != "]" }
    }
    let json = Data("[\(bodies.joined(separator: ","))]".utf8)
    let decoded = try JSONDecoder().decode([[String: String]].self, from: json)
    #expect(decoded.map { $0["address"] } == (1...300).map { "\($0).html" })
    #expect(bodies[1...].allSatisfy { !$0.isEmpty })
  }

  @Test func `a lesson with more than a file may have gets a file of its own`() throws {
    let large = Array(#"{"title":"\#(String(repeating: "a", count: 160_000))"}"#.utf8)
    let small = Array(#"{"title":"b"}"#.utf8)
    #expect(try SearchIndex.scripts([small, large, small], terms: []).count == 3)
    #expect(try SearchIndex.scripts([], terms: []).count == 1)
    #expect(SearchIndex.isFile("search-index.js") && SearchIndex.isFile("search-index-12.js"))
    #expect(!SearchIndex.isFile("search.js") && !SearchIndex.isFile("search-index-a.js"))
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
