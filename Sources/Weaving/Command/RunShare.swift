import ArgumentParser
import Foundation
import LessonRuns
import Literate
import Publishing
import Running

/// `weave run`: runs a share of the lessons and leaves what they gave.
struct RunShare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a share of the lessons, for another machine to weave.",
    discussion: """
      Leaves in a folder what the lessons gave. 'weave --from' and the folders of all shares then \
      weave the site without running anything. The shares must be of the same lessons, run by \
      the same toolchain.
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var sharing: Sharing

  @OptionGroup var sharedCache: SharedCacheOptions

  @Flag(
    name: .customLong("no-cache"),
    help: "Run all lessons, also those that were run before and of which nothing has changed.")
  var runsAll = false

  func run() async throws {
    let folder = try await folders.course()
    let shard = sharing.shard ?? .whole
    let known = runsAll ? nil : RunCache(folder: RunCache.folder(beside: folder.program))
    var weaver = Weaver(folder: folder, tool: Terminal.executable, cache: known)
    if !runsAll { try await sharedCache.open(for: &weaver, skipBuild: folders.skipBuild) }
    let runner = weaver
    let target = sharing.folder(of: shard)
    let results = try await Terminal.tellingErrors {
      let course = try folder.course()
      if !folders.skipBuild { try await runner.buildProgram(of: course) }
      let plan = ShardPlan(
        try LessonDurations(in: folder.root).weights(of: course.lessons), count: shard.count)
      let inputs = try await runner.portableInputs(skipBuild: folders.skipBuild)
      let results = try await runner.run(course, only: plan[shard]) { $0.tell() }
      known?.settle()
      let share = Share(
        record: .init(shard: shard, made: ShareIdentity(folder, inputs), runs: []),
        runs: results.runs)
      try target.write(share, of: course, seconds: results.seconds)
      return results
    }
    await runner.shared?.tell()
    Terminal.tell("Share \(shard): \(results.runs.count) lessons, in \(target.name)")
    try Terminal.tellFaults(of: results.runs)
  }
}

extension Terminal {
  /// Tells what went wrong in lessons that were run, and ends with status 1 if anything did.
  static func tellFaults(of runs: [Int: LessonRun]) throws {
    let faults = runs.sorted { $0.key < $1.key }.flatMap(\.value.faults)
    for fault in faults { report(fault.description) }
    if !faults.isEmpty { throw ExitCode.failure }
  }
}
