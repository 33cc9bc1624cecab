import CourseFiles
import CourseRuntime
import Exhibits
import Foundation
import Packaging
import Publishing
import Running
import Tangling
import TestReports

/// Builds the programs that prove a course, and runs their tests.
///
/// SwiftPM builds a package with one small program of the kind, and writes down how it did; the programs
/// themselves are built in the same way, without it. What the toolkit adds to them, the course's own program has.
struct ProofRun {
  /// The folder for what is built, kept from one check to the next: what did not change is not compiled.
  let folder: URL
  /// The folder of the package that SwiftPM builds, which courses of one package share.
  let package: URL
  /// How the course's own program was built; the programs take from it what lessons are linked with.
  let course: BuildPlan
  /// The seconds that the tests of one program may take.
  let seconds: Double
  /// What the course's own package says of its lessons.
  var needs = TargetNeeds()
  /// The files that its code reads as resources, by their paths.
  var resources: [String: [UInt8]] = [:]
  /// The versions of packages that the course is built with, `Package.resolved`.
  var pins: Data?

  /// What became of a program.
  enum Verdict: Sendable {
    /// It does not compile.
    case broken([BuildReport.Fault])
    /// It compiles, and its tests ran.
    case tested(Outcome)
    /// It is to lack something, and compiles all the same, or does not.
    case complete(Bool)
  }

  /// What the tests of a program did.
  struct Outcome: Sendable {
    var issues: [TestReport.Issue] = []
    var testCount = 0
    /// How the process ended, if it did not come to its end.
    var crash: Crash?

    var hasPassed: Bool { issues.isEmpty && crash == nil }
  }

  /// A process of tests that did not come to its end.
  struct Crash: Sendable, CustomStringConvertible {
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

  /// Builds programs and runs their tests, as many at a time as there are processors.
  ///
  /// - Parameters:
  ///   - targets: The programs.
  ///   - manifest: The course's own description of itself, `Course.swift`, which the programs name.
  ///   - data: The files that lessons read.
  ///   - records: The files with what was recorded.
  /// - Returns: What became of each, by name.
  /// - Throws: `ProofFailure` if programs cannot be built for a reason that is in no lesson, or the
  ///   system's error.
  func verdicts(
    on targets: [ProofPackage.Target], manifest: Data, data: [DataFile], records: [DataFile] = []
  ) async throws -> [String: Verdict] {
    try write(data, to: DataFolder.name)
    try write(records, to: RecordsFolder.name)
    let description = ModuleFile(
      name: "Course.swift", text: String(decoding: manifest, as: UTF8.self))
    let memory = RunCache(folder: folder.appending(path: "known"))
    let sources = ProofSources(folder: folder.appending(path: ProofPackage.module))
    let programs = ProofPrograms(
      try await plan(), description: description, isOptimised: needs.isOptimised, folder: folder,
      sources: sources, memory: memory)
    var verdicts: [String: Verdict] = [:]
    try await sideBySide(targets) { target in
      (target.name, try await verdict(on: target, programs))
    } receive: { name, verdict in
      verdicts[name] = verdict
    }
    memory.settle()
    programs.build.prune()
    return verdicts
  }

  private func verdict(
    on target: ProofPackage.Target, _ programs: ProofPrograms
  ) async throws -> Verdict {
    let files = try programs.files(of: target)
    if case .emptyFile = target.subject {
      return .complete(try await programs.build.compiles(files, named: target.name))
    }
    do {
      let program = try await programs.build.program(
        of: files, named: target.name, tellsPlaces: target.subject.exercise == nil)
      return .tested(try await test(program, of: target, programs.build.plan))
    } catch let failure as BuildFailure {
      guard !failure.compilerFaults.isEmpty else { throw ProofFailure(output: failure.output) }
      return .broken(failure.compilerFaults)
    }
  }

  private func test(
    _ program: URL, of target: ProofPackage.Target, _ plan: BuildPlan
  ) async throws -> Outcome {
    let stream = folder.appending(path: "events-\(UUID())")
    defer { try? FileManager.default.removeItem(at: stream) }
    let process = TestProcess(
      program: program, folder: folder, compiler: plan.compiler, seconds: seconds,
      tellsCrashes: target.subject.exercise == nil)
    let output = try await process.run(stream: stream)
    let report = TestReport(eventStream: (try? Data(contentsOf: stream)) ?? Data())
    let crash = report.isComplete ? nil : Crash(output: output, running: report.unfinished)
    return Outcome(issues: report.issues, testCount: report.tests.count, crash: crash)
  }

  /// Writes the files that lessons read, or what was recorded.
  private func write(_ files: [DataFile], to name: String) throws {
    let place = folder.appending(path: name)
    try? FileManager.default.removeItem(at: place)
    // Without a folder the programs would look for one further out.
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for file in files { try OutputFolder(place).write(file.bytes, to: file.name) }
  }

  /// Has SwiftPM build the package, unless it did so before, and reads how it did.
  private func plan() async throws -> BuildPlan {
    let model = ProofModel(
      package: package, needs: needs, resources: resources, pins: pins, compiler: course.compiler)
    try model.write()
    if model.isBuilt, let plan = try? readPlan() { return plan }
    let build = try await SwiftBuild(["build", "--build-tests", "--package-path", package.path])
    guard build.isSuccess else { throw ProofFailure(output: build.output) }
    try model.noteBuilt()
    return try readPlan()
  }

  private func readPlan() throws -> BuildPlan {
    try BuildPlan(
      ofTests: "proofPackageTests", module: ProofPackage.module,
      in: package.appending(path: ".build/debug")
    ).adding(ToolkitSources.runtime, of: course, in: folder.appending(path: "modules"))
  }
}
