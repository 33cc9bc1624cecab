import Foundation
import SeededNumbers
import Subprocess
import TestPrograms
import Testing

@testable import Publishing

/// A weave that is killed while it writes leaves whole files, links that hold, and no litter for long.
@Suite struct KilledWeaveTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "killed-\(UUID())")
  private var site: URL { folder.appending(path: "site") }

  @Test func `killed at 50 seeded moments, every file is the old one or the new one, whole`()
    async throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let states = try [lessons("old", ending: "24-page"), lessons("new", ending: "24-last-page")]
    var sites: [[String: Data]] = []
    for lessons in states {
      try await weave(lessons)
      sites.append(try files())
    }
    #expect(sites[0].count == sites[1].count && sites[0] != sites[1])

    var random = SplitMix64(seed: 50)
    var unfinished = 0
    for round in 0..<50 {
      try await weave(states[round % 2], slices: Int(random.next() % 60))
      unfinished += StagingFolder(in: site).hasLeftovers ? 1 : 0
      let now = try files()
      for (name, bytes) in now {
        #expect(sites.contains { $0[name] == bytes }, "\(name) in round \(round)")
      }
      #expect(deadLinks(in: now) == [], "in round \(round)")
    }
    #expect(unfinished > 10, "most are killed while they write")
    try await weave(states[0])
    #expect(try files() == sites[0])
    #expect(!StagingFolder(in: site).hasLeftovers)
  }

  @Test func `weaves at the same time wait for each other`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let states = try [lessons("old", ending: "24-page"), lessons("new", ending: "24-last-page")]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for round in 0..<6 { group.addTask { try await weave(states[round % 2]) } }
      try await group.waitForAll()
    }
    let last = try files()
    let isOld = last["24-page.html"] != nil
    try await weave(states[isOld ? 0 : 1])
    #expect(try files() == last, "the last one was not disturbed")
  }

  /// Copies the lessons, with a word of their own in each and the last one under another name.
  private func lessons(_ word: String, ending: String) throws -> URL {
    let source = FaultProgram.folder.appending(path: "../prose/lessons")
    let copy = folder.appending(path: word)
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where name.hasSuffix(".md") {
      let text = try String(contentsOf: source.appending(path: name), encoding: .utf8)
      let changed = text.replacing("Go ", with: "Go, \(word), ").replacing("24-page", with: ending)
      let target = copy.appending(path: name.replacing("24-page", with: ending))
      try Data(changed.utf8).write(to: target)
    }
    return copy
  }

  /// Weaves to the end; or, from when files begin to be written, for so many slices of time.
  private func weave(_ lessons: URL, slices: Int? = nil) async throws {
    let staging = StagingFolder(in: site)
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: ["--no-cache", "--skip-build", "--lessons", lessons.path, "--site", site.path],
      environment: FaultProgram.environment(of: "prose"),
      workingDirectory: .init(folder.path), input: .none, output: .discarded,
      error: .string(limit: 1 << 16)
    ) { weave in
      guard let slices else { return }
      let process = weave.processIdentifier.value
      // What was left before is removed first, so writing begins when it is there anew.
      let old = staging.number
      while staging.number == old, !RunningProcesses.isOver(process) { usleep(50) }
      for _ in 0..<slices {
        kill(process, SIGSTOP)
        kill(process, SIGCONT)
        usleep(30)
      }
      kill(process, SIGKILL)
    }
    if slices == nil { #expect(result.terminationStatus == .exited(0), "\(result.standardError)") }
  }

  private func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: site.path)
    where name != StagingFolder.name {
      files[name] = try Data(contentsOf: site.appending(path: name))
    }
    return files
  }

  private func deadLinks(in files: [String: Data]) -> [String] {
    files.filter { $0.key.hasSuffix(".html") }.flatMap { name, bytes in
      String(decoding: bytes, as: UTF8.self).matches(of: /href="([^":#]+\.html)/).map {
        String($0.output.1)
      }.filter { files[$0] == nil }.map { "\(name): \($0)" }
    }
  }
}

extension StagingFolder {
  /// The number of the folder on its disk; 0 if it is not there.
  fileprivate var number: ino_t {
    var status = stat()
    return stat(url.path, &status) == 0 ? status.st_ino : 0
  }
}
