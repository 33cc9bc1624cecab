import Foundation
import Subprocess
import Testing

@testable import Running

@Suite struct SymbolsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "symbols-\(UUID())")

  /// Compiles C, and returns the object.
  private func object(_ name: String, _ code: String) async throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(code.utf8).write(to: folder.appending(path: "\(name).c"))
    let result = try await Subprocess.run(
      .name("cc"), arguments: ["-c", "\(name).c"], workingDirectory: .init(folder.path),
      output: .discarded, error: .string(limit: 1 << 16))
    try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    return folder.appending(path: "\(name).o").path
  }

  @Test func `objects are read in one call as they are one by one`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try await object("first", "int g(void); int f(void) { return g(); }")
    let second = try await object("a second", "int g(void) { return 1; }")
    let empty = try await object("empty", "typedef int none;")
    let table = SymbolTable()
    for objects in [[second, empty, first], [first], [empty], [], [first, first, second]] {
      let symbols = try #require(table.symbols(of: objects))
      let alone = try objects.map { try #require(Symbols(objects: [$0])) }
      #expect(symbols.defined == alone.reduce(into: []) { $0.formUnion($1.defined) })
      #expect(symbols.undefined == alone.reduce(into: []) { $0.formUnion($1.undefined) })
    }
    let both = try #require(Symbols(objects: [first, second]))
    #expect(both.defined.isSuperset(of: ["f", "g"]) && both.undefined.contains("g"))
  }

  @Test func `what has changed is read again, and what is not there cannot be read`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = SymbolTable()
    let path = try await object("code", "int old(void) { return 1; }")
    #expect(table.symbols(of: [path])?.defined.contains("old") == true)
    _ = try await object("code", "int new(void) { return 1; }")
    #expect(table.symbols(of: [path])?.defined.contains("new") == true)
    try FileManager.default.removeItem(atPath: path)
    #expect(table.symbols(of: [path]) == nil)
    #expect(table.symbols(ofLibrary: path) == nil)
  }
}
