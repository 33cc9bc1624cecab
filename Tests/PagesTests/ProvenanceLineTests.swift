import CourseRuntime
import Testing

@testable import Pages

@Suite struct ProvenanceLineTests {
  private static func result(
    date: String = "2026-01-02", cores: Int = 2, rounds: Int = 0, given: [String: String] = [:]
  ) -> RecordedResult {
    var values = RecordedValues()
    if rounds > 0 { values.seconds = ["a": Array(repeating: 1, count: rounds)] }
    return RecordedResult(
      results: values, output: [],
      provenance: .init(
        command: "swift run weave record a", compiler: "Swift 6.3.1", flags: ["-O"],
        processor: "A <CPU>", cores: cores, system: "Debian", date: date, seconds: 1),
      dependencies: .init(code: [], data: [:], given: given))
  }

  @Test func `says when, with what and where, and how to do it again`() {
    #expect(
      ProvenanceLine(of: Self.result()).html
        == "<p class=\"provenance\">Recorded <time datetime=\"2026-01-02\">2 January 2026</time> with "
        + "Swift 6.3.1 -O on A &lt;CPU&gt;, 2 cores, Debian. "
        + "<code>swift run weave record a</code> records it again.</p>\n")
  }

  @Test func `says how many rounds were compared, and of which file it is`() {
    let digest = "0a30b555" + String(repeating: "0", count: 52) + "cc4d"
    let html = ProvenanceLine(of: Self.result(cores: 1, rounds: 7, given: ["NAMES": digest])).html
    #expect(html.contains("1 core, Debian, in 7 rounds"))
    #expect(html.contains("with the file that NAMES names (SHA-256 0a30b555…cc4d)."))
    #expect(html.contains("<code>NAMES=path swift run weave record a</code>"))
    #expect(ProvenanceLine(of: Self.result(rounds: 1)).html.contains("in one round"))
  }

  @Test func `a date that is none stays as it is, escaped`() {
    #expect(
      ProvenanceLine(of: Self.result(date: "<2026-13-02>")).html.contains("&lt;2026-13-02&gt;"))
  }
}
