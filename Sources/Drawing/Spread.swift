/// Boxes on a line, each as near as possible to where it wants to be, none on top of another.
enum Spread {
  /// Boxes that touch and therefore move together.
  private struct Pool {
    var sum: Int
    var count: Int
    var mean: Int { sum / count }
  }

  /// Returns the boxes' middles: least squares under an order, by pooling, in integers.
  ///
  /// - Parameters:
  ///   - desired: Where the middles want to be, in rising order.
  ///   - widths: How wide the boxes are, gaps included.
  ///   - range: Where the boxes have to stay; if they are too many for it, they run out at its end.
  /// - Returns: The middles, in the same order.
  static func middles(
    _ desired: [Int], widths: [Int], within range: ClosedRange<Int>
  ) -> [Int] {
    kept(pooled(desired, widths: widths), widths: widths, within: range)
  }

  private static func pooled(_ desired: [Int], widths: [Int]) -> [Int] {
    var pools: [Pool] = []
    var offsets: [Int] = []
    for (index, middle) in desired.enumerated() {
      let before = offsets.last.map { $0 + (widths[index - 1] + widths[index] + 1) / 2 }
      offsets.append(before ?? 0)
      var pool = Pool(sum: middle - offsets[index], count: 1)
      while let left = pools.last, left.mean >= pool.mean {
        pool = Pool(sum: pool.sum + left.sum, count: pool.count + left.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let starts = pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
    return zip(starts, offsets).map { $0 + $1 }
  }

  /// Pushes what stands out back in: from the right end first, then from the left.
  private static func kept(
    _ middles: [Int], widths: [Int], within range: ClosedRange<Int>
  ) -> [Int] {
    var kept = middles
    var end = range.upperBound
    for index in kept.indices.reversed() {
      kept[index] = min(kept[index], end - (widths[index] + 1) / 2)
      end = kept[index] - (widths[index] + 1) / 2
    }
    var start = range.lowerBound
    for index in kept.indices {
      kept[index] = max(kept[index], start + (widths[index] + 1) / 2)
      start = kept[index] + (widths[index] + 1) / 2
    }
    return kept
  }
}
