import CourseRuntime
import Drawing
import ExhibitSamples
import Exhibits
import Foundation
import LessonRuns
import Literate
import Markup
import Testing

@testable import Pages

/// Every word that a page has of its own is in the tables of phrases: a course in the pseudo-language
/// marks them, and its author writes Greek.
@Suite struct OwnWordsTests {
  @Test func `no page has a word of its own that is in no table`() throws {
    let lessons = try Self.lessons(in: "qps-ploc")
    let site = try lessons.site()
    #expect(site.faults.isEmpty)
    let pages = site.files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 5)
    for (path, bytes) in pages {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("⟦"), "\(path)")
      #expect(UnmarkedWords(in: page, allowed: Self.technical).found == [], "\(path)")
    }
  }

  @Test func `a lesson that went wrong says so in the language of the course`() throws {
    var lessons = try Self.lessons(in: "qps-ploc")
    lessons.runs[1]?.faults = [
      RunFault(
        location: SourceLocation(file: "α.md", line: 1, column: 1), reason: .formula("α"))
    ]
    let page = try #require(lessons.site().standIns["01-one.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("⟦This lesson could not be woven.⟧"))
  }

  @Test func `no figure has a word of its own that is in no table`() throws {
    let exhibits = try ExhibitSamples.ofEveryKind()
    #expect(exhibits.count > 10)
    try PageLanguage.$current.withValue(.marked) {
      for exhibit in exhibits {
        let html = try ExhibitRenderer(id: "α").html(exhibit)
        let allowed = try Self.words(of: exhibit).union(Self.technical)
        #expect(UnmarkedWords(in: html, allowed: allowed).found == [], "\(exhibit)")
        for part in try PrintedExhibit(exhibit, id: "α").parts {
          guard case .pictures(let pictures, _) = part else { continue }
          for picture in pictures {
            let html = picture.svg + (picture.name ?? "")
            #expect(UnmarkedWords(in: html, allowed: allowed).found == [], "\(exhibit)")
          }
        }
      }
    }
  }

  @Test func `what programs record in English is said in the language of the page`() throws {
    var recording = SweepRecording(try GraphSamples.sum())
    recording.turn(of: 2, locals: [1, 1], grads: [1, 1, 1])
    let stepper = Exhibit.stepper(try recording.stepper("Ω"))
    let html = try PageLanguage.$current.withValue(.german) {
      try ExhibitRenderer(id: "α").html(stepper)
    }
    #expect(html.contains("Am Ende anfangen: "))
    #expect(html.contains(" ist an der Reihe, der Gradient ist "))
    #expect(!html.contains("Turn of") && !html.contains("Before the first step"))
  }

  @Test func `a script asks for its words by names that are in the tables`() throws {
    let scripts = try Templates.sources().filter { $0.key.hasSuffix(".js") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let asked = scripts.flatMap { script, text in
      text.matches(of: /\bsay\("(\w+)"/).map { (script: script, name: String($0.1)) }
    }
    #expect(asked.count > 30)
    for (_, name) in asked { #expect(Phrase(rawValue: name) != nil, "\(name)") }
    let lessons = try Self.lessons(in: "de")
    let site = try Site(
      course: lessons.course, manifest: lessons.manifest, runs: lessons.runs,
      version: SiteVersion("1.0"))
    for (script, name) in asked {
      // What a site without versions has no use for it does not have.
      let file = script == "version.js" ? script : "course.js"
      let text = String(decoding: try #require(site.files[file]), as: UTF8.self)
      #expect(text.contains("\n  \(name): "), "\(name) in \(file)")
    }
    let course = String(decoding: try #require(site.files["course.js"]), as: UTF8.self)
    #expect(course.contains("  copied: \"Kopiert\",") && !course.contains("isNewest"))
  }

  @Test func `no script has a text of its own`() throws {
    // Names of keys and numbers.
    let allowed = ["Enter", "Escape", "Infinity"]
    for (name, bytes) in try Templates.sources() where name.hasSuffix(".js") {
      let script = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
        .joined(separator: "\n")
      for match in script.matches(of: /"([^"\n]*)"/) {
        let text = String(match.1)
        let isSentence =
          text.contains(/^[A-Z][a-z]+( |$)/) && !allowed.contains(text)
        #expect(!isSentence, "\(name): \(text)")
      }
      for match in script.matches(of: /`([^`\n]*)`/) {
        let text = match.1.replacing(/\$\{[^}]*\}/, with: "")
        #expect(!text.contains(/[A-Za-z]{2,} [a-z]{2,}/), "\(name): \(text)")
      }
    }
  }

  @Test func `a course in a language without a table is in English, and its author hears of it`()
    throws
  {
    let lessons = try Self.lessons(in: "fr")
    #expect(try lessons.page("01-one.html").contains("<html lang=\"fr\">"))
    #expect(try lessons.page("01-one.html").contains("<summary>Solution</summary>"))
    #expect(lessons.manifest.languageNote?.contains("'fr'") == true)
    #expect(lessons.manifest.languageNote?.contains("'de', 'en'") == true)
    #expect(try Self.lessons(in: "de-AT").manifest.languageNote == nil)
    #expect(try Self.lessons(in: "en").manifest.languageNote == nil)
  }

  @Test func `a course may say phrases its own way, on pages, in frames and in scripts`() throws {
    var lessons = try Self.lessons(in: "fr")
    lessons.manifest.phrases = [
      "lessonNumber": "Chapitre {1}", "solution": "Une solution", "lessons": "Chapitres",
      "copied": "Copié",
    ]
    let page = try lessons.page("01-one.html")
    #expect(page.contains(" · Chapitre 01 · "))
    #expect(page.contains("<summary>Une solution</summary>"))
    #expect(page.contains("<summary>Chapitres</summary>"))
    let scripts = try lessons.site().files.filter { $0.key.hasSuffix(".js") }
    #expect(scripts.values.contains { String(decoding: $0, as: UTF8.self).contains("Copié") })
    #expect(lessons.manifest.languageNote != nil, "most of its words are English yet")
    lessons.manifest.phrases = Dictionary(
      uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, $0.english) })
    #expect(lessons.manifest.languageNote == nil)
  }

  @Test func `a course whose writing runs to the left says so on every page`() throws {
    for (path, bytes) in try Self.lessons(in: "he").site().files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"he\" dir=\"rtl\">"), "\(path)")
    }
    #expect(try !Self.lessons(in: "de").page("01-one.html").contains("dir="))
  }

  @Test func `quotation marks are those of the language, and apostrophes stay`() throws {
    var lessons = try WovenLessons("# Eins\n\nEr sagt \"ja\" und 'nein', geht's?\n")
    lessons.manifest.language = "de"
    #expect(try lessons.body().contains("Er sagt „ja“ und ‚nein‘, geht’s?"))
  }

  // MARK: Fixtures

  /// Names of what is no word: formats, relations and kinds that pages say of themselves.
  private static let technical: Set<String> = [
    "article", "website", "width", "device", "initial", "scale", "default", "src", "none", "style",
    "self", "script", "img", "base", "uri", "form", "action", "light", "dark", "noindex",
    // The pages' addresses, and declarations of the code.
    "https", "program", "example", "org", "html", "one", "two", "let", "func", "doubled", "Int",
    "gt", "zeroGrad",
  ]

  private static func lessons(in language: String) throws -> WovenLessons {
    var lessons = try WovenLessons(one, "# Βήτα\n\nΛόγος.\n")
    lessons.manifest = CourseManifest(
      title: "Μάθημα", summary: "Περί λόγων.", parts: [.init("Μέρος", from: 1)],
      repository: "https://example.org/a", address: "https://example.org", language: language,
      cover: .init(lesson: 1), commands: [.init("swift run", "Τρέχει.")],
      links: [.init("Άλλο", to: "a/index.html", "Κάτι.")])
    var run = LessonRun()
    run.transcript.values = [0: .init(text: "3", isNumber: true)]
    var record = Transcript.ChunkRecord()
    record.output = [
      .text("λόγος\n"), .exhibit(.table(try Table("Πίνακας", columns: ["α"], rows: [[1]]))),
    ]
    run.transcript.chunks[2] = record
    run.compilerOutput = [5: "λάθος"]
    lessons.runs = [1: run]
    return lessons
  }

  /// A lesson with a block of every kind.
  private static let one = """
    # Άλφα

    Λόγος[^1] "λόγος". `{swift} x`

    [^1]: Σημείωση.

    ```swift
    let x = 1
    ```

    ```swift
    let y = 2
    ```

    > [!PREDICT]
    > Τι;

    ```swift run
    print(x)
    ```

    Λόγος.

    ## Κεφάλαιο

    ```swift test
    @Test func `α`() {}
    ```

    ```swift shown
    let z = 3
    ```

    ```swift fails
    α()
    ```

    > [!NOTE]
    > α

    > [!TIP]
    > α

    > [!IMPORTANT]
    > α

    > [!WARNING]
    > α

    > [!CAUTION]
    > α

    > [!ASIDE]
    > α

    > [!HISTORY]
    > α

    | α | β |
    |---|---|
    | α | β |

    : Πίνακας. {#tbl:one}

    [@tbl:one], [@lst:two], [@eq:three].

    ```swift label=lst:two
    let w = 4
    ```

    ```math id=three
    x
    ```

    - [ ] α
    - [x] β

    ### Άσκηση

    > [!EXERCISE] paper, level 3
    > α

    > [!HINT]
    > α

    > [!HINT]
    > β

    > [!SOLUTION]
    > α

    ### Άλλη

    > [!EXERCISE] extend, level 1

    ```swift exercise
    func doubled(_ x: Int) -> Int { x }
    ```

    ```swift solution
    func doubled(_ x: Int) -> Int { x + x }
    ```

    ```swift test
    @Test func `β`() { #expect(doubled(2) == 4) }
    ```

    ```swift wrong=aa
    func doubled(_ x: Int) -> Int { x * x }
    ```

    """

  /// The words that an exhibit's author wrote.
  private static func words(of exhibit: Exhibit) throws -> Set<String> {
    let text = String(decoding: try JSONEncoder().encode(exhibit), as: UTF8.self)
    return Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.0) })
  }
}
