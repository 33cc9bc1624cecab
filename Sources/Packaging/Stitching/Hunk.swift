/// A piece of a text that differs from another: lines that were there, and those in their place.
package struct Hunk: Hashable {
  /// The lines of the old text.
  package var old: Range<Int>
  /// The lines of the new one.
  package var new: Range<Int>

  /// Returns where two texts differ, in order.
  package static func all(from old: [Substring], to new: [Substring]) -> [Hunk] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let line, _, _): removed.insert(line)
      case .insert(let line, _, _): inserted.insert(line)
      }
    }
    var hunks: [Hunk] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      guard removed.contains(i) || inserted.contains(j) else {
        (i, j) = (i + 1, j + 1)
        continue
      }
      let start = (i, j)
      while removed.contains(i) || inserted.contains(j) {
        if removed.contains(i) { i += 1 } else { j += 1 }
      }
      hunks.append(Hunk(old: start.0..<i, new: start.1..<j))
    }
    return hunks
  }

  /// Returns the hunk and those that say the same in another place: where lines were only added, or only
  /// taken away, the one before may be the same as their last, or the one behind as their first.
  ///
  /// - Parameters:
  ///   - old: The old text.
  ///   - new: The new one.
  ///   - room: The lines of the old text that no other hunk has.
  /// - Returns: The hunks, from the first place to the last.
  func slides(_ old: [Substring], _ new: [Substring], in room: Range<Int>) -> [Hunk] {
    guard self.old.isEmpty != self.new.isEmpty else { return [self] }
    let (text, isInsertion) = self.old.isEmpty ? (new, true) : (old, false)
    var slides = [self]
    func range(_ hunk: Hunk) -> Range<Int> { isInsertion ? hunk.new : hunk.old }
    while let first = slides.first, first.old.lowerBound > room.lowerBound,
      text[range(first).lowerBound - 1] == text[range(first).upperBound - 1]
    {
      slides.insert(first.moved(by: -1), at: 0)
    }
    while let last = slides.last, last.old.upperBound < room.upperBound,
      text[range(last).upperBound] == text[range(last).lowerBound]
    {
      slides.append(last.moved(by: 1))
    }
    return slides
  }

  private func moved(by lines: Int) -> Hunk {
    Hunk(
      old: old.lowerBound + lines..<old.upperBound + lines,
      new: new.lowerBound + lines..<new.upperBound + lines)
  }
}
