import CourseRuntime
import Exhibits
import Foundation
import LessonRuns
import Literate
import Markup
import Testing

@testable import Exporting

/// The words that exports have of their own are those of the course's language.
@Suite struct OwnWordsTests {
  private static let lesson = """
    # Άλφα

    > [!PREDICT]
    > Τι;

    ```swift run
    print(1)
    ```

    > [!NOTE]
    > α

    ### Άσκηση

    > [!EXERCISE] repair, level 2
    > α

    > [!HINT]
    > α

    ```swift exercise
    let x = 1
    ```

    ```swift solution
    let x = 2
    ```

    ```swift test
    @Test func `α`() {}
    ```

    """

  private static var exported: Exported {
    get throws {
      var exported = try Exported(lesson)
      exported.manifest = CourseManifest(
        title: "Μάθημα", summary: "Περί.", repository: "https://example.org/a",
        language: "qps-ploc")
      exported.record(
        [
          .text("1\n"),
          .exhibit(
            .chart(
              .line(
                LineChart(
                  "Γράφημα", x: "α", y: "β",
                  series: [Series("γ", [(0, 1), (1, 2)])])))),
        ], ofChunk: 0)
      return exported
    }
  }

  @Test func `a book has no word of its own that is in no table`() throws {
    let exported = try Self.exported
    let book = try exported.manifest.speaking {
      try PrintedBook(exported.source).html(pages: [:])
    }
    #expect(book.contains("⟦Question 1⟧") && book.contains("⟦Figure⟧"))
    #expect(try Self.unmarked(book) == [])
    let chapters = try exported.manifest.speaking { try exported.source.chapters() }
    let contents = try exported.manifest.speaking {
      BookContents(
        source: try exported.source, chapters: chapters,
        appendices: BookAppendix.all(of: chapters)
      ).navigation
    }
    #expect(try Self.unmarked(contents) == [])
  }

  @Test func `Markdown has no word of its own that is in no table`() throws {
    let exported = try Self.exported
    let files = try exported.manifest.speaking { try exported.source.markdownFiles() }
    for (path, bytes) in files where path.hasSuffix(".md") {
      var text = String(decoding: bytes, as: UTF8.self)
      text.replace(/```[^`]*```|`[^`]*`|\]\([^)]*\)|\[!NOTE\]/, with: "")
      #expect(try Self.unmarked(text) == [], "\(path)")
    }
    let list = String(decoding: try #require(files["llms.txt"]), as: UTF8.self)
    #expect(list.contains("⟦The source: <https://example.org/a>⟧"))
  }

  @Test func `a German book is in German`() throws {
    var exported = try Self.exported
    exported.manifest.language = "de"
    let book = try exported.manifest.speaking {
      try PrintedBook(exported.source).html(pages: ["index": 7])
    }
    #expect(book.contains("Frage 1") && book.contains("content: \"Abbildung \""))
    #expect(book.contains("\" (S. \"") && book.contains("Aufgabe, reparieren, Stufe 2 von 3"))
  }

  /// The words in Latin letters outside of all marks, code and markup.
  private static func unmarked(_ html: String) throws -> [String] {
    var html = html
    for name in ["style", "pre", "code", "samp"] {
      html.replace(try Regex("<\(name)[ >][\\s\\S]*?</\(name)>"), with: " ")
    }
    html.replace(/<[^>]*>/, with: " ")
    var (depth, words) = (0, "")
    for character in html {
      switch character {
      case "⟦": depth += 1
      case "⟧": depth -= 1
      default: words.append(depth == 0 ? character : " ")
      }
    }
    return Set(words.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }).sorted()
  }
}
