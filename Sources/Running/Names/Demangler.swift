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
  /// - Parameter files: The names in each file; those whose type is known have the compiler's name for that as text.
  /// - Returns: The same with words; without, should the program fail.
  func spelling(
    out files: [String: [IndexOccurrence]]
  ) async -> [String: [IndexOccurrence]] {
    let names = Set(files.values.joined().compactMap(Self.name(of:))).sorted()
    let spelled = names.isEmpty ? [] : (try? await spelled(names)) ?? []
    let words = Dictionary(
      uniqueKeysWithValues: spelled.count == names.count ? Array(zip(names, spelled)) : [])
    var texts: [Key: String] = [:]
    return files.mapValues { occurrences in
      occurrences.map { one in
        let key = Key(symbol: one.symbol, type: one.text, kind: one.kind)
        let text =
          texts[key]
          ?? Self.name(of: one).flatMap { words[$0] }.flatMap { spelled in
            one.text.isEmpty
              ? SymbolText.text(String(spelled), kind: one.kind)
              : SymbolText.text(of: one.name, type: String(spelled))
          }
        texts[key] = text ?? ""
        var one = one
        one.text = text ?? ""
        return one
      }
    }
  }

  /// What the words for an occurrence depend on.
  private struct Key: Hashable {
    let symbol: String
    let type: String
    let kind: IndexSymbolKind
  }

  /// The compiler's name that has the type of an occurrence in it; nil if there is none.
  private static func name(of one: IndexOccurrence) -> String? {
    if !one.text.isEmpty { return one.text }
    return one.symbol.hasPrefix(prefix)
      ? SyntaxDump.typePrefix + one.symbol.dropFirst(prefix.count) : nil
  }

  /// What an index writes before a name of Swift's.
  private static let prefix = "s:"

  private func spelled(_ names: [String]) async throws -> [Substring] {
    let lines = names.map { "\($0)\n" }.joined()
    let result = try await run(
      .path(.init(program)), input: .string(lines), output: .string(limit: 64 << 20),
      error: .discarded)
    guard result.terminationStatus.isSuccess else { return [] }
    return result.standardOutput.split(separator: "\n")
  }
}
