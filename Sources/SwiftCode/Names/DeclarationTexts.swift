import Literate
import SwiftParser
import Synchronization

/// Declarations on one line each, as a pointer shows them.
package enum DeclarationTexts {
  /// What is said of a declaration.
  private struct Text {
    let signature: String
    let documentation: String
  }

  /// Returns the declaration of the name at a place of a chunk.
  ///
  /// - Parameters:
  ///   - offset: How many bytes of the chunk's code stand before the name.
  ///   - chunk: The chunk.
  /// - Returns: The declaration without its body; the line that the name stands on, if it is of another kind.
  package static func text(at offset: Int, in chunk: Chunk) -> String {
    texts(in: chunk)[offset]?.signature ?? line(at: offset, in: chunk.text)
  }

  /// Returns the first paragraph of the comment over the declaration of the name at a place of a chunk.
  ///
  /// - Parameters:
  ///   - offset: How many bytes of the chunk's code stand before the name.
  ///   - chunk: The chunk.
  /// - Returns: The paragraph on one line, in Markdown; empty if there is none.
  package static func documentation(at offset: Int, in chunk: Chunk) -> String {
    texts(in: chunk)[offset]?.documentation ?? ""
  }

  private static func texts(in chunk: Chunk) -> [Int: Text] {
    if let texts = known.withLock({ $0[chunk.text] }) { return texts }
    let texts = Dictionary(
      DeclarationFinder.all(in: chunk).map {
        ($0.offset, Text(signature: $0.declaration.signature, documentation: $0.documentation))
      }
    ) { first, _ in first }
    known.withLock { known in
      if known.count > 4_096 { known = [:] }
      known[chunk.text] = texts
    }
    return texts
  }

  private static func line(at offset: Int, in code: String) -> String {
    let place = code.utf8.index(code.startIndex, offsetBy: offset)
    let start = code[..<place].lastIndex(of: "\n").map { code.index(after: $0) } ?? code.startIndex
    let line = code[start...].prefix { $0 != "\n" }
    return line.split(separator: " ").joined(separator: " ")
  }

  /// The declarations in code that was read before, by their places: many links lead to one chunk.
  private static let known = Mutex<[String: [Int: Text]]>([:])
}
