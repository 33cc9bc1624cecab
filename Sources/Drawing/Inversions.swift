/// Pairs that stand in the wrong order: two links cross where their ends do.
enum Inversions {
  /// Returns how many pairs of `keys` have the larger one first, in n log n steps.
  static func count(_ keys: [Int]) -> Int {
    var sorted = keys
    var buffer = keys
    var total = 0
    var width = 1
    while width < sorted.count {
      for start in stride(from: 0, to: sorted.count, by: 2 * width) {
        let middle = min(start + width, sorted.count)
        let end = min(start + 2 * width, sorted.count)
        var (left, right) = (start, middle)
        for slot in start..<end {
          if right == end || (left < middle && sorted[left] <= sorted[right]) {
            buffer[slot] = sorted[left]
            left += 1
          } else {
            buffer[slot] = sorted[right]
            right += 1
            total += middle - left
          }
        }
      }
      swap(&sorted, &buffer)
      width *= 2
    }
    return total
  }

  /// Returns how many keys of `first` are larger than a key of `second`, counted by pairs.
  static func between(_ first: [Int], _ second: [Int]) -> Int {
    first.reduce(0) { total, key in total + second.count { $0 < key } }
  }
}
