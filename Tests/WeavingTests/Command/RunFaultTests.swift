import Foundation
import TestPrograms
import Testing

/// Runs that go wrong, through the real command.
@Suite struct RunFaultTests {
  /// What is said of each lesson that goes wrong.
  static let faults = [
    "02-traps.md:14:1: error: the lesson trapped: Index out of range",
    "03-stops.md:9:1: error: the lesson trapped: out of ideas",
    "04-exits.md:7:1: error: the lesson ended the program with exit(3)",
    "05-throws.md:13:1: error: the lesson threw an error: no more tea",
    "06-returns.md:3:1: error: the chunk returns, so the rest of the lesson does not run",
    "07-runs-forever.md:3:1: error: the lesson ran longer than 1.5 seconds",
    "08-prints-too-much.md:3:1: error: the chunk printed more than 1048576 bytes",
    "09-skips-a-value.md:3:20: error: the lesson trapped: "
      + "Unexpectedly found nil while unwrapping an Optional value",
    "10-compiles.md:3:1: error: the chunk is marked 'fails', but it compiles",
    "11-exits-quietly.md:11:1: error: the lesson ended the program with exit(0)",
    "12-kills-itself.md:11:1: error: the lesson was ended by SIGKILL",
    "13-terminates-itself.md:7:1: error: the lesson was ended by SIGTERM",
    "14-writes-to-nobody.md:7:1: error: the lesson was ended by SIGPIPE",
    "15-aborts.md:7:1: error: the lesson was ended by SIGABRT",
    "16-calls-itself.md:21:1: error: the lesson ran out of stack: its calls go too deep",
    "17-takes-all-memory.md:7:1: error: the lesson wanted more than 256 MiB of memory",
    "18-writes-a-large-file.md:7:1: error: the lesson wrote a file of more than 8388608 bytes",
    "19-damages-its-record.md:13:1: error: the lesson wrote to the record of its own run",
    "20-forges-its-record.md:7:1: error: the lesson wrote to the record of its own run",
    "21-prints-a-novel.md:7:1: error: the chunk printed more than 1048576 bytes",
    "22-shows-a-million-points.md:7:1: error: the lesson threw an error: not a chart: "
      + "a series of 1000000 points is longer than the 200000 that can be shown",
    "23-shows-ten-thousand-tables.md:7:1: error: the lesson threw an error: "
      + "a lesson shows at most 1000 exhibits",
    "24-computes-a-long-value.md:3:23: error: the lesson threw an error: "
      + "an inline value of 100000 bytes is longer than 65536",
    "25-leaves-others-behind.md:13:1: error: the lesson ran longer than 1.5 seconds",
    "26-traps-in-a-thread.md:9:1: error: the lesson trapped: Index out of range",
    "27-kills-its-group.md:7:1: error: the lesson was ended by SIGKILL",
    "28-draws-too-large-a-network.md:7:1: error: the lesson threw an error: "
      + "layer 0 of the network has 1000000000 neurons, and 100000 are the most",
    "40-needs-a-later-lesson.md:4:7: error: cannot find 'late' in scope (in the program as lesson 40 leaves it)",
    "41-prints-in-a-value.md:10:20: error: an inline value prints something, and no chunk runs in this lesson, after which it could stand",
    "46-computes-nothing.md:7:25: error: the lesson threw an error: the expression has no value",
    "48-asks-for-other-data.md:9:1: error: the lesson threw an error: "
      + "there is no data file 'nams.txt' in the folder 'lessons/data': did you mean 'names.txt'?",
    "49-traps-in-optimised-code.md:14:1: error: the lesson trapped: arithmetic overflow "
      + "(at lessons/49-traps-in-optimised-code.md:8)",
    "50-reaches-too-far.md:13:1: error: the lesson trapped: Index out of range (at lessons/50-reaches-too-far.md:8)",
    "51-takes-from-nothing.md:15:1: error: the lesson trapped: "
      + "in RangeReplaceableCollection.removeFirst(); optimised code tells no more "
      + "(at lessons/51-takes-from-nothing.md:9)",
    "52-refers-to-what-is-gone.md:13:1: error: the lesson trapped: "
      + "Attempted to read an unowned reference but object was already destroyed",
    "54-was-never-recorded.md:3:1: error: nothing is recorded as 'never' yet: 'swift run faults record never' does it",
    "55-was-changed-since.md:9:1: error: what is recorded as 'changed' is not of this code, for 'thrice' (lessons/55-was-changed-since.md:3) changed: 'swift run faults record changed' records it again",
    "56-has-a-damaged-record.md:3:1: error: what is recorded as 'damaged' is damaged: 'swift run faults record damaged' records it again",
    "57-has-an-edited-record.md:3:1: error: what is recorded as 'edited' was changed by hand: 'swift run faults record edited' records it again",
  ]

  @Test(arguments: faults)
  func `a lesson that goes wrong is told at its line`(fault: String) async throws {
    #expect(try await FaultProgram.woven.value.said.contains("lessons/" + fault))
  }

  @Test func `all of them are told in one go and in order, and nothing else`() async throws {
    let woven = try await FaultProgram.woven.value
    #expect(woven.status == .exited(1))
    #expect(woven.said == Self.faults.map { "lessons/" + $0 })
  }

  @Test func `the other lessons are woven, the bad ones keep their pages or get stand-ins`()
    async throws
  {
    let woven = try await FaultProgram.woven.value
    #expect(try woven.body("01-sound").contains("<samp>sound</samp>"))
    #expect(woven.files["02-traps.html"] == "the last good page")
    for fault in Self.faults.dropFirst() {
      let lesson = fault.prefix { $0 != "." }
      #expect(woven.files["\(lesson).html"]?.contains("<li>lessons/\(lesson).md:") == true)
    }
  }

  @Test func `nothing is left of a run: no process, in whatever session, and no file`()
    async throws
  {
    let woven = try await FaultProgram.woven.value
    #expect(woven.processes == [])
    #expect(woven.temporaryFiles == [])
  }
}
