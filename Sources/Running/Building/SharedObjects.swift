import Foundation

/// Compiles every object once, however many programs want it at the same time.
actor SharedObjects {
  private let pool: ObjectPool
  private var underWay: [URL: Task<Void, any Error>] = [:]

  init(pool: ObjectPool) {
    self.pool = pool
  }

  /// Sees to it that objects are there.
  ///
  /// What another program is compiling is waited for, and compiled by this one if that fails: a slip
  /// shows in every program that holds it.
  ///
  /// - Parameters:
  ///   - objects: The objects.
  ///   - compile: Compiles some of them, by their places in the list.
  /// - Throws: What `compile` throws.
  func provide(
    _ objects: [URL], compile: @Sendable @escaping ([Int]) async throws -> Void
  ) async throws {
    while true {
      let missing = objects.indices.filter { !pool.has(objects[$0]) }
      guard let first = missing.first else { return }
      let free = missing.filter { underWay[objects[$0]] == nil }
      guard !free.isEmpty else {
        _ = await underWay[objects[first]]?.result
        continue
      }
      let task = Task { try await compile(free) }
      for index in free { underWay[objects[index]] = task }
      let result = await task.result
      for index in free { underWay[objects[index]] = nil }
      try result.get()
    }
  }
}
