import Testing

@testable import LanguageServer

@Suite struct LensTests {
  private static let lessons = [
    "# One\n\n```swift\nlet a = 1\n```\n\n```swift test\n@Test func one() {}\n```\n",
    "# Two\n\nNothing to test.\n",
  ]

  private let session: TestSession

  init() throws {
    session = try TestSession(Self.lessons)
    try session.open(1)
    try session.open(2)
  }

  private func lenses(_ number: Int) -> [JSON] {
    session.request(
      "textDocument/codeLens", ["textDocument": ["uri": .string(session.uri(number))]]
    )
    .array
  }

  /// Presses the lens of a title.
  private func press(_ title: String, over number: Int) throws {
    let lens = try #require(lenses(number).first { $0["command"]["title"].string == title })
    _ = session.request("workspace/executeCommand", lens["command"])
  }

  /// The messages that the editor was to show, with their kinds.
  private var shown: [(Int?, String?)] {
    session.notices.filter { $0["method"] == "window/showMessage" }.map {
      ($0["params"]["type"].integer, $0["params"]["message"].string)
    }
  }

  @Test func `a lesson is run, tested and opened, if there is something to test`() {
    let titles = [1, 2].map { lenses($0).compactMap { $0["command"]["title"].string } }
    #expect(
      titles == [
        ["Run the lesson", "Test the chapter", "Open the page"],
        ["Run the lesson", "Open the page"],
      ])
    let commands = session.greeting["capabilities"]["executeCommandProvider"]["commands"].array
    #expect(lenses(1).allSatisfy { commands.contains($0["command"]["command"]) })
  }

  @Test func `a press has SwiftPM run the lessons, or one chapter's tests`() throws {
    try press("Run the lesson", over: 2)
    session.server.toolEnded("", isGood: true)
    try press("Test the chapter", over: 1)
    #expect(session.toolRuns == [["run", "weave"], ["test", "--filter", "Chapter01"]])
  }

  @Test func `the end of what was printed is shown, and all of it is in the log`() throws {
    try press("Test the chapter", over: 1)
    session.server.toolEnded("Building\n\nTest run passed\n", isGood: true)
    #expect(shown.last?.0 == 3)
    #expect(shown.last?.1 == "swift test --filter Chapter01: done\nTest run passed")
    let log = session.notices.last { $0["method"] == "window/logMessage" }
    #expect(log?["params"]["message"].string?.contains("Building") == true)

    try press("Test the chapter", over: 1)
    session.server.toolEnded("error: two\nthree", isGood: false)
    #expect(shown.last?.0 == 1)
    #expect(shown.last?.1 == "swift test --filter Chapter01: failed\nerror: two\nthree")
  }

  @Test func `one thing is done at a time, and what cannot be started is told`() throws {
    try press("Run the lesson", over: 1)
    try press("Test the chapter", over: 1)
    #expect(session.toolRuns.count == 1)
    #expect(shown.last?.1 == "'swift run weave' goes on: wait for its end")
    session.server.toolEnded("", isGood: true)
    session.hasTool = false
    try press("Test the chapter", over: 1)
    #expect(shown.last?.1 == "cannot start 'swift test --filter Chapter01'")
    session.hasTool = true
    try press("Test the chapter", over: 1)
    #expect(session.toolRuns.count == 3)
  }

  @Test func `the page is opened by the editor`() throws {
    try press("Open the page", over: 2)
    let asked = session.notices.last { $0["method"] == "window/showDocument" }
    #expect(asked?["params"]["uri"].string?.hasSuffix("/site/02-lesson.html") == true)
  }
}
