import ArgumentParser
import Foundation
import Literate
import Packaging
import Running
import Tangling

/// `weave check` on several machines: each proves a share, and one says that all shares were proved.
extension Check {
  /// Checks a share of the lessons, and leaves what was found for the machine that joins.
  func checkShare(_ shard: Shard, _ parts: Set<CheckPart>, of folder: CourseOnDisk) async throws {
    let weaver = try await weaver(for: folder)
    let target = sharing.folder(of: shard)
    let (course, made, runPlan, proofPlan) = try await Terminal.tellingErrors {
      let course = try folder.course()
      if !folders.skipBuild { try await weaver.buildProgram(of: course) }
      let durations = try LessonDurations(in: folder.root)
      return (
        course,
        ShareIdentity(folder, try await weaver.portableInputs(skipBuild: folders.skipBuild)),
        ShardPlan(durations.weights(of: course.lessons), count: shard.count),
        ShardPlan(
          inOrder: ProofWeights(
            ProofPackage(course.asOneModule(called: folder.description.module)).targets, of: course
          ).weights, count: shard.count)
      )
    }
    var share = Share(record: .init(shard: shard, made: made))
    var seconds: [Int: Double] = [:]
    if parts.contains(.site) {
      let lessons = runPlan[shard]
      say("site: running \(lessons.count) of \(course.lessons.count) lessons")
      let results = try await Terminal.tellingErrors {
        try await weaver.run(course, only: lessons) { $0.tell() }
      }
      await weaver.shared?.tell()
      (share.record.runs, share.runs, seconds) = ([], results.runs, results.seconds)
    }
    if parts.contains(.format) {
      let lessons = runPlan[shard]
      let isFormatted = await checkFormat(formatFaults(of: folder, lessons: lessons))
      share.record.proofs[CheckPart.format.rawValue] = .init(
        lessons: lessons.sorted(), isSound: isFormatted)
    }
    let toProve = parts.intersection(Self.proofs)
    if !toProve.isEmpty {
      let lessons = proofPlan[shard]
      let found =
        lessons.isEmpty
        ? .init() : await prove(toProve, of: folder, needs(of: folder), lessons)
      for part in toProve {
        share.record.proofs[part.rawValue] = .init(found, part, lessons: lessons.sorted())
      }
    }
    try await Terminal.tellingErrors {
      try target.write(share, of: course, seconds: seconds)
    }
    say("share \(shard): in \(target.name)")
    try Terminal.tellFaults(of: share.runs)
    guard share.record.proofs.values.allSatisfy(\.isSound) else { throw ExitCode.failure }
  }

  /// Checks that all shares were proved, of the same lessons and by the same toolchain, and that the site
  /// is what their lessons give.
  func checkJoined(_ parts: Set<CheckPart>, of folder: CourseOnDisk) async throws {
    let weaver = Weaver(folder: folder, tool: Terminal.executable)
    let (shares, isSound) = try await Terminal.tellingErrors {
      let (course, shares) = try await weaver.join(
        joining, parts: parts, skipBuild: folders.skipBuild)
      guard parts.contains(.site) else { return (shares, true) }
      return (shares, try check(try await weaver.site(from: shares, of: course), of: folder))
    }
    let found = shares.proofs
    if parts.contains(.format) { say("format: the chunks pass 'swift format lint'") }
    if parts.contains(.snapshots), let proof = found[CheckPart.snapshots.rawValue] {
      say("snapshots: \(proof.chapters) programs compile and pass \(proof.tests) tests")
    }
    if parts.contains(.exercises), let proof = found[CheckPart.exercises.rawValue] {
      say(
        "exercises: \(proof.exercises) starters and \(proof.wrongAnswers) wrong answers fail, and "
          + "the solutions pass")
    }
    guard isSound else { throw ExitCode.failure }
    say("shares: all \(shares.count) are of the same lessons, by the same toolchain")
  }
}

extension Share.Proof {
  /// What a proof found; nothing if something is wrong.
  fileprivate init(_ found: ProofCheck.Findings?, _ part: CheckPart, lessons: [Int]) {
    self.init(lessons: lessons, isSound: found != nil)
    guard let found else { return }
    if part == .snapshots { (chapters, tests) = (found.chapters, found.tests) }
    if part == .exercises { (exercises, wrongAnswers) = (found.exercises, found.wrongAnswers) }
  }
}
