import Foundation
import Testing

@testable import LanguageServer

@Suite struct SwiftRequestTests {
  static let first =
    "# One\n\n- in a list\n\n  ```swift\n  func twice(_ x: Int) -> Int { 2 * x }\n  ```\n"
  static let second = "# Two\n\n🙂 `{swift} twice(3)`\n\n```swift run\nprint(twice(4))\n```\n"

  @Test func `asks about the place in the tangled file, and answers in the lesson`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    var place: JSON = .null
    session.swift = { method, parameters in
      guard method == "textDocument/hover" else { return .null }
      place = parameters
      return ["contents": ["kind": "markdown", "value": "twice"], "range": range(4, 6, 11)]
    }
    let answer = session.ask("hover", 2, 5, 8)
    #expect(place["textDocument"]["uri"].string == session.virtual("02-lesson_run.swift"))
    #expect(place["position"] == ["line": 5, "character": 8])
    // Line 4 of the answer is the fence's, which is no Swift.
    #expect(answer == .null)
    session.swift = { _, _ in ["contents": "x", "range": range(5, 6, 11)] }
    #expect(session.ask("hover", 2, 5, 8)["range"] == range(5, 6, 11))
  }

  @Test(arguments: [
    "completion", "signatureHelp", "definition", "references", "documentHighlight", "hover",
    "prepareRename",
  ])
  func `asks the Swift server whatever it can tell of a place in Swift`(_ method: String) throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    var asked: [JSON] = []
    session.swift = {
      if $0 == "textDocument/\(method)" { asked.append($1) }
      return .null
    }
    let offered = session.greeting["capabilities"][
      method == "prepareRename" ? "renameProvider" : "\(method)Provider"]
    #expect(!offered.isNull)
    for (line, character) in [(2, 12), (5, 8)] { _ = session.ask(method, 2, line, character) }
    // One is an inline value, behind an emoji, and the other a chunk; prose is not asked about.
    _ = session.ask(method, 2, 0, 2)
    #expect(asked.count == 2)
    #expect(
      asked.allSatisfy {
        $0["textDocument"]["uri"].string == session.virtual("02-lesson_run.swift")
      })
  }

  @Test func `follows lessons that are added, removed and changed on the disk`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    let folder = session.root.appending(path: "lessons")
    func outline(_ number: Int) -> [String?] {
      session.request(
        "textDocument/documentSymbol", ["textDocument": ["uri": .string(session.uri(number))]]
      ).array.map { $0["name"].string }
    }
    func watched() {
      session.server.receive([
        "method": "workspace/didChangeWatchedFiles", "params": ["changes": []],
      ])
    }
    #expect(outline(3) == [])
    try "# Three\n".write(
      to: folder.appending(path: "03-lesson.md"), atomically: true, encoding: .utf8)
    watched()
    #expect(outline(3) == ["Three"])
    try FileManager.default.removeItem(at: folder.appending(path: "03-lesson.md"))
    try "# Uno\n".write(
      to: folder.appending(path: "01-lesson.md"), atomically: true, encoding: .utf8)
    // What the editor has open counts, and not what the disk has.
    try "# Due\n".write(
      to: folder.appending(path: "02-lesson.md"), atomically: true, encoding: .utf8)
    watched()
    #expect(outline(3) == [] && outline(1) == ["Uno"])
    #expect(outline(2) == ["Two"])
  }

  @Test func `adds to a value what it was computed to last`() throws {
    let session = try TestSession(
      [Self.first, Self.second], knowledge: CourseKnowledge(values: { _ in [0: "6"] }))
    try session.open(2)
    session.swift = { _, _ in ["contents": ["kind": "markdown", "value": "func twice"]] }
    let answer = session.ask("hover", 2, 2, 13)
    #expect(answer["contents"]["value"].string == "func twice\n\n`6` when it was woven last")
  }

  @Test func `brings a definition into another lesson, behind the indentation of its list`() throws
  {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    session.swift = { _, _ in
      [["uri": .string(session.virtual("01-lesson.swift")), "range": range(5, 7, 12)]]
    }
    let answer = session.ask("definition", 2, 5, 8)
    #expect(answer == [["uri": .string(session.uri(1)), "range": range(5, 7, 12)]])
  }

  @Test func `leaves places outside of the course as they are`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    let elsewhere: JSON = [
      ["uri": "file:///usr/lib/Swift.swiftinterface", "range": range(1, 0, 1)]
    ]
    session.swift = { _, _ in elsewhere }
    #expect(session.ask("definition", 2, 5, 8) == elsewhere)
  }

  @Test func `renames in every lesson, and nothing in what frames them`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    session.swift = { method, _ in
      [
        "changes": .object([
          session.virtual("01-lesson.swift"): [
            ["range": range(5, 7, 12), "newText": "double"],
            ["range": range(0, 0, 3), "newText": "double"],
          ],
          session.virtual("02-lesson_run.swift"): [
            ["range": range(5, 6, 11), "newText": "double"]
          ],
        ])
      ]
    }
    let changes = session.ask("rename", 2, 5, 8, ["newName": "double"])["changes"].object
    #expect(changes[session.uri(1)] == [["range": range(5, 7, 12), "newText": "double"]])
    #expect(changes[session.uri(2)] == [["range": range(5, 6, 11), "newText": "double"]])
  }

  @Test(arguments: ["s:f", "s:other"])
  func `renames in a replaced chunk where the name means the same`(_ usr: String) throws {
    let session = try TestSession(VirtualCourseTests.replaced)
    try session.open(3)
    let edit: JSON = ["range": range(3, 5, 6), "newText": "g"]
    session.swift = { method, parameters in
      switch method {
      case "textDocument/rename":
        return ["changes": .object([session.virtual("03-lesson.swift"): [edit]])]
      case "textDocument/symbolInfo":
        let uri = parameters["textDocument"]["uri"].string
        return [["usr": uri == session.virtual("03-lesson.swift") ? "s:f" : .string(usr)]]
      default: return .null
      }
    }
    let changes = session.ask("rename", 3, 3, 5, ["newName": "g"])["changes"].object
    #expect(changes[session.uri(3)] == [edit])
    #expect(changes[session.uri(1)] == (usr == "s:f" ? [edit] : nil))
  }

  @Test func `formats each chunk by itself, behind what lists have before it`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(1)
    var text: String?
    session.swift = { method, _ in
      guard method == "textDocument/formatting" else { return .null }
      text =
        session.asked.last { $0.method == "textDocument/didOpen" }?
        .parameters["textDocument"]["text"].string
      let edit: JSON = ["range": range(0, 30, 30), "newText": "\n  "]
      return [edit]
    }
    let edits = session.request(
      "textDocument/formatting",
      ["textDocument": ["uri": .string(session.uri(1))], "options": ["tabSize": 2]])
    #expect(text == "func twice(_ x: Int) -> Int { 2 * x }\n")
    #expect(edits == [["range": range(5, 32, 32), "newText": "\n    "]])
  }

  @Test
  func `shows the Swift server an edit that is not saved, also of a lesson that it has not open`()
    throws
  {
    let session = try TestSession([Self.first, Self.second])
    try session.open(1)
    session.change(1, Self.first.replacing("twice", with: "thrice"))
    let shown = session.asked.last { $0.method.hasPrefix("textDocument/did") }
    let text = shown?.parameters["contentChanges"].array.last?["text"].string
    #expect(text?.contains("thrice") == true)
  }

  @Test func `tells what the compiler says in its own lines, and what must fail as information`()
    throws
  {
    let third = "# Three\n\n```swift fails\nlet x: Int = \"\"\n```\n"
    let session = try TestSession([Self.first, Self.second, third])
    try session.open(2)
    try session.open(3)
    session.swift = { method, parameters in
      guard method == "textDocument/diagnostic" else { return .null }
      let uri = parameters["textDocument"]["uri"].string ?? ""
      let line = uri.hasSuffix("main.swift") ? 3 : 5
      let isAsked = uri.hasSuffix("main.swift") || uri.hasSuffix("02-lesson_run.swift")
      return [
        "items": isAsked
          ? [
            ["range": range(line, 0, 3), "severity": 1, "message": "wrong"],
            ["range": range(0, 0, 3), "severity": 1, "message": "in the frame"],
          ] : []
      ]
    }
    session.server.idle()
    #expect(session.messages(2) == ["wrong"])
    #expect(session.faults(2).first?["severity"] == 1)
    #expect(session.messages(3) == ["wrong"])
    #expect(session.faults(3).first?["severity"] == 3)
  }

  @Test func `drops what the compiler says of a text that has changed since`() throws {
    let session = try TestSession([Self.first, Self.second])
    session.swift = { _, _ in nil }
    try session.open(2)
    session.server.idle()
    let questions = session.asked.indices.filter {
      session.asked[$0].method.hasSuffix("diagnostic")
    }
    #expect(!questions.isEmpty)
    session.change(2, Self.second.replacing("twice(4)", with: "twice(5)"))
    let before = session.notices.count
    for id in 1...20 {
      session.server.receive(
        fromSwift: [
          "id": .integer(id),
          "result": ["items": [["range": range(5, 0, 3), "severity": 1, "message": "old"]]],
        ])
    }
    #expect(session.notices.count == before)
  }

  @Test func `starts a Swift server again that ended, and shows it what the editor has`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2, Self.second + "\nunsaved\n")
    session.server.swiftEnded()
    #expect(session.starts == 2)
    let opened = session.asked.last { $0.method == "textDocument/didOpen" }
    #expect(opened?.parameters["textDocument"]["uri"].string?.contains("/02-lesson") == true)
    for _ in 0..<5 { session.server.swiftEnded() }
    #expect(session.starts == 4)
    #expect(session.notices.contains { $0["method"] == "window/showMessage" })
  }

  @Test func `answers who waits when the Swift server ends`() throws {
    let session = try TestSession([Self.first, Self.second])
    try session.open(2)
    session.swift = { _, _ in nil }
    session.server.receive([
      "id": 99, "method": "textDocument/hover",
      "params": [
        "textDocument": ["uri": .string(session.uri(2))], "position": ["line": 5, "character": 8],
      ],
    ])
    #expect(!session.hasAnswer(to: 99))
    session.server.swiftEnded()
    #expect(session.hasAnswer(to: 99))
  }

  @Test func `takes no leave for one that was not announced`() throws {
    let session = try TestSession([Self.first])
    session.server.receive(["method": "exit"])
    #expect(session.server.hasEnded)
    #expect(!session.server.endedWell)
  }
}
