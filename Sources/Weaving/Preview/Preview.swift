import Foundation
import Literate
import Serving

/// Serves a site, and brings it and the pages that are open into step with every edit.
struct Preview: Sendable {
  let server: PreviewServer
  let session: PreviewSession
  let files: WatchedFiles
  /// The editor that places of problems are opened in; nil if none can.
  var editor: EditorLink?
  /// Says a line to the author.
  let say: @Sendable (String) -> Void

  /// What ended a preview.
  enum Ending: Hashable, Sendable {
    /// The program was built anew, and the new one is to go on in the place of this one.
    case outdated
  }

  /// Serves and watches until the task is cancelled, or this program is not the newest any more.
  ///
  /// - Returns: Why it ended.
  /// - Throws: `CancellationError`, or the system's error.
  func run() async throws -> Ending {
    try await withThrowingTaskGroup(of: Ending?.self) { group in
      group.addTask {
        try await server.run()
        return nil
      }
      group.addTask { try await watch() }
      defer { group.cancelAll() }
      while let ending = try await group.next() {
        if let ending { return ending }
        try Task.checkCancellation()
      }
      throw CancellationError()
    }
  }

  private func watch() async throws -> Ending {
    // No version of this program is like one of a program that served before it.
    var state = LiveState(version: Int(Date.now.timeIntervalSince1970 * 1_000))
    var seen = files.snapshot
    while true {
      if try await update(&state, to: seen) { return .outdated }
      seen = try await change(since: seen, &state)
    }
  }

  /// What is waited for between two updates.
  private enum Event: Sendable {
    case changed(WatchedFiles.Snapshot)
    case built([Problem])
    case named(PreviewSession.Update?)
  }

  /// Waits for the next change; meanwhile the names of code that was edited follow, SwiftPM builds behind what is shown,
  /// and what it says is told.
  private func change(
    since seen: WatchedFiles.Snapshot, _ state: inout LiveState
  ) async throws -> WatchedFiles.Snapshot {
    let isSound = state.problems.isEmpty
    return try await withThrowingTaskGroup(of: Event.self) { group in
      group.addTask { .changed(try await files.change(since: seen)) }
      if isSound {
        group.addTask { .named(try await session.updateNames()) }
        group.addTask { .built(try await session.problemsOfBuild()) }
      }
      defer { group.cancelAll() }
      while let event = try await group.next() {
        let shown = state
        switch event {
        case .changed(let files): return files
        case .built(let problems): add(problems, to: &state)
        case .named(let update?):
          add(Problem.problems(of: update.faults), to: &state)
          if !update.changed.isEmpty { state.version += 1 }
          state.assets = update.assets
        case .named(nil): break
        }
        if state != shown { await server.publish(state) }
      }
      throw CancellationError()
    }
  }

  /// Brings everything into step.
  ///
  /// - Returns: Whether this program is no longer the newest.
  private func update(
    _ state: inout LiveState, to seen: WatchedFiles.Snapshot
  ) async throws -> Bool {
    let start = ContinuousClock.now
    var isOutdated = false
    do {
      let old = state
      let update = try await session.update(to: seen) {
        say("Building …")
        var busy = old
        busy.isBusy = true
        await server.publish(busy)
      }
      isOutdated = update.isOutdated
      if !update.changed.isEmpty { state.version += 1 }
      state.assets = update.assets
      state.problems = show(Problem.problems(of: update.faults))
      if update.faults.isEmpty { say(Self.words(update, .now - start)) }
    } catch {
      try Task.checkCancellation()
      state.problems = show(Problem.problems(of: error))
    }
    await server.publish(state)
    return isOutdated
  }

  /// Tells problems that were found behind what is shown, of those that SwiftPM and the weaver find each once.
  private func add(_ problems: [Problem], to state: inout LiveState) {
    state.problems += show(problems).filter { !state.problems.contains($0) }
  }

  /// Tells problems on the terminal, and prepares them for the page.
  private func show(_ problems: [Problem]) -> [LiveState.Problem] {
    for problem in problems { say(problem.description) }
    return problems.map { $0.shown(root: files.root, editor: editor) }
  }

  private static func words(_ update: PreviewSession.Update, _ time: Duration) -> String {
    let pages = update.changed.filter { $0.hasSuffix(".html") }
    let what =
      switch pages.count {
      case 0: update.changed.isEmpty ? "No page changed" : "No lesson changed"
      case 1...3: pages.joined(separator: ", ")
      default: "\(pages.count) pages"
      }
    let runs =
      update.runs == 0 ? "" : ", \(update.runs) \(update.runs == 1 ? "lesson" : "lessons") run"
    let seconds = time.formatted(.units(allowed: [.seconds, .milliseconds], width: .narrow))
    return "\(what)\(runs), \(seconds)"
  }
}
