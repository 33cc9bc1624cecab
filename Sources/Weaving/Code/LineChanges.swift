/// How the lines of a chunk differ from those of the chunk that it replaces.
struct LineChanges: Hashable {
  /// A line of the old chunk, the new one, or both.
  enum Line: Hashable {
    /// In both; its place in the new chunk.
    case kept(Int)
    /// In the new chunk only; its place there.
    case added(Int)
    /// In the old chunk only; its place there.
    case removed(Int)
  }

  /// The lines, the removed ones before what stands in their place.
  let lines: [Line]

  /// Compares two chunks line by line.
  init(from old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
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
}
