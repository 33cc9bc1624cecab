import Foundation
import Running
import TestPrograms
import Testing

@testable import Publishing

@Suite struct PortableInputsTests {
  private let place = FileManager.default.temporaryDirectory.appending(path: "inputs-\(UUID())")

  /// Looks at a course that is linked with a module `Kit`.
  private func inputs(
    in name: String, flags: [String] = [], kit: String = "let a = 1\n", version: String = "6.3",
    edited isEdited: Bool = false, confirmed isConfirmed: Bool = false
  ) throws -> PortableInputs {
    let root = place.appending(path: name)
    let program = try BuildRecord(root: root, flags: flags, kit: kit, version: version).write()
    let time = Date(timeIntervalSince1970: isEdited ? 1_000_000 : 4_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: program.path)
    let look = {
      PortableInputs(
        try BuildPlan(of: program, module: "Lessons"), root: root,
        checksums: FileChecksums(folder: root.appending(path: "sums")))
    }
    let found = try look()
    guard isConfirmed else { return found }
    found.confirm()
    return try look()
  }

  @Test func `two machines say the same of the same program, wherever it is`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let here = try inputs(in: "a", flags: ["-j2", "-package-name", "a"])
    let there = try inputs(in: "elsewhere/b", flags: ["-j16", "-package-name", "b"])
    #expect(here.key == there.key)
    #expect(here.compilerKey == there.compilerKey)
    #expect(here.toolchain == "Swift version 6.3, Target: m")
    #expect(!String(decoding: here.key, as: UTF8.self).contains(place.lastPathComponent))
  }

  @Test func `what a program is built of counts`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let keys = [
      try inputs(in: "a"), try inputs(in: "a", flags: ["-O"]),
      try inputs(in: "a", kit: "let a = 2\n"), try inputs(in: "a", version: "6.4"),
    ].map(\.key)
    #expect(Set(keys).count == 4)
  }

  @Test func `a program that is older than its sources is not what they say`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    #expect(try inputs(in: "a").isCurrent)
    #expect(try !inputs(in: "a", edited: true).isCurrent)
    #expect(try inputs(in: "a", edited: true, confirmed: true).isCurrent)
  }
}
