/// Finds the known name that an unknown one was probably meant to be.
enum Suggestion {
  /// Returns the candidate nearest to `name`, or nil if none is near.
  ///
  /// Near is an edit distance of at most 2, and of at most 1 for names of up to three letters, where
  /// two edits would reach almost anything. Of several, the first in the alphabet wins.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = name.count <= 3 ? 1 : 2
    var best: (distance: Int, name: String)?
    for candidate in candidates where abs(candidate.count - name.count) <= limit {
      let found = (distance: distance(name, candidate), name: candidate)
      guard found.distance <= limit else { continue }
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best?.name
  }

  /// Returns the number of insertions, deletions, replacements and swaps of neighbours between two
  /// names (optimal string alignment).
  static func distance(_ first: String, _ second: String) -> Int {
    let source = Array(first)
    let target = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let replaced = last[column] + (source[row] == target[column] ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1],
          source[row - 1] == target[column]
        {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[target.count]
  }
}
