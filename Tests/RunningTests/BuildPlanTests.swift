import Foundation
import TestPrograms
import Testing

@testable import Running

@Suite final class BuildPlanTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID())")

  deinit { try? FileManager.default.removeItem(at: root) }

  /// How a program was built that SwiftPM makes by some commands.
  private func plan(commands: String) throws -> BuildPlan {
    let program = try BuildRecord(root: root).write()
    try Data(commands.utf8).write(to: root.appending(path: ".build/debug.yaml"))
    let list = program.deletingLastPathComponent()
      .appending(path: "weave.product/Objects.LinkFileList")
    try Data("/x/Lessons.build/a.o\n\"/with a blank/Kit.build/b.o\"\n".utf8).write(to: list)
    return try BuildPlan(of: program, module: "Lessons")
  }

  @Test func `a program is linked as the one command says that makes it`() throws {
    let list = "weave.product/Objects.LinkFileList\""
    let commands = """
      commands:
        "<weave>":
          inputs: ["/x/\(list)]
          args: ["not", "\\"@/y/un\(list)]
          args: ["/usr/bin/swiftc","-emit-executable","-o","/x/weave","@/x/\(list),"-target","t"]
          args: ["too", "late", "@/x/\(list)]
      """
    let plan = try plan(commands: commands)
    #expect(plan.linkFlags == ["-emit-executable", "-target", "t"])
    #expect(plan.moduleObjects == ["/x/Lessons.build/a.o"])
    #expect(plan.objectsBesideModule == ["/with a blank/Kit.build/b.o"])
    #expect(try plan == self.plan(commands: commands))
  }

  @Test(arguments: ["", "args: [\"@/x/weave.product/Objects.LinkFileList\"", "    args: []\n"])
  func `where no command makes it, that is said`(commands: String) throws {
    #expect(throws: BuildPlanError.self) { try plan(commands: commands) }
  }
}
