import Literate

/// The code of a chunk as a page shows it: without the lines that later chunks go into, which are the author's
/// business, and without blank ones at the beginning and the end.
struct ShownCode {
  let chunk: Chunk
  /// The lines.
  let lines: [String]
  /// For each line of the chunk, where it begins in its code, and where in what is seen; nil if it is not.
  private let starts: [(code: Int, seen: Int?)]

  /// The visible code of a chunk.
  init(of chunk: Chunk) {
    self.chunk = chunk
    let all = chunk.lines
    let filled = Set(chunk.placeholders.map(\.line))
    var shown = all.indices.filter { !filled.contains($0) }[...]
    while let last = shown.last, all[last].allSatisfy(\.isWhitespace) { shown.removeLast() }
    shown = shown.drop { all[$0].allSatisfy(\.isWhitespace) }
    lines = shown.map { String(all[$0]) }
    let isShown = Set(shown)
    var (code, seen) = (0, 0)
    starts = all.enumerated().map { index, line in
      let length = line.utf8.count + 1
      defer {
        code += length
        if isShown.contains(index) { seen += length }
      }
      return (code, isShown.contains(index) ? seen : nil)
    }
  }

  /// Returns where a byte of the chunk's code stands in what is seen; nil if it is not.
  func offset(of byte: Int) -> Int? {
    guard let line = starts.last(where: { $0.code <= byte }) else { return nil }
    return line.seen.map { $0 + byte - line.code }
  }
}

extension Chunk {
  /// The lines that a page shows.
  package var visibleLines: [String] { ShownCode(of: self).lines }
}
