/// Values that take long to find out, each found out once, however many want it at the same time.
///
/// What failed is tried again when it is next wanted: it may have been the disk.
actor AsyncMemo<Key: Hashable & Sendable, Value: Sendable> {
  private var tasks: [Key: Task<Value, any Error>] = [:]

  /// Returns a value.
  ///
  /// - Parameters:
  ///   - key: What it depends on.
  ///   - find: Finds it out.
  /// - Returns: The value.
  /// - Throws: What `find` throws.
  func value(
    for key: Key, by find: @Sendable @escaping () async throws -> Value
  ) async throws -> Value {
    if let task = tasks[key] { return try await task.value }
    let task = Task { try await find() }
    tasks[key] = task
    do {
      return try await task.value
    } catch {
      if tasks[key] == task { tasks[key] = nil }
      throw error
    }
  }
}
