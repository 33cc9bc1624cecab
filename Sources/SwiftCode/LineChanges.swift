/// How the lines of a chunk differ from those of the chunk that it replaces.
package struct LineChanges: Hashable {
  /// A line of the old chunk, the new one, or both.
  package enum Line: Hashable {
    /// In both; its place in the new chunk.
    case kept(Int)
    /// In the new chunk only; its place there.
    case added(Int)
    /// In the old chunk only; its place there.
    case removed(Int)
  }

  /// The lines, the removed ones before what stands in their place.
  package let lines: [Line]
  /// How many lines of the new chunk are not in the old one.
  package var added: Int { lines.count { if case .added = $0 { true } else { false } } }
  /// How many lines of the old chunk are not in the new one.
  package var removed: Int { lines.count { if case .removed = $0 { true } else { false } } }

  /// Compares two chunks line by line.
  package init(from old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    Self.slide(&added, in: new)
    var lines: [Line] = []
    var place = 0
    for index in new.indices {
      while removed.contains(place) {
        lines.append(.removed(place))
        place += 1
      }
      if added.contains(index) {
        lines.append(.added(index))
      } else {
        lines.append(.kept(index))
        place += 1
      }
    }
    while place < old.count {
      lines.append(.removed(place))
      place += 1
    }
    self.lines = lines
  }

  /// Moves every run of added lines down as far as the same text can be had: a new function then
  /// begins with its own first line, and not with the closing brace of the one before it.
  private static func slide(_ added: inout Set<Int>, in new: [String]) {
    for start in added.sorted() where added.contains(start) && !added.contains(start - 1) {
      var first = start
      var end = start + 1
      while added.contains(end) { end += 1 }
      while end < new.count, !added.contains(end), new[first] == new[end] {
        added.remove(first)
        added.insert(end)
        first += 1
        end += 1
      }
    }
  }
}
