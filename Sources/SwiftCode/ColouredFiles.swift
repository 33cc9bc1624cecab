import Synchronization

/// Files of a program in colour, each coloured once: of the files that a lesson shows, most are those of the
/// lesson before.
///
/// A class, for all who draw pages at the same time share what is known.
package final class ColouredFiles: Sendable {
  private let known = Mutex<[String: [String]]>([:])

  /// Knows of no file.
  package init() {}

  /// Returns the lines of a file as HTML, as ``CodeRenderer`` colours them.
  package func lines(of code: String) -> [String] {
    if let lines = known.withLock({ $0[code] }) { return lines }
    let lines = CodeRenderer.lines(code)
    known.withLock { $0[code] = lines }
    return lines
  }
}
