import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Calls `transform` for all elements, on all processors at the same time.
  ///
  /// - Parameter transform: Called once for every element.
  /// - Returns: The results, in the elements' order.
  package func mapSideBySide<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Int: Result](minimumCapacity: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in indices.compactMap { results[$0] } }
  }
}
