import Foundation
import Testing

@testable import Weaving

@Suite struct RunFaultTests {
  @Test func `every lesson that goes wrong is told at its line, in one go`() async throws {
    let site = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())")
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
    #expect(!FileManager.default.fileExists(atPath: site.path), "a failed weave writes nothing")
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
