import Literate

/// A file's text while it becomes a lesson: what is changed in it, and where each line came from.
struct ImportedText {
  /// The text, in UTF-8.
  private(set) var bytes: [UInt8]
  /// For each line, the line of the source that it came from.
  private var origins: [Int]
  /// The offset of each line's first byte.
  private var starts: [Int]

  /// A replacement of some bytes, and what is told of it.
  struct Edit {
    let range: Range<Int>
    let text: String
    /// What is told; nil for a part of a change that another edit tells.
    let change: ImportChange.Kind?
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.starts(in: bytes)
    origins = Array(1...starts.count)
  }

  /// The number of lines.
  var lineCount: Int { starts.count }

  /// Returns the source's line that a line came from.
  func origin(ofLine line: Int) -> Int { origins[min(max(1, line), origins.count) - 1] }

  /// Returns the line, counted from 1, in which an offset is.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the offset of a place; the end if it is past it.
  func offset(line: Int, column: Int) -> Int {
    guard line <= starts.count else { return bytes.count }
    return min(bytes.count, starts[max(1, line) - 1] + column - 1)
  }

  func offset(of place: SourceLocation) -> Int { offset(line: place.line, column: place.column) }

  /// Returns the bytes of a line, without its end.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  /// Returns a piece of the text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Makes changes that do not overlap; one that overlaps an earlier one is left out.
  ///
  /// - Returns: What is to be told, with the lines of the source.
  mutating func apply(_ edits: [Edit]) -> [(line: Int, change: ImportChange.Kind)] {
    var output: [UInt8] = []
    var lines: [Int] = []
    var told: [(Int, ImportChange.Kind)] = []
    var position = 0
    var isAtStart = true
    func emit(_ piece: some Sequence<UInt8>, _ line: (Int) -> Int) {
      for (place, byte) in piece.enumerated() {
        if isAtStart { lines.append(line(place)) }
        isAtStart = byte == 10
        output.append(byte)
      }
    }
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for edit in sorted.map(\.element) where edit.range.lowerBound >= position {
      let start = position
      emit(bytes[position..<edit.range.lowerBound]) { origin(ofLine: line(at: start + $0)) }
      let own = origin(ofLine: line(at: edit.range.lowerBound))
      emit(edit.text.utf8) { _ in own }
      position = edit.range.upperBound
      if let change = edit.change { told.append((own, change)) }
    }
    let start = position
    emit(bytes[position...]) { origin(ofLine: line(at: start + $0)) }
    if isAtStart { lines.append(lines.last ?? 1) }
    bytes = output
    starts = Self.starts(in: output)
    origins = Array(lines.prefix(starts.count))
    while origins.count < starts.count { origins.append(origins.last ?? 1) }
    return told
  }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == 10 && $0 + 1 < bytes.count }.map { $0 + 1 }
  }
}
