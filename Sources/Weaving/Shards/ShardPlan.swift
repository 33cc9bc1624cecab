/// Which lessons each of several machines takes, so that none has much more to do than the others.
///
/// It follows from the weights alone: every machine finds the same plan by itself.
struct ShardPlan: Hashable, Sendable {
  /// The numbers of the lessons of each share.
  let shares: [Set<Int>]

  /// Shares lessons out, the heaviest first, each to the share that has least so far.
  ///
  /// No share then has more than 4/3 of what the best plan would give it (Graham, 1969).
  ///
  /// - Parameters:
  ///   - weights: What each lesson costs, by its number, in any unit.
  ///   - count: How many shares there are.
  init(_ weights: [Int: Double], count: Int) {
    var shares = Array(repeating: Set<Int>(), count: count)
    var loads = Array(repeating: 0.0, count: count)
    let heaviestFirst = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (lesson, weight) in heaviestFirst {
      // Of equal loads the one with fewer lessons: where all weights are zero, too, all get some.
      let place = loads.indices.min {
        (loads[$0], shares[$0].count) < (loads[$1], shares[$1].count)
      }
      guard let place else { break }
      shares[place].insert(lesson)
      loads[place] += weight
    }
    self.shares = shares
  }

  /// The lessons of a share.
  subscript(shard: Shard) -> Set<Int> { shares[shard.number - 1] }
}
