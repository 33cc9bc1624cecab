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

  /// Cuts lessons in order, so that the costliest share costs as little as it can.
  ///
  /// Neighbours have most of what is compiled for them in common, and the later ones take all that comes before.
  ///
  /// - Parameters:
  ///   - weights: What the lessons cost, in order. What comes before a lesson takes no more than what comes before
  ///     the one ahead of it and that lesson itself.
  ///   - count: How many shares there are.
  init(inOrder weights: [ProofWeights.Weight], count: Int) {
    var (low, high) = (0.0, weights.reduce(0) { $0 + $1.own })
    // Halved until shares of less differ by less than a lesson's cost can be known.
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if Self.cut(weights, atMost: middle).count <= count { high = middle } else { low = middle }
    }
    let cut = Self.cut(weights, atMost: high)
    shares = cut + Array(repeating: [], count: count - cut.count)
  }

  /// Fills one share after the other; a lesson that costs more by itself has one of its own.
  private static func cut(_ weights: [ProofWeights.Weight], atMost limit: Double) -> [Set<Int>] {
    var shares: [Set<Int>] = []
    var load = 0.0
    for weight in weights {
      if shares.isEmpty || load + weight.own > limit {
        shares.append([])
        load = weight.before
      }
      shares[shares.count - 1].insert(weight.lesson)
      load += weight.own
    }
    return shares
  }

  /// The lessons of a share.
  subscript(shard: Shard) -> Set<Int> { shares[shard.number - 1] }
}
