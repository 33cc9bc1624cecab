import CourseFiles
import CourseRuntime
import Exhibits
import Foundation
import Tangling
import TestReports

/// Builds a package of proofs and runs its tests.
struct ProofRun {
  /// The package's folder, kept from one check to the next: what did not change is not compiled.
  let folder: URL
  /// The seconds that the tests of one target may take.
  let seconds: Double
  /// What the course's own package says of its lessons.
  var needs = TargetNeeds()
  /// The files that its code reads as resources, by their paths.
  var resources: [String: [UInt8]] = [:]
  /// The versions of packages that the course is built with, `Package.resolved`.
  var pins: Data?

  private var swift: SwiftTool { SwiftTool(package: folder) }

  /// What building came to.
  struct Build {
    /// The compiler's errors.
    var faults: [BuildReport.Fault] = []
    /// The targets that compile.
    var sound: [String] = []
    /// What the build printed, if it failed without an error in a target.
    var failure: String?
  }

  /// What the tests of a target did.
  struct Outcome {
    var issues: [TestReport.Issue] = []
    var testCount = 0
    /// How the process ended, if it did not come to its end.
    var crash: Crash?

    var hasPassed: Bool { issues.isEmpty && crash == nil }
  }

  /// A process of tests that did not come to its end.
  struct Crash: CustomStringConvertible {
    /// What it printed; empty if its time ran out.
    let output: String
    /// The tests that were running.
    let running: [TestReport.Test]

    /// What happened, in words.
    var description: String {
      let names = running.map { "'\($0.name)'" }.joined(separator: " or ")
      let who = running.isEmpty ? "the tests" : names
      guard !output.isEmpty else { return "\(who) took too long" }
      let reason = CrashReport(output).message
      return reason.isEmpty ? "\(who) crashed" : "\(who) crashed: \(reason)"
    }
  }

  /// Writes the package, only what changed of it.
  ///
  /// - Parameters:
  ///   - targets: The programs.
  ///   - manifest: The course's own description of itself, `Course.swift`, which the programs name.
  ///   - data: The files that lessons read.
  ///   - records: The files with what was recorded.
  /// - Throws: The system's error.
  func write(
    _ targets: [ProofPackage.Target], manifest: Data, data: [DataFile], records: [DataFile] = []
  ) throws {
    let output = OutputFolder(folder)
    for module in ToolkitSources.runtime {
      for (path, bytes) in try ToolkitSources.files(of: module) {
        try output.write(bytes, to: "Sources/\(module)/\(path)")
      }
    }
    let pinned = folder.appending(path: "Package.resolved")
    if let pins, !needs.packages.isEmpty, !FileManager.default.fileExists(atPath: pinned.path) {
      try output.write(pins, to: pinned.lastPathComponent)
    }
    for (name, files) in [(DataFolder.name, data), (RecordsFolder.name, records)] {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
      for file in files { try output.write(file.bytes, to: "\(name)/\(file.name)") }
    }
    for target in targets {
      let own = OutputFolder(folder.appending(path: "Tests/\(target.name)"))
      for file in target.files { try own.write(file.text.utf8, to: file.name) }
      for (path, bytes) in resources { try own.write(bytes, to: path) }
      try own.write(manifest, to: "Course.swift")
      try own.removeOthers(
        than: Set(target.files.map(\.name) + ["Course.swift"]), suffix: ".swift")
    }
  }

  /// Builds the targets, those that do not compile apart from the others.
  ///
  /// SwiftPM stops at the first target with an error. It is left out, and the rest is built on.
  func build(_ targets: [String]) async throws -> Build {
    var build = Build(sound: targets)
    let manifest = OutputFolder(folder)
    while !build.sound.isEmpty {
      try manifest.write(
        ProofPackage.manifest(targets: build.sound, needs: needs).utf8, to: "Package.swift")
      let result = try await swift.build(["build", "--build-tests"])
      if result.isSuccess { break }
      let report = BuildReport(result.output)
      let broken = Set(report.faults.compactMap { $0.folder(among: Set(build.sound)) })
      guard !broken.isEmpty else {
        build.failure = result.output
        build.sound = []
        break
      }
      build.faults += report.faults
      build.sound.removeAll(where: broken.contains)
    }
    return build
  }

  /// Runs the tests of built targets in one process, as long as it comes to its end.
  ///
  /// A target that may have ended it runs in a process of its own, and the others go on without it.
  func test(_ targets: [String]) async throws -> [String: Outcome] {
    var outcomes: [String: Outcome] = [:]
    var rest = targets
    while !rest.isEmpty {
      let (found, suspects) = try await testTogether(rest)
      outcomes.merge(found) { $1 }
      for target in suspects {
        outcomes[target] = try await testTogether([target]).outcomes[target]
      }
      rest.removeAll { outcomes[$0] != nil || suspects.contains($0) }
    }
    return outcomes
  }

  /// Returns what targets did, and those that may have ended the process.
  private func testTogether(
    _ targets: [String]
  ) async throws -> (outcomes: [String: Outcome], suspects: [String]) {
    let stream = folder.appending(path: ".build/events-\(UUID())")
    defer { try? FileManager.default.removeItem(at: stream) }
    // Alone, the tests run one after another: the one that ends the process is then known.
    let order = targets.count == 1 ? ["--no-parallel"] : []
    let filters = order + targets.flatMap { ["--filter", "^\($0)\\."] }
    let result = try await swift.test(
      filters + ["--event-stream-output-path", stream.path, "--event-stream-version", "0"],
      seconds: seconds * Double(targets.count))
    let report = TestReport(eventStream: (try? Data(contentsOf: stream)) ?? Data())
    let tests = Dictionary(grouping: report.tests, by: \.target)
    let issues = Dictionary(grouping: report.issues, by: \.test.target)
    var outcomes: [String: Outcome] = [:]
    for target in targets {
      outcomes[target] = Outcome(
        issues: issues[target] ?? [], testCount: tests[target]?.count ?? 0)
    }
    guard !report.isComplete else { return (outcomes, []) }
    guard targets.count == 1 else {
      let suspects = Set(report.unfinished.map(\.target)).intersection(targets)
      // Who ended it before a test began is not known.
      guard !suspects.isEmpty else { return ([:], targets) }
      return (outcomes.filter { report.hasFinished($0.key) }, suspects.sorted())
    }
    outcomes[targets[0]]?.crash = Crash(output: result.output, running: report.unfinished)
    return (outcomes, [])
  }
}
