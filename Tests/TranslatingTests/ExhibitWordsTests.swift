import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Testing

@testable import Translating

@Suite struct ExhibitWordsTests {
  private static func chart() throws -> Exhibit {
    let chart = try LineChart(
      "It falls from 2.5 to 1", x: "step", y: .logarithmic("the loss"),
      series: [Series("with care", [2.5, .nan, 1]), Series("g", [1, 2, 3])],
      marks: [.vertical(1, "here")])
    return .chart(.line(chart))
  }

  @Test func `the words of a chart are its title, its axes, its series and its marks`() throws {
    #expect(
      try ExhibitWords(Self.chart()).texts.sorted()
        == ["It falls from 2.5 to 1", "here", "step", "the loss", "with care"])
  }

  @Test func `a chart in other words has the same numbers, also those that are none`() throws {
    let german = try ExhibitWords(Self.chart()).translated(["step": "Schritt", "here": "hier"])
    guard case .chart(.line(let chart)) = german else { throw ExhibitError() }
    #expect(chart.x.label == "Schritt" && chart.y.label == "the loss")
    #expect(chart.y.scale == .logarithmic)
    #expect(chart.marks == [.vertical(1, "hier")])
    #expect(chart.series[0].points.map(\.y).description == "[2.5, nan, 1.0]")
    #expect(
      try ExhibitWords(german).translated(["Schritt": "step", "hier": "here"]).description
        == Self.chart().description)
  }

  @Test func `words in a table are words, and its numbers are not`() throws {
    let table = try Table(
      "A table", columns: ["what", "x"], rows: [["the sum", 1.5], ["f(x)", "two"]])
    #expect(try ExhibitWords(.table(table)).texts == ["A table", "what", "the sum", "two"])
    let german = try ExhibitWords(.table(table)).translated(["the sum": "die Summe", "1.5": "7"])
    #expect(german.description.contains("die Summe") && german.description.contains("1.5"))
  }

  @Test func `names in code are none of the words`() throws {
    let listing = Listing("The engine", "let name = \"words\"")
    #expect(try ExhibitWords(.listing(listing)).texts == ["The engine"])
  }

  @Test func `what the layers of a network hold is said in words, also in the steps of a film`()
    throws
  {
    let network = try NetworkDiagram("Looks", layers: [2, 1], names: ["tokens", "heads"])
    #expect(try ExhibitWords(.network(network)).texts == ["Looks", "tokens", "heads"])
    let frames = [0.0, 1].map { Scrubber.Frame(at: $0, network: network, "a note") }
    let film = try Scrubber(
      "A film", frames: frames,
      curve: LineChart("", x: "step", y: "loss", series: [Series("", [1.0, 2])]))
    let german = try ExhibitWords(.scrubber(film)).translated(["heads": "Köpfe"])
    guard case .scrubber(let translated) = german else { return #expect(Bool(false)) }
    #expect(
      translated.frames.map(\.network?.names) == [["tokens", "Köpfe"], ["tokens", "Köpfe"]])
  }

  @Test func `a translation of what an exhibit says has the numbers that were computed`() throws {
    let text = "# One\n\nWords.\n"
    let lesson = LessonTranslation(
      text, path: "lessons/01-one.md", exhibits: [("It falls from 2.5 to 1,000", 7)])
    var file = lesson.extracted(known: nil, language: "de")
    #expect(file.entries.map(\.place).last == "lessons/01-one.md:7")
    file.entries[2].translation = "Von 2,5 fällt es auf 1000"
    #expect(try lesson.merged(file, named: "a.po") { "\($0) \($1)" }.count == 2)
    file.entries[2].translation = "Von 2,4 fällt es auf 1000"
    let error = #expect(throws: POErrors.self) {
      try lesson.merged(file, named: "a.po") { "\($0) \($1)" }
    }
    #expect(
      error?.description == "a.po:0: error: numbers have to be those of the original: -25 +24")
  }

  private struct ExhibitError: Error {}
}
