import Testing

@testable import LanguageServer

/// Requests about a lesson as a whole, or about all of them.
@Suite struct WholeFileTests {
  private let session: TestSession

  init() throws {
    session = try TestSession(
      [SwiftRequestTests.first, SwiftRequestTests.second],
      swiftCapabilities: [
        "semanticTokensProvider": [
          "legend": ["tokenTypes": ["macro", "function"], "tokenModifiers": []]
        ]
      ])
    try session.open(2)
  }

  /// Has the Swift server answer a request about the file with what runs in lesson 2.
  private func answer(_ method: String, _ answer: JSON) {
    let file = session.virtual("02-lesson_run.swift")
    session.swift = {
      $0 == method && $1["textDocument"]["uri"].string == file ? answer : .null
    }
  }

  private func ask(_ method: String, _ more: JSON = [:]) -> JSON {
    var parameters = more
    parameters["textDocument"] = ["uri": .string(session.uri(2))]
    return session.request("textDocument/\(method)", parameters)
  }

  @Test func `colours Swift in its lines, and nothing that frames it`() {
    // The first line of the tangled file is the lesson's title.
    answer("textDocument/semanticTokens/full", ["data": [0, 0, 4, 0, 0, 5, 6, 5, 1, 0]])
    let legend = session.greeting["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"]
    let function = legend.array.firstIndex(of: "function")
    #expect(
      ask("semanticTokens/full")["data"].array.map(\.integer) == [5, 6, 5, function, 0])
  }

  @Test func `shows types that nobody wrote, without edits of a tangled file`() {
    answer(
      "textDocument/inlayHint",
      [
        [
          "position": ["line": 5, "character": 11],
          "label": [["value": ": "], ["value": "Int"]], "textEdits": [],
        ], ["position": ["line": 0, "character": 0], "label": "none"],
      ])
    let hints = ask("inlayHint")
    #expect(hints == [["position": ["line": 5, "character": 11], "label": ": Int"]])
    let above: JSON = ["range": range(2, 0, 1)]
    #expect(ask("inlayHint", above) == [])
  }

  @Test func `folds blocks of code and sections`() {
    #expect(
      ask("foldingRange") == [["startLine": 4, "endLine": 6], ["startLine": 0, "endLine": 6]])
  }

  @Test func `finds headings and declarations of all lessons by their names`() {
    session.swift = { method, _ in
      guard method == "workspace/symbol" else { return .null }
      return [
        [
          "name": "twice", "kind": 12,
          "location": [
            "uri": .string(session.virtual("01-lesson.swift")), "range": range(5, 7, 12),
          ],
        ]
      ]
    }
    let found = session.request("workspace/symbol", ["query": "tw"]).array
    #expect(found.map { $0["name"] } == ["Two", "twice"])
    #expect(
      found.last?["location"] == ["uri": .string(session.uri(1)), "range": range(5, 7, 12)])
  }

  @Test func `offers what the Swift server can do with a piece of code`() {
    let file = session.virtual("02-lesson_run.swift")
    answer(
      "textDocument/codeAction",
      [
        [
          "title": "Extract",
          "edit": ["changes": [file: [["range": range(5, 6, 14), "newText": "x"]]]],
        ]
      ])
    let offered = ask("codeAction", ["range": range(5, 6, 14), "context": ["diagnostics": []]])
    let edit: JSON = [["range": range(5, 6, 14), "newText": "x"]]
    #expect(offered.array.map { $0["title"] } == ["Extract"])
    #expect(offered.array.first?["edit"]["changes"][session.uri(2)] == edit)
  }
}
