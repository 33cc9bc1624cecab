import CourseFiles
import Foundation
import TestPrograms
import Testing

@testable import Publishing
@testable import Running

/// Modules that a program takes from another one, which has compiled them.
@Suite final class AddedModulesTests {
  private let place = FileManager.default.temporaryDirectory.appending(path: "added-\(UUID())")

  deinit { try? FileManager.default.removeItem(at: place) }

  /// How a program was built whose `Kit` says something.
  private func plan(_ name: String, kit: String = "let a = 1\n") throws -> BuildPlan {
    let program = try BuildRecord(root: place.appending(path: name), kit: kit).write()
    return try BuildPlan(of: program, module: "Lessons")
  }

  @Test func `they are imported and linked, and nothing else of that program is`() throws {
    let (own, other) = (try plan("own"), try plan("other"))
    let folder = place.appending(path: "modules")
    let both = try own.adding(["Kit"], of: other, in: folder)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Kit.swiftmodule"])
    #expect(both.flags == own.flags + ["-I", folder.path])
    #expect(both.objects == own.objects + other.objects)
    #expect(other.objects.count == 1)
    #expect(both.module("Elsewhere") == nil)
  }

  @Test func `what they say counts for what is compiled`() throws {
    let folder = place.appending(path: "modules")
    let keys = try ["let a = 1\n", "let a = 2\n"].map { kit in
      // The program itself has no such module.
      let own = try plan("own")
      try FileManager.default.removeItem(at: try #require(own.module("Kit")))
      let both = try own.adding(["Kit"], of: plan("other", kit: kit), in: folder)
      let checksums = FileChecksums(folder: place.appending(path: "sums"))
      return BuildInputs(both, root: place, checksums: checksums).compilerKey
    }
    #expect(keys[0] != keys[1])
  }

  @Test func `one that the other program lacks is told`() throws {
    let other = try plan("other")
    let error = #expect(throws: BuildPlanError.self) {
      try plan("own").adding(["Tool"], of: other, in: place.appending(path: "modules"))
    }
    #expect(error?.missing == "module 'Tool'")
  }
}
