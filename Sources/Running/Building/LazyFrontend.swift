import Foundation

/// The compiler, asked for once, and only if something is to be compiled.
struct LazyFrontend: Sendable {
  private let plan: BuildPlan
  private let root: URL
  private let known = AsyncMemo<String, Frontend>()

  init(plan: BuildPlan, root: URL) {
    self.plan = plan
    self.root = root
  }

  /// Returns the compiler, and does something else before it is first used.
  func frontend(preparing: @escaping @Sendable () -> Void) async throws -> Frontend {
    try await known.value(for: plan.module) { [plan, root] in
      preparing()
      return try await Frontend(plan, root: root)
    }
  }
}
