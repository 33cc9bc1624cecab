import Support
import Testing

@testable import LanguageServer

@Suite struct ProseTests {
  static let lessons = [
    "# First steps\n\n## A value\n\n```swift id=value\nstruct Value {\n  // <<members>>\n}\n```\n",
    "# Second\n\nSee [that](01-lesson.md#a-value).\n\n```swift into=members\nvar data = 0\n```\n",
    "# Third\n\n```swift replaces=value\nfinal class Value {\n  // <<members>>\n}\n```\n",
  ]

  /// The words that complete the end of a lesson's text.
  private func words(_ text: String) throws -> [String] {
    let marked = MarkedText(text)
    let place = try #require(marked["1️⃣"])
    let session = try TestSession(Self.lessons)
    try session.open(3, marked.text)
    let line = LineTable(Array(marked.text.utf8))
      .position(line: place.line - 1, byte: place.column - 1)
    return session.ask("completion", 3, line.line, line.character)["items"].array
      .compactMap { $0["label"].string }
  }

  @Test(
    arguments: [
      ("# T\n\n```1️⃣", "swift"), ("# T\n\n```swift 1️⃣", "test"), ("# T\n\n```swift t1️⃣\n```", "id="),
      ("# T\n\n> ```swift replaces=1️⃣\n> ```", "value"),
      ("# T\n\n```swift into=m1️⃣\n```", "members"),
      ("# T\n\n[words](1️⃣", "01-lesson.md"), ("# T\n\n[words](01-lesson.md#1️⃣)", "a-value"),
      ("# T\n\n## Here\n\n[words](#1️⃣)", "here"),
      ("# T\n\nA $`\\1️⃣`$ b", "partial"), ("# T\n\n```math\n\\begin{1️⃣", "pmatrix"),
      ("# T\n\n> [!1️⃣", "NOTE"), ("# T\n\nNote[^1️⃣\n\n[^why]: because", "why"),
      ("# T\n\n> [!T1️⃣", "TABS"), ("# T\n\n```swift l1️⃣\n```", "label="),
      ("# T\n\n[@1️⃣\n\n```swift label=lst:one\nlet a = 1\n```", "lst:one"),
      (
        "# T\n\nA chain ru1️⃣\n\n## Glossary\n\n- **Rule of the chain**: it multiplies.\n",
        "Rule of the chain"
      ),
    ])
  func `completes what can stand there`(_ text: String, _ word: String) throws {
    #expect(try words(text).contains(word))
  }

  @Test func `completes the keys of references, also before the lesson is right`() throws {
    let session = try TestSession(
      ["# T\n\nAs [@\n"],
      beside: ["references.bib": "@book{knuth73, author={Knuth, D.}, title={Sorting}, year=1973}\n"]
    )
    try session.open(1)
    let items = session.ask("completion", 1, 2, 5)["items"].array
    #expect(items.compactMap { $0["label"].string } == ["knuth73"])
    #expect(items.first?["detail"].string?.contains("Sorting") == true)
  }

  @Test func `faults are there to be asked for, where an editor can be told to ask again`() throws {
    let session = try TestSession(
      Self.lessons,
      capabilities: [
        "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
      ])
    #expect(!session.greeting["capabilities"]["diagnosticProvider"].isNull)
    try session.open(3, "# T\n\n```swift tset\n```\n")
    func asked() -> [String?] {
      session.request(
        "textDocument/diagnostic", ["textDocument": ["uri": .string(session.uri(3))]]
      )["items"].array.map { $0["message"].string }
    }
    #expect(session.notices.last?["method"] == "workspace/diagnostic/refresh")
    #expect(asked() == ["unknown word 'tset' after 'swift'; did you mean 'test'?"])
    session.change(3, "# T\n\n```swift test\n```\n")
    #expect(asked() == [])
    #expect(session.faults(3).isEmpty && session.messages(3).isEmpty)
    let other = try TestSession(Self.lessons)
    #expect(other.greeting["capabilities"]["diagnosticProvider"].isNull)
  }

  @Test func `completes nothing in plain words`() throws {
    #expect(try words("# T\n\nplain 1️⃣words").isEmpty)
  }

  @Test func `tells own faults where they are, with what mends them`() throws {
    let session = try TestSession(Self.lessons)
    try session.open(3, "# T\n\n```swift tset\n```\n")
    #expect(session.messages(3) == ["unknown word 'tset' after 'swift'; did you mean 'test'?"])
    #expect(session.faults(3).first?["range"] == range(2, 9, 13))
    let actions = session.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(session.uri(3))], "range": range(2, 10, 10),
        "context": ["diagnostics": []],
      ])
    let edit = actions.array.first?["edit"]["changes"].object[session.uri(3)]
    #expect(edit == [["range": range(2, 9, 13), "newText": "test"]])
    session.change(3, "# T\n\n```swift test\n```\n")
    #expect(session.messages(3).isEmpty)
  }

  @Test func `jumps from a name to the chunk, and from a link to the heading`() throws {
    let session = try TestSession(Self.lessons)
    for number in 1...3 { try session.open(number) }
    #expect(
      session.ask("definition", 3, 2, 20) == [
        "uri": .string(session.uri(1)), "range": range(4, 12, 17),
      ])
    #expect(
      session.ask("definition", 2, 4, 16) == [
        "uri": .string(session.uri(1)), "range": range(6, 7, 14),
      ])
    #expect(
      session.ask("definition", 2, 2, 6) == [
        "uri": .string(session.uri(1)), "range": range(2, 3, 10),
      ])
  }

  @Test func `jumps from a placeholder to what goes there, and completes one`() throws {
    let session = try TestSession(Self.lessons)
    try session.open(1)
    #expect(
      session.ask("definition", 1, 6, 9) == [
        "uri": .string(session.uri(2)), "range": range(4, 14, 21),
      ])
    session.change(1, Self.lessons[0].replacing("<<members>>", with: "<<m"))
    let items = session.ask("completion", 1, 6, 8)["items"].array
    #expect(items.map { $0["label"] } == ["members>>"])
  }

  @Test func `shows a chunk by its name, a link's goal, a formula and a word`() throws {
    let session = try TestSession(
      Self.lessons, knowledge: CourseKnowledge(formulaText: { "text of \($0)" }))
    try session.open(2)
    try session.open(3, Self.lessons[2] + "\n$`x^2`$\n")
    func hover(_ number: Int, _ line: Int, _ character: Int) -> String? {
      session.ask("hover", number, line, character)["contents"]["value"].string
    }
    #expect(hover(3, 2, 20)?.contains("struct Value {") == true)
    #expect(hover(2, 2, 6) == "01 First steps › A value")
    #expect(hover(3, 8, 3) == "text of x^2")
    #expect(hover(3, 2, 4)?.hasPrefix("code of the course") == true)
  }

  @Test func `renames an id where it is given and wherever it is used`() throws {
    let session = try TestSession(Self.lessons)
    try session.open(3)
    let changes = session.ask("rename", 3, 2, 20, ["newName": "number"])["changes"].object
    #expect(changes[session.uri(1)] == [["range": range(4, 12, 17), "newText": "number"]])
    #expect(changes[session.uri(3)] == [["range": range(2, 18, 23), "newText": "number"]])
  }

  @Test func `renames a heading with the links to it`() throws {
    let session = try TestSession(Self.lessons)
    try session.open(1)
    let changes = session.ask("rename", 1, 2, 4, ["newName": "The number"])["changes"].object
    #expect(changes[session.uri(1)] == [["range": range(2, 3, 10), "newText": "The number"]])
    #expect(
      changes[session.uri(2)] == [
        ["range": range(2, 11, 31), "newText": "01-lesson.md#the-number"]
      ])
  }

  @Test func `outlines headings with named chunks below them`() throws {
    let session = try TestSession(Self.lessons)
    try session.open(1)
    let outline = session.request(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(session.uri(1))]])
    #expect(outline.array.map { $0["name"] } == ["First steps"])
    let section = outline.array.first?["children"].array ?? []
    #expect(section.map { $0["name"] } == ["A value"])
    #expect(section.first?["children"].array.map { $0["name"] } == ["value"])
  }
}
