import CourseFiles
import Foundation
import Literate

/// A language server for lessons: a proxy in front of one that knows Swift, and the toolkit's own parser
/// for all that is not Swift.
///
/// It has one thread and waits for nobody: what comes from the editor and from the Swift server is handed
/// in, what goes out is handed to functions, and ``idle()`` does what can wait until nobody types.
package final class LanguageServer {
  let setup: ServerSetup
  /// Sends a message to the editor.
  let send: (JSON) -> Void
  /// Starts a Swift server, also in the place of one that ended; nil if there is none.
  private let startSwift: () -> ((JSON) -> Void)?
  /// Starts SwiftPM with some arguments, and tells whether it could be started.
  let startTool: ([String]) -> Bool
  /// What SwiftPM is doing, if it is.
  var toolRun: ToolRun?
  /// The course as the editor and the disk have it.
  var draft: CourseDraft
  /// The course as the Swift server sees it.
  var virtual: VirtualCourse
  var swift: SwiftServer?
  /// The lessons that the editor has open: their addresses in its words.
  var open: [String: String] = [:]
  /// What other parts of the toolkit know of the lessons.
  let knowledge: CourseKnowledge
  /// What is wrong with the formulas of the open lessons, as it was found last.
  var formulaFaults: [String: [JSON]] = [:]
  /// What the compiler said of tangled files last, by name, and what they said then.
  var compilerFaults: [String: (text: String, items: [JSON])] = [:]
  /// What the editor was told last to be wrong with the open lessons.
  var published: [String: [JSON]] = [:]
  /// The numbers under which the Swift server has requests of the editor.
  private var requests: [JSON: Int] = [:]
  /// How often the Swift server ended without having answered anything since.
  private var failures = 0
  /// What the Swift server answered last about files as a whole, and what they said then.
  var known: [Question: (text: String, answer: JSON)] = [:]
  /// Whether the editor asks for faults, and asks again when it is told that there are others.
  private(set) var isAskedForFaults = false
  /// How many edits the editor was asked to make.
  var editCount = 0
  /// Whether faults of the Swift code are to be asked for.
  package internal(set) var isWaiting = false
  /// Files of the last build that were looked at.
  var builtFiles: [String: BuiltFile] = [:]
  let workspace: ScratchWorkspace
  /// Whether the editor said that it is done.
  package private(set) var hasEnded = false
  private var wasShutDown = false

  /// Reads the course.
  ///
  /// - Parameters:
  ///   - setup: The course.
  ///   - knowledge: What other parts of the toolkit know of the lessons.
  ///   - startTool: Starts SwiftPM with some arguments, and tells whether it could; ``toolEnded(_:isGood:)`` is
  ///     called when it has ended.
  ///   - startSwift: Starts a Swift server and returns how to send to it; nil if there is none.
  ///   - send: Sends a message to the editor.
  package init(
    _ setup: ServerSetup, knowledge: CourseKnowledge = CourseKnowledge(),
    startTool: @escaping ([String]) -> Bool, startSwift: @escaping () -> ((JSON) -> Void)?,
    send: @escaping (JSON) -> Void
  ) {
    self.setup = setup
    self.knowledge = knowledge
    self.startTool = startTool
    self.startSwift = startSwift
    self.send = send
    draft = Self.read(setup)
    virtual = VirtualCourse(draft, module: setup.module)
    workspace = ScratchWorkspace(setup)
  }

  /// Whether the editor took its leave in order; if not, the process ends with status 1.
  package var endedWell: Bool { wasShutDown }

  /// Takes over a message of the editor.
  package func receive(_ message: JSON) {
    guard let method = message["method"].string else { return }
    let parameters = message["params"]
    if message["id"].isNull {
      notice(method, parameters)
    } else {
      let id = message["id"]
      answer(method, parameters, id) { [weak self] result in
        self?.requests[id] = nil
        self?.send(["jsonrpc": "2.0", "id": id, "result": result])
      }
    }
  }

  /// Takes over a message of the Swift server.
  package func receive(fromSwift message: JSON) {
    if swift?.isReady == true { failures = 0 }
    swift?.receive(message)
  }

  /// Starts the Swift server anew, for it has ended.
  package func swiftEnded() {
    swift?.end()
    swift = nil
    failures += 1
    guard failures < 4 else {
      return tell("sourcekit-lsp ends again and again: restart the server when it runs", kind: 1)
    }
    startSwiftServer()
  }

  /// Does what could wait: asks what is wrong with the Swift code of the open lessons.
  package func idle() {
    guard isWaiting else { return }
    isWaiting = false
    diagnose()
  }

  /// Tells the editor's user something: 1 is an error, 3 information.
  func tell(_ words: String, kind: Int) {
    send([
      "jsonrpc": "2.0", "method": "window/showMessage",
      "params": ["type": .integer(kind), "message": .string(words)],
    ])
  }

  /// Asks the Swift server on behalf of a request of the editor, which may call it off.
  func ask(
    _ method: String, _ parameters: JSON, for id: JSON,
    then handle: @escaping (SwiftServer.Answer) -> Void
  ) {
    guard let swift else { return handle(.failure("there is no Swift server")) }
    requests[id] = swift.request(method, parameters, then: handle)
  }

  // MARK: Beginning and end

  private func answer(
    _ method: String, _ parameters: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void
  ) {
    switch method {
    case "initialize":
      isAskedForFaults =
        !parameters["capabilities"]["textDocument"]["diagnostic"].isNull
        && parameters["capabilities"]["workspace"]["diagnostics"]["refreshSupport"] == true
      startSwiftServer()
      var capabilities = Self.capabilities
      if isAskedForFaults {
        capabilities["capabilities"]["diagnosticProvider"] = [
          "interFileDependencies": true, "workspaceDiagnostics": false,
        ]
      }
      reply(capabilities)
    case "shutdown":
      wasShutDown = true
      reply(.null)
    default: answerAboutText(method, parameters, id, then: reply)
    }
  }

  private func notice(_ method: String, _ parameters: JSON) {
    let document = parameters["textDocument"]
    let uri = document["uri"].string ?? ""
    switch method {
    case "textDocument/didOpen":
      didOpen(uri, document["text"].string ?? "")
    case "textDocument/didChange":
      guard let text = parameters["contentChanges"].array.last?["text"].string else { return }
      didChange(uri, text)
    case "textDocument/didClose": didClose(uri)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": readFromDisk()
    case "$/cancelRequest":
      if let request = requests[parameters["id"]] { swift?.cancel(request) }
    case "exit": hasEnded = true
    default: break
    }
  }

  private func startSwiftServer() {
    guard setup.compiler != nil else {
      return tell(
        "the course was never built: 'swift build' it, and start the server again for Swift",
        kind: 3
      )
    }
    do {
      _ = try workspace.write(virtual)
    } catch {
      return tell("cannot write to \(setup.scratch.path): \(error)", kind: 1)
    }
    guard let send = startSwift() else { return }
    let swift = SwiftServer(folder: DocumentURI(setup.scratch), send: send)
    swift.applyEdit = { [weak self] in self?.applyEdit($0) }
    self.swift = swift
    swift.start()
    for lesson in open.keys.sorted() { showFiles(of: lesson) }
    isWaiting = !open.isEmpty
  }

  private static func read(_ setup: ServerSetup) -> CourseDraft {
    let description = setup.lessons.appending(path: CourseDescriptionFile.name)
    let text = (try? String(contentsOf: description, encoding: .utf8)) ?? ""
    let lessons = setup.lessons
    var known: [String: [UInt8]] = [:]
    return CourseDraft(
      files: (try? Course.files(in: lessons, root: setup.root)) ?? [],
      attachments: AttachmentFolder(
        names: Course.attachments(in: lessons),
        packageFile: { Course.packageFile($0, in: setup.root) },
        read: { name in
          // Every edit asks for the images of all lessons.
          if let bytes = known[name] { return bytes }
          let data = FileManager.default.contents(atPath: lessons.appending(path: name).path)
          known[name] = data.map([UInt8].init)
          return known[name]
        }),
      manifestName: CourseDescriptionFile.constantName(in: text))
  }
}
