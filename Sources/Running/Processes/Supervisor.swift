import CProcess
import Foundation

/// Runs a lesson as a child of its own, and answers for all that the lesson starts.
///
/// When the lesson ends, when its time is over, or when `weave` ends, however that comes, the
/// lesson's process group is killed. On Linux so is every process that a lesson put into a session
/// of its own: such an orphan becomes a child of the supervisor. Elsewhere those are out of reach.
package struct Supervisor {
  /// The command that runs the lesson: the program, and what it is called with.
  let command: [String]
  /// What the lesson may use.
  let limits: RunLimits
  /// The lesson's folder, removed if nobody is left to do so.
  let folder: String

  /// Prepares to run a lesson.
  ///
  /// - Parameters:
  ///   - command: The program, and what it is called with.
  ///   - limits: What the lesson may use.
  ///   - folder: The lesson's folder.
  package init(command: [String], limits: RunLimits, folder: String) {
    self.command = command
    self.limits = limits
    self.folder = folder
  }

  /// Runs the lesson to its end.
  ///
  /// - Returns: How it ended, or nil if it was ended because nobody waits for it any more.
  /// - Throws: The system's error if the lesson cannot be started.
  package func run() throws -> RunTermination? {
    adopt_descendants()
    let news = SupervisorEvents()
    let lesson = try Spawn.start(command, under: limits)
    news.watch(lesson)
    let first = news.next(within: limits.seconds)
    // The lesson is not waited for until its group is gone, so the group's number is still its own.
    kill(-lesson, SIGKILL)
    var status: Int32 = 0
    while waitpid(lesson, &status, 0) < 0 && errno == EINTR {}
    Self.endDescendants()
    switch first {
    case .ended: return RunTermination(waitStatus: status)
    case nil: return .timedOut
    case .abandoned:
      try? FileManager.default.removeItem(atPath: folder)
      return nil
    }
  }

  /// Ends what became a child of this process when its own parent ended.
  private static func endDescendants() {
    var status: Int32 = 0
    // Every round ends at least one; the count is for a lesson that starts them as fast.
    for _ in 0..<10_000 {
      let ended = waitpid(-1, &status, WNOHANG)
      if ended > 0 { continue }
      let children = ended == 0 ? children() : []
      if children.isEmpty { return }
      for child in children { kill(child, SIGKILL) }
      _ = waitpid(-1, &status, 0)
    }
  }

  /// The children of this process, where the system lists processes as files.
  private static func children() -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(pid_t.init).filter { process in
      // The name of the program stands in parentheses, and may hold some: "7 (a) b) S 1 …".
      let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .isoLatin1)
      guard let line, let name = line.range(of: ") ", options: .backwards) else { return false }
      return line[name.upperBound...].split(separator: " ").dropFirst().first == "\(getpid())"
    }
  }
}
