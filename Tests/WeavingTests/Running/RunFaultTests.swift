import Foundation
import Testing

@testable import Weaving

@Suite struct RunFaultTests {
  @Test func `every lesson that goes wrong is told at its line, and the others are woven`()
    async throws
  {
    let site = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())")
    defer { try? FileManager.default.removeItem(at: site) }
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Data("the last good page".utf8).write(to: site.appending(path: "02-traps.html"))
    let (status, said) = try await FaultProgram.run(["--site", site.path])
    #expect(status == .exited(1))
    #expect(
      said == """
        lessons/02-traps.md:14:1: error: the lesson trapped: Index out of range
        lessons/03-stops.md:9:1: error: the lesson trapped: out of ideas
        lessons/04-exits.md:7:1: error: the lesson ended the program with exit(3)
        lessons/05-throws.md:13:1: error: the lesson threw an error: no more tea
        lessons/06-returns.md:3:1: error: the chunk returns, so the rest of the lesson does not run
        lessons/07-runs-forever.md:3:1: error: the lesson ran longer than 4.0 seconds
        lessons/08-prints-too-much.md:3:1: error: the lesson printed more than 8388608 bytes
        lessons/09-skips-a-value.md:3:20: error: the lesson trapped: \
        Unexpectedly found nil while unwrapping an Optional value
        lessons/10-compiles.md:3:1: error: the chunk is marked 'fails', but it compiles
        lessons/11-exits-quietly.md:11:1: error: the lesson ended the program with exit(0)

        """)
    func page(_ name: String) throws -> String {
      try String(contentsOf: site.appending(path: "\(name).html"), encoding: .utf8)
    }
    #expect(try page("01-sound").contains("<samp>sound</samp>"))
    #expect(try page("02-traps") == "the last good page")
    for lesson in ["03-stops", "11-exits-quietly"] {
      #expect(try page(lesson).contains("<li>lessons/\(lesson).md:"))
    }
  }

  @Test func `a trap's message is the runtime's and not the lesson's`() {
    let report = TrapReport(
      """
      Fatal error: not yet
      Lessons/02-traps.md:14: Fatal error: Index out of range
      at lessons/02-traps.md:14:7
      """)
    #expect(report.message == "Index out of range")
    #expect(report.lines(in: "02-traps.md") == [14, 14])
    #expect(TrapReport("Fatal error: mine").message == "")
  }
}
