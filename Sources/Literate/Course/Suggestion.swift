/// Returns the candidate that `word` most probably stands for, if one is near.
///
/// Near means that at most a third of the letters differ, by Damerau–Levenshtein distance (one
/// insertion, deletion, substitution or swap of neighbours each). Ties go to the earlier candidate.
/// One letter is near to nothing. More than 64 bytes are no slip of the finger, and comparing them
/// would take long.
func suggestion(for word: String, from candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let limit = word.count < 2 ? 0 : max(1, word.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in candidates where abs(candidate.count - word.count) <= limit {
    let distance = editDistance(Array(word), Array(candidate))
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
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
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
