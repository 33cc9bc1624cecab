import Foundation
import TestReports

/// Calls `swift` in the workbook, with some exercises left out.
struct SwiftCommand {
  private let environment: [String: String]

  /// - Parameter names: The exercises that are as if they were not there.
  init(without names: [String]) {
    var environment = ProcessInfo.processInfo.environment
    environment["WITHOUT"] = names.sorted().joined(separator: ",")
    self.environment = environment
  }

  /// What a call came to: whether it went well, and what it printed.
  typealias Result = (isSuccess: Bool, output: String)

  /// Calls `swift`.
  ///
  /// - Parameters:
  ///   - arguments: What it is to do.
  ///   - seconds: How long it may use a processor, so that a loop without end has one.
  /// - Returns: What it came to.
  /// - Throws: The system's error if it cannot be called.
  func run(_ arguments: [String], seconds: Int?) throws -> Result {
    let log = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID())")
    defer { try? FileManager.default.removeItem(at: log) }
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let limit = seconds.map { "ulimit -t \($0) && " } ?? ""
    process.arguments = ["-c", "\(limit)exec swift \"$@\"", "swift"] + arguments
    process.environment = environment
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return (process.terminationStatus == 0, output)
  }

  /// How long tests may use a processor, in seconds.
  private static let limit = 30

  /// Runs the tests that match one of some patterns, of what is built.
  ///
  /// - Returns: What they did, what was printed, and whether they may have used up their time.
  /// - Throws: The system's error if it cannot be called.
  func test(_ patterns: [String]) throws -> (report: TestReport, output: String, isLate: Bool) {
    let start = ContinuousClock.now
    let stream = FileManager.default.temporaryDirectory.appending(path: "events-\(UUID())")
    defer { try? FileManager.default.removeItem(at: stream) }
    // Alone, the tests run one after another: the one that ends the process is then known.
    let order = patterns.count == 1 ? ["--no-parallel"] : []
    let result = try run(
      ["test"] + order + ["--skip-build", "--event-stream-output-path", stream.path]
        + ["--event-stream-version", "0"] + patterns.flatMap { ["--filter", $0] },
      seconds: Self.limit)
    let events = (try? Data(contentsOf: stream)) ?? Data()
    let isLate = ContinuousClock.now - start >= .seconds(Self.limit)
    return (TestReport(eventStream: events), result.output, isLate)
  }
}
