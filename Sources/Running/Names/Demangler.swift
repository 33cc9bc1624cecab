import CompilerIndex
import Foundation
import Subprocess

/// The program of a toolchain that spells out the compiler's names for symbols, types and all.
struct Demangler: Sendable {
  private let program: String

  /// The one that belongs to a compiler; nil if its toolchain has none.
  ///
  /// - Parameter compiler: The path of `swiftc`, or a link to it.
  init?(besideCompiler compiler: String) {
    program =
      URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "swift-demangle").path
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
  }

  /// Says of names in files what they are, in the words of code.
  ///
  /// - Parameter files: The names in each file.
  /// - Returns: The same with words; without, should the program fail.
  func spelling(
    out files: [String: [IndexOccurrence]]
  ) async -> [String: [IndexOccurrence]] {
    let kinds = Dictionary(files.values.joined().map { ($0.symbol, $0.kind) }) { first, _ in first }
    let symbols = kinds.keys.filter { $0.hasPrefix(Self.prefix) }.sorted()
    guard !symbols.isEmpty, let spelled = try? await spelled(symbols),
      spelled.count == symbols.count
    else { return files }
    var texts: [String: String] = [:]
    for (symbol, spelled) in zip(symbols, spelled) {
      texts[symbol] = kinds[symbol].flatMap { SymbolText.text(String(spelled), kind: $0) }
    }
    return files.mapValues { occurrences in
      occurrences.map { one in
        var one = one
        one.text = texts[one.symbol] ?? ""
        return one
      }
    }
  }

  /// What an index writes before a name of Swift's.
  private static let prefix = "s:"

  private func spelled(_ symbols: [String]) async throws -> [Substring] {
    let lines = symbols.map { "$s\($0.dropFirst(Self.prefix.count))\n" }.joined()
    let result = try await run(
      .path(.init(program)), input: .string(lines), output: .string(limit: 64 << 20),
      error: .discarded)
    guard result.terminationStatus.isSuccess else { return [] }
    return result.standardOutput.split(separator: "\n")
  }
}
