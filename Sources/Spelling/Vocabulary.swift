/// The words that are known at some place, to find the one that an unknown word was meant to be.
///
/// Near means that at most a third of the letters differ, and one of a short word; see
/// ``editDistance(_:_:atMost:)``. One letter is near to nothing, and more than 64 bytes are no slip
/// of the finger. Of several words that are equally near, the first wins.
package struct Vocabulary: Sendable {
  /// How many words are looked up before the answer is always nil: hints are for people, and to
  /// compare ten thousand unknown words with as many known ones would take minutes.
  package static let questionLimit = 100

  private let words: [[Unicode.Scalar]]
  private var questions = 0

  /// Makes a vocabulary of words, in the order in which they win.
  package init(_ words: some Sequence<String>) {
    self.words = words.lazy.filter { $0.utf8.count <= 100 }.map { Array($0.unicodeScalars) }
  }

  /// Returns the word nearest to `word`, if one is near.
  package mutating func nearest(to word: String) -> String? {
    guard questions < Self.questionLimit, word.utf8.count <= 64 else { return nil }
    questions += 1
    let wanted = Array(word.unicodeScalars)
    var limit = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
    var best: [Unicode.Scalar]?
    for candidate in words where abs(candidate.count - wanted.count) <= limit {
      guard let distance = editDistance(wanted, candidate, atMost: limit) else { continue }
      best = candidate
      if distance == 0 { break }
      limit = distance - 1
    }
    return best.map { String(String.UnicodeScalarView($0)) }
  }

  /// Returns the candidate nearest to `word`, if one is near.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    var vocabulary = Vocabulary(candidates)
    return vocabulary.nearest(to: word)
  }
}

/// Returns how many insertions, deletions, replacements and swaps of neighbours lie between two
/// words, or nil if they are more than `limit`.
///
/// Optimal string alignment: Damerau, 1964, with no edit inside a swap.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var current = [i + 1]
    for j in right.indices {
      var best = min(previous[j + 1] + 1, current[j] + 1)
      best = min(best, previous[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, beforePrevious[j - 1] + 1)
      }
      current.append(best)
    }
    // A swap reaches back over one row: only two rows beyond the limit are beyond recovery.
    if min(current.min() ?? 0, previous.min() ?? 0) > limit { return nil }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
