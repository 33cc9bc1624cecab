import Foundation
import Synchronization

/// The last line of a terminal while something takes long: what is done, since when, and how much is left.
///
/// It is drawn once a second, and makes room for lines that stay.
final class StatusLine: Sendable {
  /// What is going on.
  struct Work: Sendable {
    /// What is being done, and since when, in the order in which it was begun.
    var open: [(name: String, since: ContinuousClock.Instant)] = []
    /// How many things are done.
    var done = 0
    /// How many there are in all; 0 where that is not known.
    var count = 0

    /// Returns the line.
    ///
    /// What has just begun is left out, for most of it is done at once.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - width: How many columns the line may have.
    /// - Returns: The line; empty if there is nothing to say.
    func text(at now: ContinuousClock.Instant, width: Int) -> String {
      let long = open.filter { now - $0.since >= .seconds(1) }.map {
        "\($0.name) \((now - $0.since).formatted(.units(allowed: [.minutes, .seconds], width: .narrow)))"
      }
      let words = long.joined(separator: ", ")
      let text =
        count == 0
        ? words : "\(done) of \(count) lessons" + (words.isEmpty ? "" : "; running \(words)")
      return text.count <= width ? text : "\(text.prefix(max(0, width - 1)))…"
    }
  }

  private struct State: Sendable {
    var work = Work()
    var ticker: Task<Void, Never>?
    var isShown = false
  }

  private let state = Mutex(State())
  private let write: @Sendable (String) -> Void
  private let width: @Sendable () -> Int

  /// A line of a terminal.
  ///
  /// - Parameters:
  ///   - width: Returns how many columns the terminal has.
  ///   - write: Writes to it.
  init(width: @escaping @Sendable () -> Int, write: @escaping @Sendable (String) -> Void) {
    self.width = width
    self.write = write
  }

  /// Begins to show how work goes on.
  ///
  /// - Parameter count: How many lessons there are to run; 0 if it is something else.
  func begin(_ count: Int = 0) {
    let ticker = Task { [weak self] in
      while (try? await Task.sleep(for: .seconds(1))) != nil { self?.draw() }
    }
    state.withLock {
      $0.ticker?.cancel()
      $0.ticker = ticker
      $0.work = Work(count: count)
    }
  }

  /// Notes that something begins.
  func start(_ name: String) {
    state.withLock { $0.work.open.append((name, .now)) }
  }

  /// Notes that something is done.
  func end(_ name: String) {
    state.withLock { state in
      state.work.done += 1
      if let place = state.work.open.firstIndex(where: { $0.name == name }) {
        state.work.open.remove(at: place)
      }
    }
  }

  /// Shows nothing more.
  func finish() {
    state.withLock {
      $0.ticker?.cancel()
      $0.ticker = nil
    }
    clear()
  }

  /// Draws the line as it is now.
  func draw(at now: ContinuousClock.Instant = .now) {
    state.withLock { state in
      guard state.ticker != nil else { return }
      let text = state.work.text(at: now, width: width() - 1)
      write("\r\u{1B}[K\(text)")
      state.isShown = !text.isEmpty
    }
  }

  /// Makes room for a line that stays.
  func clear() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
