import Foundation
import Subprocess
import Testing

@testable import Running

@Suite struct ResponseFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "words \(UUID())")

  @Test func `few words stay as they are`() throws {
    #expect(try ResponseFile.arguments(["-c", "a b.swift"], in: folder) == ["-c", "a b.swift"])
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `the compiler reads more words than the system hands over, whatever is in them`()
    async throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appending(path: "it's \"a\\b\".swift")
    try Data("let a = 1\n".utf8).write(to: source)
    // A define that no system hands over with the rest: 3 MB.
    let defines = (0..<30_000).flatMap { ["-D", String(repeating: "a", count: 100) + "\($0)"] }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let driver = try #require(
      path.split(separator: ":").map { "\($0)/swiftc" }.first {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    let call = try await DriverCommands(of: driver, about: "Probe.swift") {
      ["-typecheck", "-module-name", "Words", $0.path]
    }
    let words = call.commands[0].dropFirst() + defines + [source.path]
    let arguments = try ResponseFile.arguments(
      words.filter { $0 != call.probe.path && $0 != "-primary-file" }, in: folder)
    #expect(arguments.count == 1 && arguments[0].hasPrefix("@"))
    let result = try await run(
      .path(.init(call.commands[0][0])), arguments: Arguments(arguments), output: .discarded,
      error: .string(limit: 1 << 20))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
  }

  @Test(arguments: [(1, 1), (8, 1), (9, 2), (2_000, 2), (2_001, 3), (10_000, 10)])
  func `no call of the compiler is asked about more files than it bears`(files: Int, calls: Int) {
    #expect(IndexQuestion.count(for: files, processors: 2) == calls)
  }
}
