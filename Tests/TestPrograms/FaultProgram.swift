import Foundation
import Subprocess
import Testing

/// The program woven from `Tests/Fixtures/faults`, run as a person runs it.
package enum FaultProgram {
  package static let folder = URL(filePath: #filePath).appending(path: "../../Fixtures/faults")
    .standardizedFileURL

  /// One weave of the whole course, for all tests that look at it.
  package static let woven = Task { try await Woven() }

  /// Runs the program in its course's folder, with temporary files in `temporary`, and returns what it
  /// said on standard error.
  package static func run(
    _ arguments: [String], temporary: URL = FileManager.default.temporaryDirectory
  ) async throws -> (status: TerminationStatus, said: String) {
    let result = try await Subprocess.run(
      .path(.init(tool.path)), arguments: Arguments(arguments),
      environment: .inherit.updating([
        "COURSE_PROGRAM": executable.path, "TMPDIR": temporary.path, "SECRET": "mine",
        "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo",
      ]),
      workingDirectory: .init(folder.path), output: .discarded, error: .string(limit: 1 << 20))
    return (result.terminationStatus, result.standardError)
  }

  package static var executable: URL { get throws { try program("faults") } }

  /// The tool, which a course's program starts; SwiftPM must not be called while it runs the tests.
  package static var tool: URL { get throws { try program("weaver") } }

  /// The environment in which the tool works on the course of a program.
  package static func environment(of name: String) throws -> Environment {
    .inherit.updating(["COURSE_PROGRAM": try program(name).path])
  }

  /// Returns a program that is built with the tests: SwiftPM puts it beside them.
  package static func program(_ name: String) throws -> URL {
    let root = folder.appending(path: "../../..").standardizedFileURL
    let folders = [Bundle.main.bundleURL, root.appending(path: ".build/debug")]
    let found = folders.map { $0.appending(path: name) }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    return try #require(found, "the program '\(name)' is built with the tests")
  }

  /// What a weave said, wrote and left behind.
  package struct Woven {
    package let status: TerminationStatus
    /// What it said on standard error, a line each.
    package let said: [String]
    /// The files of its site.
    package let files: [String: String]
    /// The names of temporary files that are still there.
    package let temporaryFiles: [String]
    /// The processes that still run.
    package let processes: [String]

    /// Weaves into a folder that has a page of a lesson which goes wrong.
    package init() async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID())")
      let (site, temporary) = (folder.appending(path: "site"), folder.appending(path: "tmp"))
      for url in [site, temporary] {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      }
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data("the last good page".utf8).write(to: site.appending(path: "02-traps.html"))
      let (status, said) = try await FaultProgram.run(
        ["--no-cache", "--skip-build", "--site", site.path], temporary: temporary)
      self.status = status
      self.said = said.split(separator: "\n").map(String.init)
      var files: [String: String] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: site.path) {
        files[name] = try String(contentsOf: site.appending(path: name), encoding: .utf8)
      }
      self.files = files
      temporaryFiles = try FileManager.default.contentsOfDirectory(atPath: temporary.path)
      processes = RunningProcesses.withTemporaryFiles(in: temporary)
    }

    /// Returns what is printed and shown on a page, as HTML without its frame.
    package func body(_ lesson: String) throws -> String {
      let page = try #require(files["\(lesson).html"])
      let start = try #require(page.range(of: "<main"))
      return String(page[start.lowerBound...])
    }
  }
}

/// The processes of this machine, where the system lists them as files.
package enum RunningProcesses {
  /// Whether this system does.
  package static let areListed = FileManager.default.fileExists(atPath: "/proc/self/environ")

  /// Returns the processes whose `TMPDIR` lies in a folder, and so those of one weave's lessons.
  package static func withTemporaryFiles(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let mark = Data("TMPDIR=\(folder.path)/".utf8)
    return names.filter { name in
      guard name.allSatisfy(\.isNumber),
        let bytes = try? Data(contentsOf: URL(filePath: "/proc/\(name)/environ"))
      else { return false }
      return bytes.range(of: mark) != nil
    }
  }

  /// Whether a child has ended and waits to be asked for its status.
  package static func isOver(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0
      || info.si_signo != 0
  }
}
