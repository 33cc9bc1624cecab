import Foundation
import Testing

@testable import Running

@Suite struct BuildPlanTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID())")
  private var folder: URL { root.appending(path: ".build/x/debug") }

  /// Writes what SwiftPM would of a program.
  private func write(commands: String) throws {
    let product = folder.appending(path: "weave.product")
    try FileManager.default.createDirectory(at: product, withIntermediateDirectories: true)
    let files = [
      ".build/debug.yaml": commands,
      ".build/x/debug/weave": "",
      ".build/x/debug/weave.product/Objects.LinkFileList":
        "/x/Lessons.build/a.swift.o\n\"/with a blank/Exhibits.build/b.swift.o\"\n",
      ".build/x/debug/description.json": """
      {"swiftCommands": {"C.Lessons": {"executable": "/usr/bin/swiftc", "moduleName": "Lessons",
      "importPath": "/x/Modules", "inputs": [{"name": "/x/a.swift"}], "otherArguments": ["-Onone"]}}}
      """,
    ]
    for (path, text) in files { try Data(text.utf8).write(to: root.appending(path: path)) }
  }

  private func plan() throws -> BuildPlan {
    try BuildPlan(of: folder.appending(path: "weave"), module: "Lessons")
  }

  @Test func `a program is linked as the one command says that makes it`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let list = "weave.product/Objects.LinkFileList\""
    try write(
      commands: """
        commands:
          "<weave>":
            inputs: ["/x/\(list)]
            args: ["not", "\\"@/y/un\(list)]
            args: ["/usr/bin/swiftc","-emit-executable","-o","/x/weave","@/x/\(list),"-target","t"]
            args: ["too", "late", "@/x/\(list)]
        """)
    let plan = try plan()
    #expect(plan.linkFlags == ["-emit-executable", "-target", "t"])
    #expect(plan.moduleObjects == ["/x/Lessons.build/a.swift.o"])
    #expect(plan.objectsBesideModule == ["/with a blank/Exhibits.build/b.swift.o"])
    #expect(try plan == self.plan())
  }

  @Test(arguments: ["", "args: [\"@/x/weave.product/Objects.LinkFileList\"", "    args: []\n"])
  func `where no command makes it, that is said`(commands: String) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try write(commands: commands)
    #expect(throws: BuildPlanError.self) { try plan() }
  }
}
