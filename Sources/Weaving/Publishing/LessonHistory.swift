import Exporting
import Foundation
import Literate

/// The commits that changed a course's lessons.
struct LessonHistory {
  /// The folder with the lessons.
  let lessons: URL

  /// The most commits that are read.
  private static let limit = 500

  /// Returns what changed in which lesson, the newest first; nothing where there is no history.
  ///
  /// - Throws: `ShallowHistory` if the clone has only the last commits: all lessons would seem to be new.
  func changes() async throws(ShallowHistory) -> [LessonChange] {
    let git = Git(folder: lessons)
    if await git.line(of: ["rev-parse", "--is-shallow-repository"]) == "true" {
      throw ShallowHistory()
    }
    let log = await git.output(
      of: [
        "-c", "core.quotePath=off", "log", "-n", "\(Self.limit)", "--format=%x01%ct%x09%s",
        "--name-only", "--relative", "--", ".",
      ], limit: 1 << 24)
    return Self.changes(in: log ?? "")
  }

  /// Reads what `git log` says: of each commit its time and subject, and the files that it changed.
  static func changes(in log: String) -> [LessonChange] {
    log.split(separator: "\u{01}").flatMap { commit -> [LessonChange] in
      let lines = commit.split(separator: "\n")
      guard let head = lines.first?.split(separator: "\t", maxSplits: 1), head.count == 2,
        let seconds = Double(head[0])
      else { return [] }
      return lines.dropFirst().compactMap { LessonName(file: String($0)) }.map { name in
        LessonChange(
          slug: name.slug, date: Date(timeIntervalSince1970: seconds), words: String(head[1]))
      }
    }
  }
}

/// The history of a clone is cut off.
struct ShallowHistory: Error, Equatable, CustomStringConvertible {
  /// The fault in words.
  var description: String {
    """
    error: this clone has the last commits only, so nobody can tell which lessons are new: fetch the \
    others with 'git fetch --unshallow', or clone with 'fetch-depth: 0'
    """
  }
}
