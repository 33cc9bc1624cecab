import Foundation
import Testing

@testable import CourseRuntime

@Suite struct RecordedTests {
  /// A folder of a package with a record in it, and the path of a source file there.
  private static func package(_ result: RecordedResult) throws -> (root: URL, source: String) {
    let root = FileManager.default.temporaryDirectory.appending(path: "recorded-\(UUID())")
    let folder = root.appending(path: "lessons/recorded")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try result.json.write(to: folder.appending(path: "ladder.json"))
    try Data("{".utf8).write(to: folder.appending(path: "torn.json"))
    return (root, root.appending(path: "lessons/01-part.md").path)
  }

  private static func result(
    _ change: (inout RecordedValues) -> Void = { _ in }
  ) -> RecordedResult {
    var values = RecordedValues()
    values.values = [
      "loss": .number(0.1 + 0.2), "losses": .array([.integer(1), .number(-0.5), .string("nan")]),
      "name": .string("a \"b\""), "point": .object(["x": .integer(3), "y": .null]),
    ]
    values.seconds = ["a": [6, 4, 10, 1], "b": [2, 1, 2, 1]]
    values.instructions = ["a": 64]
    change(&values)
    return RecordedResult(
      results: values, output: [.text("said\n")],
      provenance: .init(
        command: "swift run weave record ladder", compiler: "Swift 6.3.1", flags: ["-O"],
        processor: "P", cores: 2, system: "S", date: "2026-11-29", seconds: 1),
      dependencies: .init(code: [], data: [:], given: [:]))
  }

  private struct Point: Codable, Equatable {
    let x: Int
    let y: Double?
  }

  @Test func `gives values, times and counts as they were recorded, to the bit`() throws {
    let (root, source) = try Self.package(Self.result())
    defer { try? FileManager.default.removeItem(at: root) }
    let ladder = try recorded("ladder", source: source)
    #expect(try ladder.number("loss").bitPattern == (0.1 + 0.2).bitPattern)
    let losses = try ladder.numbers("losses")
    #expect(losses.prefix(2) == [1, -0.5])
    #expect(losses[2].isNaN)
    #expect(try ladder.value("name") == "a \"b\"")
    #expect(try ladder.value("point") == Point(x: 3, y: nil))
    #expect(try ladder.instructions("a") == 64)
    let ratio = try ladder.ratio(of: "a", to: "b")
    #expect([ratio.minimum, ratio.median, ratio.maximum] == [1, 3.5, 5])
    #expect(ladder.result.results.rounds == 4)
  }

  @Test func `says what there is where a name is wrong, and what a value is not`() throws {
    let (root, source) = try Self.package(Self.result())
    defer { try? FileManager.default.removeItem(at: root) }
    let ladder = try recorded("ladder", source: source)
    func message(_ act: () throws -> Void) -> String {
      do {
        try act()
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message { _ = try recorded("lader", source: source) }
        == "nothing is recorded as 'lader', but 'ladder', 'torn'; a chunk 'swift recorded id=lader' says "
        + "what to record, and 'weave record lader' does it")
    #expect(
      message { _ = try recorded("torn", source: source) }
        == "what is recorded as 'torn' is damaged: 'weave record torn' records it again")
    #expect(
      message { _ = try ladder.number("los") }
        == "'ladder' has no 'los', but 'loss', 'losses', 'name', 'point'")
    #expect(message { _ = try ladder.number("name") } == "'name' of 'ladder' is no Double")
    #expect(
      message { _ = try ladder.ratio(of: "a", to: "c") } == "'ladder' has no 'c', but 'a', 'b'")
    #expect(message { _ = try recorded("../x", source: source) }.hasPrefix("nothing is recorded"))
  }

  @Test func `the file is the same for the same result, and what is sealed has no blanks`() throws {
    let result = Self.result()
    let again = try RecordedResult(json: result.json)
    #expect(try again.json == result.json)
    #expect(try again.sealedBytes == result.sealedBytes)
    var sealed = result
    sealed.seal = "x"
    #expect(try sealed.sealedBytes == result.sealedBytes)
    #expect(try Self.result { $0.instructions["a"] = 65 }.sealedBytes != result.sealedBytes)
  }

  @Test func `what is recorded is kept in a recording alone`() throws {
    // In a program that stands by itself, and so in this one, it is printed.
    try record(1, as: "one")
    var count = 0
    try countInstructions("count") { count += 10 }
    #expect(count == 10)
    #expect(throws: RecordedError(id: "", reason: .nothingToCompare)) {
      try compareTimes(rounds: 0, ["count": {}])
    }
  }

  @Test func `pieces of code run in turn, one round more than are counted`() throws {
    var turns: [String] = []
    // A quick piece runs many times in a row.
    func piece(_ name: String) -> () -> Void {
      { if turns.last != name { turns.append(name) } }
    }
    try compareTimes(rounds: 1, ["a": piece("a"), "b": piece("b")])
    #expect(turns == ["a", "b", "a", "b"])
    try compareTimes(rounds: 1, [(name: "c", run: piece("c"))])
    #expect(turns.last == "c")
  }

  @Test func `a file that is not given says by which variable it would be`() throws {
    let name = "RECORDED_TESTS_FILE"
    #expect(!isGiven(name))
    let error = #expect(throws: GivenFileError.self) { try givenFile(name) }
    #expect(
      error?.description
        == "the environment variable '\(name)' is not set: it names a file that is needed here")
    #expect(
      GivenFileError(variable: name, path: "/x").description
        == "the environment variable '\(name)' names '/x', which is no file that can be read")
  }
}
