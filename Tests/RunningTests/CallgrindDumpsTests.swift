import Foundation
import Testing

@testable import Running

@Suite struct CallgrindDumpsTests {
  private static func dump(_ trigger: String, _ count: Int) -> String {
    """
    # callgrind format
    version: 1
    part: 2

    desc: Trigger: \(trigger)

    events: Ir
    summary: \(count)

    fn=(1) f
    totals: \(count)

    """
  }

  @Test func `counts what lies between the marks, in the order of the run`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dumps-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let begins = "--dump-before=$s13CourseRuntime14countingBegins33_AyyF"
    let ends = "--dump-before=$s13CourseRuntime12countingEnds33_AyyF"
    let dumps = [
      1: (begins, 900), 2: (ends, 20), 3: (begins, 700), 4: (ends, 1_000_000), 9: (begins, 3),
      10: (ends, 40), 11: ("Program termination", 5),
    ]
    for (number, dump) in dumps {
      try Data(Self.dump(dump.0, dump.1).utf8).write(
        to: folder.appending(path: "callgrind.out.\(number)"))
    }
    try Data().write(to: folder.appending(path: "callgrind.out"))
    #expect(try CallgrindDumps(in: folder).counts == [20, 1_000_000, 40])
  }
}
