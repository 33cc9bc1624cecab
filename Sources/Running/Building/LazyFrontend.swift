import Foundation

/// The compiler, asked for once, and only if something is to be compiled.
actor LazyFrontend {
  private let plan: BuildPlan
  private let root: URL
  private var task: Task<Frontend, any Error>?

  init(plan: BuildPlan, root: URL) {
    self.plan = plan
    self.root = root
  }

  /// Returns the compiler, and does something else before it is first used; who fails is asked again.
  func frontend(preparing: @escaping @Sendable () -> Void) async throws -> Frontend {
    if let task { return try await task.value }
    let (plan, root) = (plan, root)
    let new = Task {
      preparing()
      return try await Frontend(plan, root: root)
    }
    task = new
    do {
      return try await new.value
    } catch {
      if task == new { task = nil }
      throw error
    }
  }
}
