/// The other side of a child that is a language server for Swift: what it is asked, what it knows of the
/// files, and what it wants to know itself.
///
/// Nothing waits here. Who asks gives a function that is called with the answer.
final class SwiftServer {
  /// What a request came to.
  enum Answer {
    case result(JSON)
    /// The error's message; there is one as well when the child ends before it answers.
    case failure(String)

    /// The result; null if there is none.
    var value: JSON { if case .result(let value) = self { value } else { .null } }
  }

  /// Sends a message to the child.
  private let send: (JSON) -> Void
  /// The folder of its workspace.
  private let folder: DocumentURI
  private var nextID = 1
  private var waiting: [Int: (Answer) -> Void] = [:]
  /// What was said before the child was ready for it; nil when it is.
  private var queue: [JSON]? = []
  /// The text of each file that it has open, with its version.
  private var documents: [String: (text: String, version: Int)] = [:]
  /// What the child is able to do, by its own words.
  private(set) var capabilities: JSON = .null
  /// Edits that the child asks for, to be brought into the lessons; returns whether they were.
  var applyEdit: (JSON) -> Void = { _ in }

  /// Prepares to speak with a child.
  init(folder: DocumentURI, send: @escaping (JSON) -> Void) {
    self.folder = folder
    self.send = send
  }

  /// Whether the child has said what it is able to do.
  var isReady: Bool { queue == nil }

  /// Begins to speak; what is said until the child is ready waits.
  func start() {
    let parameters: JSON = [
      "processId": .null, "rootUri": .string(folder.text),
      "workspaceFolders": [["uri": .string(folder.text), "name": "lessons"]],
      "initializationOptions": [
        "backgroundIndexing": false, "defaultWorkspaceType": "compilationDatabase",
      ],
      "capabilities": Self.wishes,
    ]
    post("initialize", parameters) { [weak self] answer in
      guard let self else { return }
      capabilities = answer.value["capabilities"]
      let said = queue ?? []
      queue = nil
      self.send(["jsonrpc": "2.0", "method": "initialized", "params": [:]])
      for message in said { self.send(message) }
    }
  }

  /// Asks the child something.
  ///
  /// - Returns: The number of the request, by which it can be called off.
  @discardableResult
  func request(
    _ method: String, _ parameters: JSON, then handle: @escaping (Answer) -> Void
  ) -> Int {
    let id = nextID
    nextID += 1
    waiting[id] = handle
    say([
      "jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters,
    ])
    return id
  }

  /// Tells the child something.
  func notify(_ method: String, _ parameters: JSON) {
    say(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  /// Calls a request off; the child answers it all the same, with an error perhaps.
  func cancel(_ id: Int) { notify("$/cancelRequest", ["id": .integer(id)]) }

  /// Whether the child has a file open.
  func isOpen(_ name: String) -> Bool { documents[name] != nil }

  /// The files that the child has open.
  var openFiles: Set<String> { Set(documents.keys) }

  /// Lets the child see a file as it is now, whatever is on the disk.
  func show(_ file: VirtualFile) { show(file.name, file.text) }

  /// Lets the child see a text as a file.
  func show(_ name: String, _ text: String) {
    let uri = JSON.string(folder.appending(name).text)
    if let known = documents[name] {
      guard known.text != text else { return }
      let version = known.version + 1
      documents[name] = (text, version)
      notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": uri, "version": .integer(version)],
          "contentChanges": [["text": .string(text)]],
        ])
    } else {
      documents[name] = (text, 1)
      notify(
        "textDocument/didOpen",
        [
          "textDocument": [
            "uri": uri, "languageId": "swift", "version": 1, "text": .string(text),
          ]
        ])
    }
  }

  /// Takes a file from the child's sight that is no more.
  func close(_ name: String) {
    guard documents.removeValue(forKey: name) != nil else { return }
    notify(
      "textDocument/didClose",
      ["textDocument": ["uri": .string(folder.appending(name).text)]])
  }

  /// Takes over a message of the child.
  func receive(_ message: JSON) {
    if let method = message["method"].string {
      guard !message["id"].isNull else { return }
      answer(method, message)
    } else if let id = message["id"].integer, let handle = waiting.removeValue(forKey: id) {
      let error = message["error"]
      handle(error.isNull ? .result(message["result"]) : .failure(error["message"].string ?? ""))
    }
  }

  /// Answers whoever waits, for the child is gone.
  func end() {
    let handlers = waiting.sorted { $0.key < $1.key }.map(\.value)
    waiting = [:]
    for handle in handlers { handle(.failure("the Swift server ended")) }
  }

  private func answer(_ method: String, _ message: JSON) {
    var result = JSON.null
    switch method {
    case "workspace/configuration":
      result = .array(message["params"]["items"].array.map { _ in .null })
    case "workspace/applyEdit":
      applyEdit(message["params"])
      result = ["applied": true]
    default: break
    }
    send(["jsonrpc": "2.0", "id": message["id"], "result": result])
  }

  private func say(_ message: JSON) {
    if queue == nil { send(message) } else { queue?.append(message) }
  }

  /// Asks at once, ready or not.
  private func post(
    _ method: String, _ parameters: JSON, then handle: @escaping (Answer) -> Void
  ) {
    let id = nextID
    nextID += 1
    waiting[id] = handle
    send(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters])
  }

  /// What this side bears: no more than it can bring back into lessons.
  private static let wishes: JSON = [
    "workspace": [
      "applyEdit": true, "workspaceEdit": ["documentChanges": false], "configuration": true,
    ],
    "textDocument": [
      "synchronization": ["didSave": true],
      "completion": [
        "completionItem": [
          "snippetSupport": false, "documentationFormat": ["markdown", "plaintext"],
        ]
      ],
      "hover": ["contentFormat": ["markdown"]],
      "definition": ["linkSupport": false],
      "rename": ["prepareSupport": true],
      "diagnostic": [:],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "codeAction": [
        "codeActionLiteralSupport": [
          "codeActionKind": ["valueSet": ["quickfix", "refactor"]]
        ]
      ],
      "semanticTokens": [
        "requests": ["full": true], "tokenTypes": [], "tokenModifiers": [],
        "formats": ["relative"],
      ],
      "inlayHint": [:],
    ],
  ]
}
