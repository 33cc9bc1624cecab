import ArgumentParser
import CourseFiles
import Foundation
import Literate

/// `weave check`: what must hold of a course, in one command.
struct Check<Woven: WovenCourse>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: "Check all that must hold of the course: pages, chapters, exercises.",
      discussion: """
        'site': every page is what the lessons give, byte by byte, no link is dead, and what must \
        not compile does not. 'snapshots': the program of every chapter compiles and passes its \
        tests by itself. 'exercises': a starter compiles and fails the tests of its exercise, the \
        solution passes them.

        The programs of the chapters are built in '.build/check' and kept there, so that the next \
        check builds what has changed. Every fault is told at its line; the status is then 1.
        """)
  }

  @OptionGroup var folders: Folders<Woven>

  @Option(help: ArgumentHelp("What to check, separated by commas.", valueName: "parts"))
  var only = CheckParts(Set(CheckPart.allCases))

  func run() async throws {
    let parts = only.parts
    var isSound = true
    if parts.contains(.site) { isSound = try await checkSite() }
    if !parts.isDisjoint(with: [.snapshots, .exercises]) {
      let isProved = try await prove(parts)
      isSound = isProved && isSound
    }
    guard isSound else { throw ExitCode.failure }
  }

  /// Tells how far the check has come; at once, also where a pipe would keep it back.
  private func say(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  private func checkSite() async throws -> Bool {
    say("site: running the lessons")
    let site = try await weave(Woven.self, folders)
    for fault in site.faults { Terminal.complain(fault.description) }
    let differences = SiteFolder(url: URL(filePath: folders.site)).differences(from: site)
    for difference in differences { Terminal.complain("\(folders.site)/\(difference)") }
    guard differences.isEmpty, site.faults.isEmpty, site.standIns.isEmpty else { return false }
    say("site: all \(site.files.count) files are what the lessons give")
    return true
  }

  private func prove(_ parts: Set<CheckPart>) async throws -> Bool {
    let root = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let lessons = URL(filePath: folders.lessons, relativeTo: root)
    do {
      let course = try Course(directory: lessons, root: root)
      let check = ProofCheck(
        course: course, parts: parts,
        run: ProofRun(
          folder: root.appending(path: ".build/check"),
          seconds: 5 * Woven.program.manifest.timeLimit))
      let name = CheckPart.allCases.filter { $0 != .site && parts.contains($0) }
        .map(\.rawValue).joined(separator: ", ")
      say("\(name): building \(check.count) programs; the first time, that takes minutes")
      let manifest = try Data(contentsOf: lessons.appending(path: "Course.swift"))
      let findings = try await check.findings(manifest: manifest) { say("\(name): \($0)") }
      for fault in findings.faults { Terminal.complain(fault.description) }
      guard findings.faults.isEmpty else { return false }
      if parts.contains(.snapshots) {
        say(
          "snapshots: \(findings.chapters) programs compile and pass \(findings.tests) tests")
      }
      if parts.contains(.exercises) {
        say("exercises: \(findings.exercises) starters fail, and their solutions pass")
      }
      return true
    } catch {
      Terminal.complain("\(error)")
      return false
    }
  }
}
