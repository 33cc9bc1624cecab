import Foundation
import TestPrograms
import Testing

@testable import Running

/// What the driver would call is asked once, and remembered while a course is edited.
@Suite struct LinkerTests {
  @Test func `a driver that failed is asked again, and one that answered is not`() async throws {
    // It tells the command for what it is to make.
    let driver = try Script(
      """
      [ ! -e "$0.broken" ] || exit 1
      while [ "$1" != -o ] && [ "$1" != -c ]; do shift; done
      echo "/usr/bin/touch $2"
      """)
    let program = try BuildRecord(root: driver.folder, compiler: driver.url.path).write()
    let plan = try BuildPlan(of: program, module: "Lessons")
    let linker = Linker(plan: plan)
    let frontend = LazyFrontend(plan: plan, root: driver.folder)
    let product = driver.folder.appending(path: "product")
    let broken = driver.folder.appending(path: "script.broken")
    try Data().write(to: broken)
    await #expect(throws: BuildFailure.self) {
      try await linker.link([], to: product, in: driver.folder)
    }
    await #expect(throws: BuildFailure.self) { _ = try await frontend.frontend {} }
    #expect(driver.calls == 2)
    try FileManager.default.removeItem(at: broken)
    for _ in 0..<2 {
      try await linker.link([], to: product, in: driver.folder)
      _ = try await frontend.frontend {}
    }
    #expect(FileManager.default.fileExists(atPath: product.path))
    #expect(driver.calls == 4)
  }
}
