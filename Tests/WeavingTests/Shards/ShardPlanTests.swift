import SeededNumbers
import Testing

@testable import Weaving

@Suite struct ShardPlanTests {
  @Test func `every lesson is in one share, whatever it costs`() {
    var numbers = SplitMix64(seed: 18)
    for round in 0..<200 {
      let count = Int.random(in: 1...12, using: &numbers)
      let weights = Dictionary(
        uniqueKeysWithValues: (0..<round).map { ($0, Double.random(in: 0...9, using: &numbers)) })
      let plan = ShardPlan(weights, count: count)
      #expect(plan.shares.count == count)
      #expect(plan.shares.flatMap(\.self).sorted() == Array(0..<round))
      #expect(plan == ShardPlan(weights, count: count))
    }
  }

  @Test func `no share has more than four thirds of what the best plan gives it`() {
    var numbers = SplitMix64(seed: 19)
    for _ in 0..<100 {
      let costs = (0..<8).map { _ in Double.random(in: 0...9, using: &numbers) }
      let plan = ShardPlan(
        Dictionary(uniqueKeysWithValues: costs.enumerated().map { ($0, $1) }), count: 3)
      let longest = plan.shares.map { $0.reduce(0) { $0 + costs[$1] } }.max() ?? 0
      #expect(longest <= 4.0 / 3 * Self.best(costs, in: 3) + 1e-9)
    }
  }

  @Test func `lessons of which nothing is known are spread evenly`() {
    let plan = ShardPlan(Dictionary(uniqueKeysWithValues: (1...8).map { ($0, 0.0) }), count: 4)
    #expect(plan.shares.map(\.count) == [2, 2, 2, 2])
  }

  @Test func `there may be more shares than lessons`() {
    let plan = ShardPlan([1: 2, 2: 1], count: 4)
    #expect(plan.shares == [[1], [2], [], []])
    #expect(plan[Shard(number: 2, count: 4)] == [2])
  }

  @Test func `lessons in order are cut where the costliest share costs least`() {
    var numbers = SplitMix64(seed: 20)
    for _ in 0..<100 {
      let count = Int.random(in: 1...4, using: &numbers)
      var before = 0.0
      let weights = (1...9).map { lesson in
        let file = Double.random(in: 0...3, using: &numbers)
        defer { before += file }
        return ProofWeights.Weight(
          lesson: lesson, own: file + Double.random(in: 0...9, using: &numbers), before: before)
      }
      let plan = ShardPlan(inOrder: weights, count: count)
      #expect(plan.shares.count == count)
      #expect(plan.shares.flatMap { $0.sorted() } == Array(1...9))
      let costliest = plan.shares.map { Self.cost(of: $0, weights) }.max() ?? 0
      #expect(costliest <= Self.bestInOrder(weights[...], in: count) + 1e-9)
    }
  }

  @Test func `there may be more shares than lessons in order`() {
    let weights = [1, 2].map { ProofWeights.Weight(lesson: $0, own: 1, before: 0) }
    #expect(ShardPlan(inOrder: weights, count: 4).shares == [[1], [2], [], []])
    #expect(ShardPlan(inOrder: [], count: 2).shares == [[], []])
  }

  /// What a share of neighbours costs.
  private static func cost(of share: Set<Int>, _ weights: [ProofWeights.Weight]) -> Double {
    let own = weights.filter { share.contains($0.lesson) }
    return own.reduce(own.first?.before ?? 0) { $0 + $1.own }
  }

  /// The least that the costliest share of neighbours can cost, by trying every cut.
  private static func bestInOrder(
    _ weights: ArraySlice<ProofWeights.Weight>, in count: Int
  ) -> Double {
    func cost(_ part: ArraySlice<ProofWeights.Weight>) -> Double {
      part.reduce(part.first?.before ?? 0) { $0 + $1.own }
    }
    if count == 1 || weights.isEmpty { return cost(weights) }
    return (weights.startIndex...weights.endIndex).map { end in
      max(cost(weights[..<end]), bestInOrder(weights[end...], in: count - 1))
    }.min() ?? 0
  }

  /// The least that the longest share can take, by trying every way.
  private static func best(_ costs: [Double], in count: Int) -> Double {
    var loads = Array(repeating: 0.0, count: count)
    func place(_ index: Int) -> Double {
      guard index < costs.count else { return loads.max() ?? 0 }
      return loads.indices.reduce(.infinity) { least, share in
        loads[share] += costs[index]
        defer { loads[share] -= costs[index] }
        return min(least, place(index + 1))
      }
    }
    return place(0)
  }
}
