import CourseFiles
import Dispatch
import Foundation
import Synchronization
import Testing

@Suite struct OutputFolderTests {
  @Test func `writes a file, and only when its bytes change`() throws {
    try withTemporaryFolder { folder in
      let output = OutputFolder(folder.appending(path: "a/b"))
      #expect(try output.write("one".utf8, to: "c/d.swift"))
      let file = output.url.appending(path: "c/d.swift")
      let past = Date(timeIntervalSince1970: 1_000_000)
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: file.path)
      #expect(try !output.write("one".utf8, to: "c/d.swift"))
      let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
      #expect(date as? Date == past)
      #expect(try output.write("two".utf8, to: "c/d.swift"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "two")
    }
  }

  @Test func `a file that changes twice within a second has two times that differ in seconds`()
    throws
  {
    try withTemporaryFolder { folder in
      let output = OutputFolder(folder)
      func second() throws -> Int {
        let file = folder.appending(path: "a.swift").path
        let date =
          try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        return Int(try #require(date).timeIntervalSince1970)
      }
      var seconds: [Int] = []
      for text in ["one", "two", "three"] {
        try output.write(text.utf8, to: "a.swift")
        seconds.append(try second())
      }
      #expect(seconds[0] < seconds[1] && seconds[1] < seconds[2])
    }
  }

  @Test func `leaves no other file behind when it writes`() throws {
    try withTemporaryFolder { folder in
      let output = OutputFolder(folder)
      for text in ["", "one", "two"] { try output.write(text.utf8, to: "a b%20é.swift") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a b%20é.swift"])
    }
  }

  @Test func `takes the place of what a program left that was killed`() throws {
    try withTemporaryFolder { folder in
      let left = folder.appending(path: ".a.swift.\(ProcessInfo.processInfo.processIdentifier)")
      try Data("half".utf8).write(to: left)
      try OutputFolder(folder).write("whole".utf8, to: "a.swift")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.swift"])
      let file = folder.appending(path: "a.swift")
      #expect(try String(contentsOf: file, encoding: .utf8) == "whole")
    }
  }

  @Test func `threads that write the same file at the same time write it once, and whole`() throws {
    try withTemporaryFolder { folder in
      let changes = Mutex<[Int: Int]>([:])
      let faults = Mutex<[String]>([])
      for round in 0..<40 {
        let text = String(repeating: "\(round),", count: 20_000)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
          do {
            let hasChanged = try OutputFolder(folder).write(text.utf8, to: "\(round / 2)/a.swift")
            if hasChanged { changes.withLock { $0[round, default: 0] += 1 } }
            let file = folder.appending(path: "\(round / 2)/a.swift")
            let isWhole = try String(contentsOf: file, encoding: .utf8) == text
            if !isWhole { faults.withLock { $0.append("half of round \(round)") } }
          } catch {
            faults.withLock { $0.append("\(error)") }
          }
        }
      }
      #expect(faults.withLock { $0 } == [])
      #expect(changes.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, 1) }))
    }
  }

  @Test func `fails where it cannot write, and changes nothing`() throws {
    try withTemporaryFolder { folder in
      let output = OutputFolder(folder)
      try output.write("one".utf8, to: "a/b")
      #expect(throws: (any Error).self) { try output.write("two".utf8, to: "a") }
      #expect(throws: (any Error).self) { try output.write("two".utf8, to: "a/b/c") }
      #expect(try String(contentsOf: folder.appending(path: "a/b"), encoding: .utf8) == "one")
    }
  }

  @Test func `removes stale files of its kind, directly in it`() throws {
    try withTemporaryFolder { folder in
      let output = OutputFolder(folder)
      for name in ["kept.swift", "stale.swift", "other.txt", "deep/stale.swift"] {
        try output.write("".utf8, to: name)
      }
      try output.removeOthers(than: ["kept.swift", "missing.swift"], suffix: ".swift")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["deep", "kept.swift", "other.txt"])
      #expect(
        FileManager.default.fileExists(atPath: folder.appending(path: "deep/stale.swift").path))
    }
  }

  @Test func `removes nothing from a folder that is not there`() throws {
    try withTemporaryFolder { folder in
      try OutputFolder(folder.appending(path: "a")).removeOthers(than: [], suffix: ".swift")
    }
  }
}

/// Gives `body` an empty folder and removes it afterwards.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
