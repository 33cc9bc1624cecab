import Foundation
import Subprocess
import Testing

@testable import Running

@Suite struct WorldReadsTests {
  /// Code that reads, by what it reads.
  private static let reading = [
    "arguments": "func f() -> Int { CommandLine.arguments.count }",
    "input": "func f() -> String? { readLine() }",
    "chance": "func f() -> Int { Int.random(in: 0..<6) }",
    "order": "func f() -> [Int] { [1, 2, 3].shuffled() }",
    "clock": "func f() -> Duration { ContinuousClock().measure {} }",
    "instant": "func f() -> SuspendingClock.Instant { SuspendingClock().now }",
    "date": "import Foundation\nfunc f() -> Double { Date().timeIntervalSince1970 }",
    "id": "import Foundation\nfunc f() -> String { UUID().uuidString }",
    "file":
      "import Foundation\nfunc f() throws -> Data { try Data(contentsOf: URL(filePath: \"a\")) }",
    "text":
      "import Foundation\nfunc f() throws -> String { try String(contentsOfFile: \"a\", encoding: .utf8) }",
    "folder":
      "import Foundation\nfunc f() -> Bool { FileManager.default.fileExists(atPath: \"a\") }",
    "process": "import Foundation\nfunc f() -> Int32 { ProcessInfo.processInfo.processIdentifier }",
    "variable": "import Foundation\nfunc f() -> Bool { getenv(\"A\") != nil }",
    "time": "import Foundation\nfunc f() -> Int { time(nil) }",
    "descriptor": "import Foundation\nfunc f() -> Int32 { open(\"a\", O_RDONLY) }",
    "bytes": "import Foundation\nfunc f(_ p: UnsafeMutableRawPointer) -> Int { read(0, p, 1) }",
    "number": "import Foundation\nfunc f() -> Int { random() }",
    "other name": "@_silgen_name(\"getpid\") func mine() -> Int32\nfunc f() -> Int32 { mine() }",
  ]

  /// Code that computes and prints.
  private static let computing = [
    "mathematics":
      "import Foundation\nfunc f(_ x: Double) -> Double { sin(x) + pow(x, 2) + tanh(x) }",
    "text": "import Foundation\nfunc f(_ x: Double) -> String { String(format: \"%.3f\", x) }",
    "words": "import Foundation\nfunc f() -> [String] { \"a b\".components(separatedBy: \" \") }",
    "data": "import Foundation\nfunc f() throws -> Data { try JSONEncoder().encode([1]) }",
    "print": "func f() { print([1: \"a\"], Set([1, 2])) }",
    "seeded": """
    struct Dice: RandomNumberGenerator { mutating func next() -> UInt64 { 4 } }
    func f() -> Int { var dice = Dice(); return Int.random(in: 0..<6, using: &dice) }
    """,
    "lock": "import Synchronization\nlet m = Mutex(1)\nfunc f() -> Int { m.withLock { $0 } }",
    "waiting": "func f() async throws { try await Task.sleep(for: .milliseconds(1)) }",
    "classes": "final class A { var b: A? }\nfunc f() -> A { let a = A(); a.b = A(); return a }",
  ]

  @Test func `what reads is found in the object, and nothing in what computes`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reads-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var expected: [String: Bool] = [:]
    for (codes, reads) in [(Self.reading, true), (Self.computing, false)] {
      for (name, code) in codes {
        let file = "\(reads ? "r" : "c")-\(name.replacing(" ", with: "-"))"
        // Each file is a module's own, so that the names do not clash.
        try Data(code.replacing("func f(", with: "func f\(expected.count)(").utf8)
          .write(to: folder.appending(path: "\(file).swift"))
        expected[file] = reads
      }
    }
    let names = expected.keys.sorted()
    let result = try await Subprocess.run(
      .name("swiftc"),
      arguments: Arguments(["-c", "-parse-as-library"] + names.map { "\($0).swift" }),
      workingDirectory: .init(folder.path), output: .string(limit: 1 << 16),
      error: .string(limit: 1 << 16))
    try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    for name in names {
      let object = folder.appending(path: "\(name).o").path
      let reads = WorldReads(objects: [object], linked: [], libraries: [])
      #expect(reads.isFound == expected[name], "\(name): \(reads.names)")
    }
  }

  @Test
  func `code of another module counts if the run can reach it, and a library by what it wants`()
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "linked-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files = [
      "run.swift":
        "@_silgen_name(\"helper\") func helper() -> Int32\nfunc f() -> Int32 { helper() }",
      "other.c": "#include <unistd.h>\nint helper(void) { return getpid(); }",
      "pure.c": "int helper(void) { return 4; }",
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    for command in [
      ["swiftc", "-c", "-parse-as-library", "run.swift"], ["cc", "-c", "other.c", "pure.c"],
      ["cc", "-shared", "-fPIC", "-o", "libpure.so", "pure.c"],
      ["cc", "-shared", "-fPIC", "-o", "libother.so", "other.c"],
    ] {
      let result = try await Subprocess.run(
        .name(command[0]), arguments: Arguments(Array(command.dropFirst())),
        workingDirectory: .init(folder.path), output: .string(limit: 1 << 16),
        error: .string(limit: 1 << 16))
      try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }
    func names(linked: [String] = [], libraries: [String] = []) -> [String] {
      WorldReads(
        objects: [folder.appending(path: "run.o").path],
        linked: linked.map { folder.appending(path: $0).path },
        libraries: libraries.map { folder.appending(path: $0).path }
      ).names
    }
    #expect(names() == ["helper"])
    #expect(names(linked: ["pure.o"]) == [])
    #expect(names(linked: ["other.o"]) == ["getpid"])
    #expect(names(libraries: ["libpure.so"]) == [])
    #expect(names(libraries: ["libother.so"]) == ["helper"])
  }
}
