import Literate

/// What mends a fault: the word that was probably meant, in the place of the one that is there.
struct Repair {
  /// Where the wrong word stands.
  let range: TextRange
  /// The word that was meant.
  let right: String

  /// Finds the repair of a fault; nil if it has none.
  init?(of fault: Diagnostic, in lines: LineTable) {
    guard let (wrong, right) = fault.reason.correction else { return nil }
    let line = fault.location.line - 1
    let text = lines[line]
    let word = Array(wrong.utf8)
    var start = fault.location.column - 1
    while start + word.count <= text.count {
      if text.dropFirst(start).starts(with: word) {
        range = lines.range(line: line, start..<start + word.count)
        self.right = right
        return
      }
      start += 1
    }
    return nil
  }
}

extension Reason {
  /// The word that is wrong, and the one that was probably meant.
  fileprivate var correction: (wrong: String, right: String)? {
    switch self {
    case .unknownCallout(let word, let near?), .unknownFootnote(let word, let near?),
      .unknownRole(let word, let near?),
      .unknownAttribute(let word, let near?), .unknownID(let word, let near?),
      .unknownPlaceholder(let word, let near?), .unknownExerciseKind(let word, let near?),
      .deadLink(let word, let near?), .deadAnchor(let word, let near?),
      .noFile(let word, let near?):
      return (word, near)
    case .unknownLanguage(let word, let near): return (word, near)
    default: return nil
    }
  }
}
