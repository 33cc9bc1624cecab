import Foundation
import LessonRuns
import Literate

/// All shares of a course, joined: as if one machine had done everything.
///
/// It exists only if none is missing, double, foreign or damaged, and if together they did all of it.
struct JoinedShares: Sendable {
  /// What the lessons gave, by their numbers.
  let runs: [Int: LessonRun]
  /// How long lessons took that were not known.
  let seconds: [Int: Double]
  /// What was proved, by the name of the check's part.
  let proofs: [String: Share.Proof]
  /// How many shares there are.
  let count: Int

  /// Joins shares.
  ///
  /// - Parameters:
  ///   - folders: Their folders.
  ///   - here: What the course is on this machine.
  ///   - course: The course.
  ///   - parts: What they must have done: `site` stands for the lessons' runs.
  /// - Throws: `ShareFaults` with all that is wrong.
  init(
    _ folders: [ShareFolder], here: ShareIdentity, course: Course, parts: Set<CheckPart>
  ) throws(ShareFaults) {
    var faults: [Problem] = []
    var shares: [(folder: String, share: Share)] = []
    for folder in folders {
      do {
        let share = try folder.read()
        if let difference = share.record.made.difference(from: here) {
          faults.append(Problem(in: folder.name, difference))
        } else {
          shares.append((folder.name, share))
        }
      } catch {
        faults.append(error)
      }
    }
    // What is foreign or damaged may be any of those that seem to be missing.
    if faults.isEmpty { faults += Self.faultsOfNumbers(shares) }
    if faults.isEmpty {
      for part in CheckPart.allCases where parts.contains(part) {
        faults += Self.faults(of: part, in: shares, course)
      }
    }
    guard faults.isEmpty else { throw ShareFaults(faults: faults) }
    runs = shares.reduce(into: [:]) { $0.merge($1.share.runs) { first, _ in first } }
    seconds = shares.flatMap { $0.share.record.runs ?? [] }
      .reduce(into: [:]) { $0[$1.lesson] = $1.seconds }
    count = shares.count
    proofs = shares.map(\.share.record.proofs).reduce(into: [:]) { all, proofs in
      all.merge(proofs) { $0.joined(with: $1) }
    }
  }

  /// What is wrong with which shares there are.
  private static func faultsOfNumbers(
    _ shares: [(folder: String, share: Share)]
  ) -> [Problem] {
    guard let first = shares.first else {
      return [Problem(in: "--from", "names no folder with a share")]
    }
    let count = first.share.record.shard.count
    var faults: [Problem] = []
    var seen: [Int: String] = [:]
    for (folder, share) in shares {
      let shard = share.record.shard
      if shard.count != count {
        faults.append(
          Problem(
            in: folder,
            "share \(shard), and \(first.folder) is share \(first.share.record.shard): they were "
              + "not cut alike"))
      } else if let other = seen[shard.number] {
        faults.append(Problem(in: folder, "share \(shard) is in \(other) already"))
      } else {
        seen[shard.number] = folder
      }
    }
    guard faults.isEmpty else { return faults }
    return (1...count).filter { seen[$0] == nil }.map {
      Problem(
        in: "--from",
        "share \($0)/\(count) is missing: name its folder, or run '--shard \($0)/\(count)'")
    }
  }

  /// What is wrong with a part of the work.
  private static func faults(
    of part: CheckPart, in shares: [(folder: String, share: Share)], _ course: Course
  ) -> [Problem] {
    var faults: [Problem] = []
    var owners: [Int: String] = [:]
    for (folder, share) in shares {
      let proof = share.record.proofs[part.rawValue]
      guard let lessons = part == .site ? share.record.runs?.map(\.lesson) : proof?.lessons else {
        faults.append(
          Problem(
            in: folder,
            part == .site
              ? "the lessons of share \(share.record.shard) were not run: leave '--only' out"
              : "'\(part.rawValue)' was not checked in share \(share.record.shard)"))
        continue
      }
      if let proof, !proof.isSound {
        faults.append(
          Problem(
            in: folder,
            "'\(part.rawValue)' does not hold in share \(share.record.shard): its check says why"))
      }
      for lesson in lessons {
        if let other = owners.updateValue(folder, forKey: lesson) {
          faults.append(
            Problem(in: folder, "has lesson \(lesson) in '\(part.rawValue)', and so has \(other)"))
        }
      }
    }
    guard faults.isEmpty else { return faults }
    let missing = course.lessons.map(\.number).filter { owners[$0] == nil }
    let strange = owners.filter { course.lesson($0.key) == nil }.sorted { $0.key < $1.key }
    return strange.map { Problem(in: $1, "has a lesson \($0), which the course has not") }
      + (missing.isEmpty
        ? []
        : [
          Problem(
            in: "--from",
            "no share has \(missing.count == 1 ? "lesson" : "lessons") \(missing.inWords) in "
              + "'\(part.rawValue)'")
        ])
  }
}

extension Share.Proof {
  /// Both together.
  fileprivate func joined(with other: Share.Proof) -> Share.Proof {
    Share.Proof(
      lessons: lessons + other.lessons, isSound: isSound && other.isSound,
      chapters: chapters + other.chapters, tests: tests + other.tests,
      exercises: exercises + other.exercises, wrongAnswers: wrongAnswers + other.wrongAnswers)
  }
}

/// Every reason why shares cannot be joined; never empty.
struct ShareFaults: Error, Hashable, CustomStringConvertible {
  /// The faults, in the order in which shares were named.
  let faults: [Problem]

  /// The faults, one a line.
  var description: String { faults.map(\.description).joined(separator: "\n") }
}
