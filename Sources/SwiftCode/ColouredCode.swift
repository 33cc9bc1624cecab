import Synchronization

/// Code in colour, each piece coloured once: of the files that a lesson shows, most are those of the lesson before,
/// and of the code on a page that is edited, most is as it was.
///
/// A class, for all who draw pages at the same time share what is known.
package final class ColouredCode: Sendable {
  private struct Piece: Hashable {
    let code: String
    let links: [Int: CodeRenderer.Link]
  }

  private let known = Mutex<[Piece: [String]]>([:])
  /// How many pieces are kept: while a course is edited, they come and go.
  private static let limit = 4_096

  /// Knows of no code.
  package init() {}

  /// Returns the lines of code as HTML, as ``CodeRenderer`` colours them.
  ///
  /// - Parameters:
  ///   - code: The code, without a line end after its last line.
  ///   - links: Where names lead, by the offset of their first byte.
  /// - Returns: The lines, as many as the code has.
  package func lines(of code: String, links: [Int: CodeRenderer.Link] = [:]) -> [String] {
    let piece = Piece(code: code, links: links)
    if let lines = known.withLock({ $0[piece] }) { return lines }
    let lines = CodeRenderer.lines(code, links: links)
    known.withLock { known in
      if known.count >= Self.limit { known = [:] }
      known[piece] = lines
    }
    return lines
  }
}
