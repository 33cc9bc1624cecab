import Literate

/// What can be done with a lesson as a whole.
enum LensCommand: String, CaseIterable {
  case runLesson = "weave.runLesson"
  case testLesson = "weave.testLesson"
  case openPage = "weave.openPage"

  /// What stands over the lesson.
  fileprivate var title: String {
    switch self {
    case .runLesson: "Run the lesson"
    case .testLesson: "Test the chapter"
    case .openPage: "Open the page"
    }
  }
}

/// What SwiftPM does at a press, which takes a while.
struct ToolRun {
  /// What it is called with.
  let arguments: [String]

  /// The command, as a person would give it.
  var words: String { (["swift"] + arguments).joined(separator: " ") }
}

extension LanguageServer {
  /// What stands over a lesson.
  func lenses(of path: String) -> JSON {
    guard let lesson = lesson(path) else { return [] }
    let hasTests = lesson.chunks.contains { $0.destination == .suite }
    let top = TextRange(Position(line: 0, character: 0), Position(line: 0, character: 0))
    let commands = LensCommand.allCases.filter { $0 != .testLesson || hasTests }
    return .array(
      commands.map { command in
        [
          "range": top.json,
          "command": [
            "title": .string(command.title), "command": .string(command.rawValue),
            "arguments": [.string(path)],
          ],
        ]
      })
  }

  /// Does what a lens or the Swift server has offered.
  func execute(_ parameters: JSON, then reply: @escaping (JSON) -> Void) {
    guard let command = parameters["command"].string.flatMap(LensCommand.init) else {
      swift?.request("workspace/executeCommand", parameters) { reply($0.value) }
      if swift == nil { reply(.null) }
      return
    }
    if let lesson = parameters["arguments"].array.first?.string.flatMap(lesson) {
      perform(command, on: lesson)
    }
    reply(.null)
  }

  private func perform(_ command: LensCommand, on lesson: Lesson) {
    switch command {
    case .runLesson: run(["run", setup.program])
    case .testLesson:
      run(["test", "--filter", draft.course.finalState.suiteName(of: lesson)])
    case .openPage:
      editCount += 1
      let page = DocumentURI(setup.site.appending(path: "\(lesson.slug).html")).text
      send([
        "jsonrpc": "2.0", "id": .string("weave-\(editCount)"), "method": "window/showDocument",
        "params": ["uri": .string(page), "external": true],
      ])
    }
  }

  /// Has SwiftPM do something with the lessons as they are on the disk.
  private func run(_ arguments: [String]) {
    let run = ToolRun(arguments: arguments)
    if let other = toolRun { return tell("'\(other.words)' goes on: wait for its end", kind: 2) }
    guard startTool(arguments) else { return tell("cannot start '\(run.words)'", kind: 1) }
    toolRun = run
    tell("\(run.words) …", kind: 3)
  }

  /// Takes over what SwiftPM printed, for it has ended: the end of it is shown, all of it goes to the log.
  ///
  /// - Parameters:
  ///   - output: What it printed.
  ///   - isGood: Whether it did what it was to do.
  package func toolEnded(_ output: String, isGood: Bool) {
    guard let run = toolRun else { return }
    toolRun = nil
    send([
      "jsonrpc": "2.0", "method": "window/logMessage",
      "params": ["type": 4, "message": .string("\(run.words)\n\(output)")],
    ])
    let lines = output.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let end = lines.suffix(isGood ? 1 : 8).joined(separator: "\n")
    tell("\(run.words): \(isGood ? "done" : "failed")\n\(end)", kind: isGood ? 3 : 1)
  }
}
