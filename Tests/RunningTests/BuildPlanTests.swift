import Testing

@testable import Running

@Suite struct BuildPlanTests {
  private let written = WrittenPlan()

  @Test func `a program is linked as the one command says that makes it`() throws {
    defer { written.remove() }
    try written.write(
      commands: """
        commands:
          "<weave>":
            inputs: ["/x/\(WrittenPlan.list)]
            args: ["not", "\\"@/y/un\(WrittenPlan.list)]
            args: ["/usr/bin/swiftc","-emit-executable","-o","/x/weave","@/x/\(WrittenPlan.list),"-target","t"]
            args: ["too", "late", "@/x/\(WrittenPlan.list)]
        """)
    let plan = try written.plan()
    #expect(plan.linkFlags == ["-emit-executable", "-target", "t"])
    #expect(plan.moduleObjects == ["/x/Lessons.build/a.swift.o"])
    #expect(plan.objectsBesideModule == ["/with a blank/Exhibits.build/b.swift.o"])
    #expect(try plan == written.plan())
  }

  @Test(arguments: ["", "args: [\"@/x/weave.product/Objects.LinkFileList\"", "    args: []\n"])
  func `where no command makes it, that is said`(commands: String) throws {
    defer { written.remove() }
    try written.write(commands: commands)
    #expect(throws: BuildPlanError.self) { try written.plan() }
  }
}
