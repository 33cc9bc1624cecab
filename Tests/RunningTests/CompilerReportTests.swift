import Testing

@testable import Running

@Suite struct CompilerReportTests {
  let report = CompilerReport(
    """
    lessons/10-power.md:42:13: error: cannot convert value
    let c = a.pow(b)
                  ^
    lessons/10-power.md:7:1: error: something elsewhere
    x
    ^
    lessons/10-power.md:43:1: warning: never used
    y
    ^
    lessons/09-other.md:42:1: error: another file
    """, file: "lessons/10-power.md")

  @Test func `errors in the chunk's lines come with their line and mark`() {
    #expect(
      report.errors(in: 40..<44) == [
        "error: cannot convert value\nlet c = a.pow(b)\n              ^"
      ])
  }

  @Test func `a report without an error in the chunk gives none`() {
    #expect(report.errors(in: 50..<60) == [])
  }
}
