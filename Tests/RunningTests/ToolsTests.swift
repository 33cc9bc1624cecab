import Foundation
import Testing

@testable import Running

/// What the driver would call is asked once, and remembered while a course is edited.
@Suite struct ToolsTests {
  private let written = WrittenPlan()

  /// Puts a driver in its place that tells the command for what it is to make.
  private func driver() throws -> URL {
    try FileManager.default.createDirectory(at: written.root, withIntermediateDirectories: true)
    let driver = written.root.appending(path: "driver")
    try written.write(compiler: driver.path)
    let script = """
      #!/bin/sh
      echo asked >> '\(written.root.path)/asked'
      [ ! -e '\(written.root.path)/broken' ] || exit 1
      while [ "$1" != -o ] && [ "$1" != -c ]; do shift; done
      echo "/usr/bin/touch $2"

      """
    try Data(script.utf8).write(to: driver)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: driver.path)
    return driver
  }

  private var timesAsked: Int {
    let text = try? String(contentsOf: written.root.appending(path: "asked"), encoding: .utf8)
    return text?.split(separator: "\n").count ?? 0
  }

  @Test func `a driver that failed is asked again, and one that answered is not`() async throws {
    defer { written.remove() }
    _ = try driver()
    let plan = try written.plan()
    let linker = Linker(plan: plan)
    let frontend = LazyFrontend(plan: plan, root: written.root)
    let product = written.root.appending(path: "product")
    let broken = written.root.appending(path: "broken")
    try Data().write(to: broken)
    await #expect(throws: BuildFailure.self) {
      try await linker.link([], to: product, in: written.root)
    }
    await #expect(throws: BuildFailure.self) { _ = try await frontend.frontend {} }
    #expect(timesAsked == 2)
    try FileManager.default.removeItem(at: broken)
    for _ in 0..<2 {
      try await linker.link([], to: product, in: written.root)
      _ = try await frontend.frontend {}
    }
    #expect(FileManager.default.fileExists(atPath: product.path))
    #expect(timesAsked == 4)
  }
}
