import Foundation

/// Does work on every item, on as many at a time as there are processors.
///
/// - Parameters:
///   - items: The items, in the order in which work on them begins.
///   - work: What is done with one.
///   - receive: Called with every result, in the order in which they come.
/// - Throws: What the first work to go wrong throws; the other work is cancelled then.
package func sideBySide<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @escaping @Sendable (Item) async throws -> Result,
  receive: (Result) -> Void
) async throws {
  try await withThrowingTaskGroup(of: Result.self) { group in
    var waiting = items[...]
    func start() {
      guard let item = waiting.popFirst() else { return }
      group.addTask { try await work(item) }
    }
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { start() }
    while let result = try await group.next() {
      start()
      receive(result)
    }
  }
}
