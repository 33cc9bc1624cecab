import CompilerIndex
import Foundation
import Subprocess

/// What reads the index that a compiler wrote.
package struct IndexReader: Sendable {
  /// Returns the names that somebody wrote in the files that a store knows, by their paths.
  package let read: @Sendable (URL) async throws -> [String: [IndexOccurrence]]
  /// What spells out names; nil if nothing does.
  let demangler: Demangler?

  /// Reads in a way of one's own.
  package init(_ read: @escaping @Sendable (URL) async throws -> [String: [IndexOccurrence]]) {
    self.read = read
    demangler = nil
  }

  /// Reads in this process.
  ///
  /// - Parameter library: The library that can.
  package init(_ library: IndexLibrary) {
    self.init { try IndexStore(at: $0, library: library).written() }
  }

  /// Reads in a process of its own: whatever is wrong with a store, or with the library, ends that one.
  ///
  /// It is said what
  /// names are, too, if the toolchain has a program for that.
  ///
  /// It is nil if the compiler's toolchain has no library.
  ///
  /// - Parameters:
  ///   - tool: The program that has the command `read-index`.
  ///   - compiler: The compiler that writes the index.
  package init?(tool: URL, compiler: String) {
    guard let library = IndexLibrary.url(besideCompiler: compiler) else { return nil }
    demangler = Demangler(besideCompiler: compiler)
    read = { store in
      let result = try await run(
        .path(.init(tool.path)), arguments: [Self.command, library.path, store.path],
        output: .string(limit: 256 << 20), error: .discarded)
      guard result.terminationStatus.isSuccess,
        let files = IndexLines.files(result.standardOutput)
      else { throw UnreadIndex() }
      return files
    }
  }

  /// The command that reads an index.
  package static let command = "read-index"

  private struct UnreadIndex: Error {}
}
