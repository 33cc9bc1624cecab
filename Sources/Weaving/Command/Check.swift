import ArgumentParser
import CourseFiles
import Foundation
import Literate
import Packaging
import Pages
import Publishing
import Running

/// `weave check`: what must hold of a course, in one command.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check all that must hold of the course: pages, chapters, exercises.",
    discussion: """
      'site': every page is what the lessons give, byte by byte, no link is dead, and what must \
      not compile does not. 'format': the chunks pass 'swift format lint'. 'snapshots': the program of every chapter compiles and passes its \
      tests by itself. 'exercises': a starter compiles and fails the tests of its exercise, so does \
      every wrong answer, and the solution passes them.

      Nothing is taken for known, neither from this machine nor from a shared cache, unless \
      '--trust-cache' says so.

      The programs of the chapters are built in '.build/check' and kept there, so that the next \
      check builds what has changed. Every fault is told at its line; the status is then 1.
      """)

  @OptionGroup var folders: Folders

  @Option(help: ArgumentHelp("What to check, separated by commas.", valueName: "parts"))
  var only = CheckParts(Set(CheckPart.allCases))

  @Option(
    help: ArgumentHelp(
      "Prove the programs and exercises of these lessons alone, separated by commas.",
      valueName: "numbers"))
  var chapters: LessonNumbers?

  @Flag(help: "Weave the site anew where it differs, and say what changed, value by value.")
  var fix = false

  @Flag(help: "Take known results of lessons, also from a shared cache, instead of running all.")
  var trustCache = false

  @OptionGroup var sharedCache: SharedCacheOptions
  @OptionGroup var sharing: Sharing
  @OptionGroup var joining: Joining

  func validate() throws {
    if sharedCache.address != nil, !trustCache {
      throw ValidationError(
        "a check takes nothing for known: give '--cache' together with '--trust-cache'")
    }
    guard sharing.shard != nil || !joining.from.isEmpty else { return try sharing.validate() }
    guard sharing.shard == nil || joining.from.isEmpty else {
      throw ValidationError("'--shard' makes a share and '--from' joins shares: give one of them")
    }
    guard chapters == nil else {
      throw ValidationError("'--chapters' chooses lessons, and so do shares: leave it out")
    }
    guard !fix || sharing.shard == nil else {
      throw ValidationError("'--fix' needs all lessons: give it together with '--from'")
    }
  }

  func run() async throws {
    let parts = only.parts
    let course = try await folders.course()
    if let shard = sharing.shard { return try await checkShare(shard, parts, of: course) }
    if !joining.from.isEmpty { return try await checkJoined(parts, of: course) }
    // Programs of their own, which have the time that lessons take to run.
    async let faults = parts.contains(.format) ? formatFaults(of: course) : .success([])
    async let needs =
      parts.isDisjoint(with: Self.proofs) ? .success(TargetNeeds()) : needs(of: course)
    var isSound = true
    if parts.contains(.site) { isSound = try await checkSite(of: course) }
    if parts.contains(.format) {
      let isFormatted = await checkFormat(faults)
      isSound = isFormatted && isSound
    }
    if !parts.isDisjoint(with: Self.proofs) {
      let isProved = await prove(parts, of: course, needs, chapters?.numbers) != nil
      isSound = isProved && isSound
    }
    guard isSound else { throw ExitCode.failure }
  }

  /// What is proved by programs.
  static let proofs: Set<CheckPart> = [.snapshots, .exercises]

  /// Tells how far the check has come; at once, also where a pipe would keep it back.
  func say(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  private func checkSite(of course: CourseOnDisk) async throws -> Bool {
    say(trustCache ? "site: running the lessons that no cache knows" : "site: running the lessons")
    let weaver = try await weaver(for: course)
    let site = try await weave(with: weaver, skipBuild: folders.skipBuild)
    await weaver.shared?.tell()
    return try check(site, of: course)
  }

  /// What runs the lessons: all of them, unless known results are to be trusted.
  func weaver(for course: CourseOnDisk) async throws -> Weaver {
    var weaver = Weaver(folder: course, tool: Terminal.executable)
    guard trustCache else { return weaver }
    weaver.cache = RunCache(folder: RunCache.folder(beside: course.program))
    try await sharedCache.open(for: &weaver, skipBuild: folders.skipBuild)
    return weaver
  }

  /// Compares what the lessons give with what is in the site's folder.
  func check(_ site: Site, of course: CourseOnDisk) throws -> Bool {
    for fault in site.faults { Terminal.report(fault.description) }
    let links = PageLinks(site, in: course.site).faults()
    for link in links { Terminal.report("\(course.siteName)/\(link)") }
    let folder = SiteFolder(url: course.site)
    let diff = SiteDiff(of: folder, from: site, named: course.siteName).lines
    for line in diff { fix ? say(line) : Terminal.report(line) }
    if fix, !diff.isEmpty {
      say("site: wrote \(try folder.publish(site).count) files to \(course.siteName)")
    }
    guard site.faults.isEmpty, site.standIns.isEmpty, links.isEmpty, fix || diff.isEmpty else {
      return false
    }
    say("site: all \(site.files.count) files are what the lessons give, and no link is dead")
    return true
  }

  /// Returns what the linter says of the chunks of all lessons, or of some.
  func formatFaults(
    of folder: CourseOnDisk, lessons: Set<Int>? = nil
  ) async -> Result<[Problem], any Error> {
    do {
      let check = FormatCheck(course: try folder.course(), root: folder.root, lessons: lessons)
      return .success(try await check.faults())
    } catch {
      return .failure(error)
    }
  }

  /// Tells what the linter says.
  func checkFormat(_ faults: Result<[Problem], any Error>) async -> Bool {
    await isSound {
      let faults = try faults.get()
      for fault in faults { Terminal.report(fault.description) }
      if faults.isEmpty { say("format: the chunks pass 'swift format lint'") }
      return faults.isEmpty
    }
  }

  /// Asks SwiftPM what the course's package says of its lessons.
  func needs(of folder: CourseOnDisk) async -> Result<TargetNeeds, any Error> {
    // It waits for another process, and tasks wait for their turn on as many threads as there are processors.
    await withCheckedContinuation { asked in
      DispatchQueue.global().async {
        asked.resume(
          returning: Result { try PackageManifest.needs(of: folder.lessons, in: folder.root) })
      }
    }
  }

  /// Proves programs and exercises.
  ///
  /// - Parameters:
  ///   - parts: Which of them.
  ///   - onDisk: The course.
  ///   - needs: What the course's package says of its lessons.
  ///   - chapters: The lessons whose programs and exercises are proved; all if nil.
  /// - Returns: What was found; nil if something is wrong, after it was told.
  func prove(
    _ parts: Set<CheckPart>, of onDisk: CourseOnDisk, _ needs: Result<TargetNeeds, any Error>,
    _ chapters: Set<Int>?
  ) async -> ProofCheck.Findings? {
    var proved: ProofCheck.Findings?
    _ = await isSound {
      let course = try onDisk.course()
      for number in chapters?.sorted() ?? [] where course.lesson(number) == nil {
        throw ValidationError("the course has no lesson \(number)")
      }
      let folder = onDisk.root.appending(path: ".build/check")
      let needs = try needs.get().asOneModule
      let check = ProofCheck(
        course: course.asOneModule(called: onDisk.description.module), parts: parts,
        chapters: chapters,
        wrongAnswers: onDisk.manifest.wrongAnswers,
        run: ProofRun(
          folder: folder.appending(path: onDisk.program.lastPathComponent),
          package: folder.appending(path: "proof-package"), course: try onDisk.plan(),
          seconds: 5 * RunLimits.bounded(onDisk.manifest.timeLimit), needs: needs,
          resources: try needs.resourceFiles(in: onDisk.lessons),
          pins: try? Data(contentsOf: onDisk.root.appending(path: "Package.resolved"))))
      let name = CheckPart.allCases.filter(Self.proofs.intersection(parts).contains)
        .map(\.rawValue).joined(separator: ", ")
      say(
        "\(name): building \(check.count) programs and running their tests; the first time, that "
          + "takes minutes")
      let manifest = try Data(contentsOf: onDisk.lessons.appending(path: "Course.swift"))
      let findings = try await check.findings(
        manifest: manifest, data: onDisk.data.files, records: onDisk.records.files)
      for fault in findings.faults { Terminal.report(fault.description) }
      guard findings.faults.isEmpty else { return false }
      if parts.contains(.snapshots) {
        say("snapshots: \(findings.chapters) programs compile and pass \(findings.tests) tests")
      }
      if parts.contains(.exercises) {
        say(
          "exercises: \(findings.exercises) starters and \(findings.wrongAnswers) wrong answers fail, "
            + "and the solutions pass")
      }
      proved = findings
      return true
    }
    return proved
  }

  /// Turns what a part of the check throws into lines on standard error.
  private func isSound(_ check: () async throws -> Bool) async -> Bool {
    do {
      return try await check()
    } catch {
      Terminal.report("\(error)")
      return false
    }
  }
}
