import Testing

@testable import Weaving

/// What a record says of where it was made.
@Suite struct MachineTests {
  @Test func `finds the names of processor, system and compiler in what they say of themselves`() {
    let facts =
      "processor\t: 0\nvendor_id\t: X\nmodel name\t: AMD  EPYC 7B13\nmodel name\t: other\n"
    #expect(Machine.processor(in: facts) == "AMD EPYC 7B13")
    #expect(Machine.processor(in: "processor: 0\n") == nil)
    let release = "NAME=\"Debian\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n"
    #expect(Machine.name(in: release) == "Debian GNU/Linux 12 (bookworm)")
    let said = "Swift version 6.3.1 (swift-6.3.1-RELEASE)\nTarget: x86_64-unknown-linux-gnu\n"
    #expect(CompilerFacts.version(in: said) == "Swift 6.3.1")
    let apple = "Apple Swift version 6.2 (swiftlang-6.2.0.1 clang-1700)\n"
    #expect(CompilerFacts.version(in: apple) == "Swift 6.2")
  }

  @Test func `of the flags, those count that change code`() {
    let flags = [
      "-Onone", "-I", "/home/me", "-enforce-exclusivity=unchecked", "-O", "-module-name", "M",
    ]
    #expect(CompilerFacts.relevant(flags) == ["-O", "-enforce-exclusivity=unchecked"])
    #expect(CompilerFacts.relevant(["-g"]) == ["-Onone"])
  }

  @Test func `a count of instructions may be five percent off`() {
    func faults(_ now: Int?) -> [String] {
      InstructionCheck.faults(
        recorded: ["a": 1_000], now: now.map { ["a": $0] } ?? [:],
        at: .init(file: "lessons/01-a.md", line: 3, column: 1)
      ).map(\.description)
    }
    #expect(faults(950) == [])
    #expect(faults(1_050) == [])
    #expect(
      faults(1_051) == [
        "lessons/01-a.md:3:1: error: 'a' took 1000 instructions when it was recorded, and takes 1051 "
          + "now, which is more than 5 % off"
      ])
    #expect(faults(949).count == 1)
    #expect(faults(nil).count == 1)
  }
}
