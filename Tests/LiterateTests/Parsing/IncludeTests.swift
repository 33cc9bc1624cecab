import Support
import Testing

@testable import Literate

@Suite struct IncludeTests {
  private static let program = """
    import Foundation

    struct Server {
      // #region start
      func start() {
        // #region port
        let port = 8080
        // #endregion
        print(port)

      }

      // #endregion
    }
    """

  private static let files = [
    "Sources/app/Main.swift": program, "data/a.csv": "# #region no\na,b\r\n1,2\r\n\r\n",
    "empty.txt": "\n \n", "open.txt": "/* #region one */\n1\n<!-- #region two -->\n2\n",
    "twice.txt": "// #region a\n1\n// #endregion\n// #region a\n2\n// #endregion\n",
    "nothing.txt": "// #region a\n// #endregion\n",
  ]

  private func course(_ body: String) throws(CourseError) -> Course {
    try Course(
      files: [Course.File(path: lessonFile, bytes: Array("# Title\n\n\(body)".utf8))],
      directory: "lessons",
      attachments: AttachmentFolder(
        names: [],
        packageFile: { name in
          name == "image.png" ? [0x89, 0xFF] : Self.files[name].map { Array($0.utf8) }
        }
      ) { _ in nil })
  }

  private func shown(_ words: String) throws -> IncludedText? {
    let course = try course("```\(words)\n```\n")
    return try course.text(of: #require(course.lessons[0].includes.first))
  }

  @Test func `a region is shown without its marks, at the left edge`() throws {
    let text = try #require(try shown("swift from=Sources/app/Main.swift#start"))
    #expect(text.text == "func start() {\n  let port = 8080\n  print(port)\n\n}\n")
    #expect(text.lines == 5...11)
    #expect(try shown("swift from=Sources/app/Main.swift#port")?.text == "let port = 8080\n")
  }

  @Test func `lines, and whole files of any language, are shown as they are now`() throws {
    #expect(try shown("swift from=Sources/app/Main.swift#3")?.text == "struct Server {\n")
    #expect(try shown("text from=data/a.csv#2-3")?.text == "a,b\n1,2\n")
    let all = try #require(try shown("csv from=data/a.csv"))
    #expect(all.text == "a,b\n1,2\n")
    #expect(all.lines == 2...3)
  }

  @Test func `it is no code of the lesson`() throws {
    let course = try course("```swift from=Sources/app/Main.swift\n```\n")
    #expect(course.lessons[0].chunks.isEmpty)
    #expect(course.includedFiles == ["Sources/app/Main.swift": Array(Self.program.utf8)])
  }

  @Test func `those who watch files find the paths in a lesson's lines`() {
    let text = """
      # Title

      ```swift from=Sources/app/Main.swift#start
      ```

      - > ~~~csv from=data/a.csv
        > ~~~

      ```swift from=../secret
      ```

      The words from=here are text.
      """
    #expect(Include.paths(in: Array(text.utf8)) == ["Sources/app/Main.swift", "data/a.csv"])
    #expect(Include.paths(in: Array("# No\n".utf8)).isEmpty)
  }

  @Test func `reports what a fence cannot show, at its words`() throws {
    try expect(
      """
      ```swift 1️⃣run from=Sources/app/Main.swift
      ```
      ```swift from=2️⃣../a.swift
      ```
      ```swift from=3️⃣Sources/.hidden
      ```
      ```swift from=4️⃣
      ```
      ```swift from=a.swift#5️⃣1-
      ```
      6️⃣```swift from=a.swift
      let a = 1
      ```
      """,
      [
        ("1️⃣", .word("run")), ("2️⃣", .path("../a.swift")), ("3️⃣", .path("Sources/.hidden")),
        ("4️⃣", .path("")), ("5️⃣", .part("1-")), ("6️⃣", .withText),
      ])
  }

  @Test func `reports what is not in the package, or not in the file`() throws {
    try expect(
      """
      ```swift from=1️⃣Sources/app/Other.swift
      ```
      ```swift from=Sources/app/Main.swift#2️⃣strat
      ```
      ```swift from=Sources/app/Main.swift#3️⃣10-99
      ```
      ```text from=4️⃣empty.txt
      ```
      ```text from=open.txt#5️⃣one
      ```
      ```text from=twice.txt#6️⃣a
      ```
      ```text from=nothing.txt#7️⃣a
      ```
      ```text from=8️⃣image.png
      ```
      """,
      [
        ("1️⃣", .noFile("Sources/app/Other.swift")), ("2️⃣", .noRegion("strat", suggestion: "start")),
        ("3️⃣", .noLines(count: 14)), ("4️⃣", .empty), ("5️⃣", .openRegion("one", line: 1)),
        ("6️⃣", .twoRegions("a", line: 4)), ("7️⃣", .empty), ("8️⃣", .notText("image.png")),
      ])
  }

  private func expect(_ body: String, _ expected: [(String, IncludeFault)]) throws {
    let text = MarkedText(body)
    let error = #expect(throws: CourseError.self) { try course(text.text) }
    let places = try expected.map { marker, fault in
      let place = try #require(text[marker])
      return Diagnostic(at(place.line + 2, place.column), .include(fault))
    }
    #expect(error?.diagnostics == places)
  }
}
