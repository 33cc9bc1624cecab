import Foundation
import Testing

@testable import LanguageServer

/// A server with an editor and a Swift server that are both played by the test.
final class TestSession {
  let root: URL
  private var made: LanguageServer?
  /// What the editor was sent, apart from answers.
  private(set) var notices: [JSON] = []
  private var answers: [Int: JSON] = [:]
  private var nextID = 1
  /// What the Swift server is asked, and what it says: nil for nothing yet.
  var swift: (_ method: String, _ parameters: JSON) -> JSON? = { _, _ in .null }
  /// The requests and notices that the Swift server got.
  private(set) var asked: [(method: String, parameters: JSON)] = []
  private(set) var starts = 0
  /// What SwiftPM was called with.
  private(set) var toolRuns: [[String]] = []
  /// What the Swift server says that it can do.
  private let swiftCapabilities: JSON
  /// Whether SwiftPM can be started.
  var hasTool = true
  /// What the server said that it can do.
  private(set) var greeting = JSON.null

  /// Writes lessons into a folder of their own, and starts a server for them.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - knowledge: What else is known of them.
  ///   - files: What is beside them, by name.
  ///   - capabilities: What the editor says that it can do.
  ///   - swiftCapabilities: What the Swift server says that it can do.
  /// - Throws: The system's error.
  init(
    _ lessons: [String], knowledge: CourseKnowledge = CourseKnowledge(),
    beside files: [String: String] = [:], capabilities: JSON = [:],
    swiftCapabilities: JSON = [:]
  ) throws {
    self.swiftCapabilities = swiftCapabilities
    root = FileManager.default.temporaryDirectory.appending(path: "lsp-\(UUID())")
    let folder = root.appending(path: "lessons")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, text) in lessons.enumerated() {
      try text.write(
        to: folder.appending(path: "0\(index + 1)-lesson.md"), atomically: true, encoding: .utf8)
    }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let setup = ServerSetup(
      root: root, lessons: folder, site: root.appending(path: "site"), module: "M",
      program: "weave", scratch: root.appending(path: "scratch"), compiler: ["swiftc"])
    made = LanguageServer(
      setup, knowledge: knowledge,
      startTool: { [weak self] in
        self?.toolRuns.append($0)
        return self?.hasTool ?? false
      },
      startSwift: { [weak self] in
        self?.starts += 1
        return { [weak self] in self?.play($0) }
      },
      send: { [weak self] message in
        if let id = message["id"].integer, message["method"].isNull {
          self?.answers[id] = message["result"]
        } else {
          self?.notices.append(message)
        }
      })
    greeting = request("initialize", ["capabilities": capabilities])
  }

  /// The server, which is there from the beginning on.
  var server: LanguageServer {
    guard let made else { preconditionFailure("a message before there is a server") }
    return made
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func play(_ message: JSON) {
    guard let method = message["method"].string else { return }
    asked.append((method, message["params"]))
    guard !message["id"].isNull else { return }
    if method == "initialize" {
      return server.receive(
        fromSwift: ["id": message["id"], "result": ["capabilities": swiftCapabilities]])
    }
    guard let result = swift(method, message["params"]) else { return }
    server.receive(fromSwift: ["id": message["id"], "result": result])
  }

  /// The address of a lesson, by its number.
  func uri(_ number: Int) -> String { server.setup.uri(of: "lessons/0\(number)-lesson.md").text }

  /// The address of a file that the Swift server sees.
  func virtual(_ name: String) -> String { DocumentURI(server.setup.scratch).appending(name).text }

  /// Sends a request, and returns the answer; null if there is none.
  func request(_ method: String, _ parameters: JSON) -> JSON {
    let id = nextID
    nextID += 1
    server.receive([
      "id": .integer(id), "method": .string(method), "params": parameters,
    ])
    return answers[id] ?? .null
  }

  /// Whether a request was answered.
  func hasAnswer(to id: Int) -> Bool { answers[id] != nil }

  /// Asks about a place in a lesson.
  func ask(_ method: String, _ number: Int, _ line: Int, _ character: Int, _ more: JSON = [:])
    -> JSON
  {
    var parameters = more
    parameters["textDocument"] = ["uri": .string(uri(number))]
    parameters["position"] = ["line": .integer(line), "character": .integer(character)]
    return request("textDocument/\(method)", parameters)
  }

  /// Opens a lesson in the editor, as it is or with another text.
  func open(_ number: Int, _ text: String? = nil) throws {
    let path = root.appending(path: "lessons/0\(number)-lesson.md")
    let text = try text ?? String(contentsOf: path, encoding: .utf8)
    server.receive([
      "method": "textDocument/didOpen",
      "params": ["textDocument": ["uri": .string(uri(number)), "text": .string(text)]],
    ])
  }

  /// Changes a lesson in the editor.
  func change(_ number: Int, _ text: String) {
    server.receive([
      "method": "textDocument/didChange",
      "params": [
        "textDocument": ["uri": .string(uri(number))],
        "contentChanges": [["text": .string(text)]],
      ],
    ])
  }

  /// What was told last to be wrong with a lesson.
  func faults(_ number: Int) -> [JSON] {
    notices.last {
      $0["method"] == "textDocument/publishDiagnostics"
        && $0["params"]["uri"].string == uri(number)
    }?["params"]["diagnostics"].array ?? []
  }

  /// The words of those.
  func messages(_ number: Int) -> [String] { faults(number).compactMap { $0["message"].string } }
}

/// A range of a message.
func range(_ line: Int, _ start: Int, _ end: Int) -> JSON {
  [
    "start": ["line": .integer(line), "character": .integer(start)],
    "end": ["line": .integer(line), "character": .integer(end)],
  ]
}
