import Foundation

/// What a preview tells the pages that are open.
package struct LiveState: Codable, Hashable, Sendable {
  /// A number that grows with every new version of the site.
  package var version: Int
  /// What tells the style sheets and scripts of one version from those of another.
  package var assets: String
  /// What is wrong now; empty when all is well.
  package var problems: [Problem]
  /// Whether something is being built.
  package var isBusy: Bool

  /// Something that is wrong, to be shown over the page.
  package struct Problem: Codable, Hashable, Sendable {
    /// Where: `lessons/08-addition.md:12:3`.
    package let place: String
    /// The address by which an editor opens the place; nil if there is none.
    package let address: String?
    /// What, in words.
    package let message: String
    /// The lines of code around the place; may be empty.
    package let code: [Line]
    /// Whether the page is as it should be all the same.
    package let isWarning: Bool

    /// Describes something that is wrong.
    package init(
      place: String, address: String? = nil, message: String, code: [Line] = [],
      isWarning: Bool = false
    ) {
      self.place = place
      self.address = address
      self.message = message
      self.code = code
      self.isWarning = isWarning
    }
  }

  /// A line of code around a problem.
  package struct Line: Codable, Hashable, Sendable {
    /// The line's number, counted from 1.
    package let number: Int
    /// What stands there.
    package let text: String
    /// Whether it is the line that the problem is in.
    package let isMarked: Bool

    /// Quotes a line.
    package init(number: Int, text: String, isMarked: Bool) {
      self.number = number
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// Creates a state.
  package init(
    version: Int = 0, assets: String = "", problems: [Problem] = [], isBusy: Bool = false
  ) {
    self.version = version
    self.assets = assets
    self.problems = problems
    self.isBusy = isBusy
  }
}

/// The newest state, for everybody who listens.
///
/// There is no queue: who is slow gets the newest state and misses those between, so that nobody
/// makes it grow.
actor LiveFeed {
  private(set) var state = LiveState()
  /// Grows with every change of the state.
  private var edition = 0
  private var waiting: [UUID: CheckedContinuation<Void, Never>] = [:]

  /// How many listeners wait for a change.
  var listeners: Int { waiting.count }

  /// Takes a new state and wakes everybody.
  func publish(_ state: LiveState) {
    guard state != self.state else { return }
    self.state = state
    edition += 1
    for continuation in waiting.values { continuation.resume() }
    waiting = [:]
  }

  /// Waits until there is an edition other than `known`, and returns it.
  ///
  /// - Throws: `CancellationError`.
  func edition(after known: Int?) async throws -> (edition: Int, state: LiveState) {
    while edition == known {
      try Task.checkCancellation()
      let id = UUID()
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          if Task.isCancelled { continuation.resume() } else { waiting[id] = continuation }
        }
      } onCancel: {
        Task { await self.forget(id) }
      }
    }
    return (edition, state)
  }

  private func forget(_ id: UUID) {
    waiting.removeValue(forKey: id)?.resume()
  }
}
