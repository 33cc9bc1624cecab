import Foundation
import Literate
import Running
import Tangling
import TestPrograms
import Testing

@testable import Publishing

@Suite struct InterfaceKeysTests {
  private let keys: InterfaceKeys

  init() throws {
    keys = try Self.keys(of: FaultProgram.executable, module: "FaultLessons")
  }

  private static func keys(
    of program: URL, module: String, called name: String? = nil
  ) throws -> InterfaceKeys {
    let plan = try BuildPlan(of: program, module: module)
    let folder = FileManager.default.temporaryDirectory.appending(path: "no-keys")
    var inputs = BuildInputs(
      plan, root: FaultProgram.folder, checksums: FileChecksums(folder: folder))
    inputs.module = name ?? module
    return InterfaceKeys(inputs: inputs, names: NameMemory(folder: folder))
  }

  /// The keys of the files `0.swift`, `1.swift` and so on.
  private func objects(_ texts: String..., by keys: InterfaceKeys? = nil) -> [[UInt8]] {
    (keys ?? self.keys).objects(
      of: texts.enumerated().map { ModuleFile(name: "\($0).swift", text: $1) })
  }

  private let user = "func g() -> Int { f() }"

  @Test func `an answer that keeps what others see is compiled alone`() {
    let one = objects("func f() -> Int { 1 }", user)
    let other = objects("func f() -> Int { 2 }", user)
    #expect(one[0] != other[0])
    #expect(one[1] == other[1])
  }

  @Test func `an answer that changes what others use is compiled with them`() {
    let one = objects("func f() -> Int { 1 }", user, "func h() -> Int { g() }", "let i = 1")
    let other = objects(
      "func f(_ x: Int = 1) -> Int { 1 }", user, "func h() -> Int { g() }", "let i = 1")
    #expect(one[1] != other[1])
    // Who calls the caller sees neither.
    #expect(one[2] == other[2])
    #expect(one[3] == other[3])
  }

  @Test func `the layout of a type that a function gives counts where the function is called`() {
    let user = "func x() -> Int { make().a }"
    let make = "func make() -> A { A(a: 1) }"
    let one = objects("struct A { var a: Int }", make, user)
    let other = objects("struct A { var b = 2; var a: Int }", make, user)
    #expect(one[2] != other[2])
  }

  @Test func `what comes into a program is no matter to files that do not name it`() {
    let one = objects("import Exhibits\nfunc f() -> Int { 1 }", user)
    let other = objects(
      "import Exhibits\nfunc f() -> Int { 1 }", user,
      "import Exhibits\nstruct B {}\nfunc + (a: B, b: B) -> B { B() }\nextension Int { var b: B { B() } }"
    )
    #expect(one == Array(other.prefix(2)))
  }

  @Test(arguments: [
    "func f(_ x: Int = 0) -> Int { 3 }", "func + (a: Int, b: Int) -> Int { 7 }",
    "typealias IntegerLiteralType = Double", "extension Int: Fancy {}",
    "extension Int { func halved() -> Int { self / 2 } }", "import Darwinia",
  ])
  func `what may change the meaning of a file counts`(more: String) {
    let user = "func g() -> Int { f() + 1.halved() }"
    #expect(objects(user)[0] != objects(user, more)[0])
  }

  @Test(arguments: [
    "func place(of a: Int) -> Int { a }", "let place = 2",
    "struct B {}; extension B { func place() {} }",
    "struct B { var place: Int }",
  ])
  func `a name that a file gives to something of its own, or looks for in a type, is nobody else's`(
    more: String
  ) {
    let user = """
      struct A { var place: Int }
      func g(_ a: A, place: Int) -> Int { h(place: a.place) }
      """
    #expect(objects(user)[0] == objects(user, more)[0])
  }

  @Test(arguments: [
    // What a protocol gives where the type has nothing of its own.
    (
      "struct A: P {}", "protocol P { func f() -> Int }",
      "extension P { func f() -> Int { 1 } }",
      "extension P { func f() -> Int { 1 }; var f: Int { 2 } }"
    ),
    // What a function's result turns out to be.
    (
      "let a = make().size", "func make() -> B { B() }", "struct B { let size = 1 }",
      "struct B { let size = 1.0 }"
    ),
    ("let a = b.size", "let b = make()", "func make() -> Int { 1 }", "func make() -> Double { 1 }"),
    // A builder's ways, and a wrapper's.
    (
      "let a = build { 1 }", "func build(@Builder _ x: () -> Int) {}",
      "@resultBuilder struct Builder {}",
      "@resultBuilder struct Builder {}; extension Builder { static func buildExpression(_ x: Int) -> Int { x } }"
    ),
    (
      "let a = A.B()", "struct A {}", "extension A { struct B {} }",
      "extension A { struct B { var c = 1 } }"
    ),
    (
      "let a = \\A.b", "struct A {}", "extension A { var b: Int { 1 } }",
      "extension A { var b: Double { 1 } }"
    ),
    (
      "func g(_ a: E) { switch a { case .b: () } }", "", "enum E { case b }", "enum E { case b, c }"
    ),
    (
      "func g(_ a: Int) { switch a { case 1: () default: () } }", "", "",
      "func ~= (a: Int, b: Int) -> Bool { true }"
    ),
    ("func g() { if let x { print(x) } }", "", "let x: Int? = 1", "let x: Double? = 1"),
    ("let a = [1].reduce(0, +)", "", "", "func + (a: Int, b: Int) -> Int { 1 }"),
    ("let a = FaultLessons.f()", "", "func f() -> Int { 1 }", "func f() -> Double { 1 }"),
    (
      "let a: E = .make(1)", "enum E {}", "extension E { static func make(_ a: Int) -> E { f() } }",
      "extension E { static func make(_ a: Double) -> E { f() } }"
    ),
  ])
  func `what a file comes to see of others through what it names counts`(
    user: String, between: String, before: String, after: String
  ) {
    #expect(objects(user, between, before)[0] != objects(user, between, after)[0])
  }

  @Test(arguments: ["FaultLessons", "lessons"])
  func `behind the module's name, all that it declares may be meant`(module: String) throws {
    let own = try Self.keys(of: FaultProgram.executable, module: "FaultLessons", called: module)
    let user = "let a = \(module).f()"
    let one = objects(user, "func f() -> Int { 1 }", by: own)
    #expect(objects(user, "func f() -> Double { 1 }", by: own)[0] != one[0])
  }

  @Test func `where each file sees the members that it imports, what others import is no matter`()
    throws
  {
    let own = try Self.keys(of: FaultProgram.program("hashing"), module: "HashLessons")
    let one = objects(user, by: own)
    #expect(objects(user, "import Foundation\nlet a = 1", by: own)[0] == one[0])
    #expect(objects(user, "@_exported import Foundation\nlet a = 1", by: own)[0] != one[0])
    #expect(objects(user, "import Foundation\nfunc f() -> Int { 1 }", by: own)[0] != one[0])
    #expect(objects("import Foundation\n" + user, by: own)[0] != one[0])
  }

  @Test func `where a declaration stands is no matter, and a suite is for itself`() {
    let first = objects("func f() -> Int { 1 }\nlet a = 1", user)
    let moved = objects("func f() -> Int { 1 }", user, "let a = 1")
    #expect(first[1] == moved[1])
    func suite(_ text: String) -> [[UInt8]] {
      keys.objects(of: [
        .init(name: "a.swift", text: user), .init(name: "s.swift", text: text, isLeaf: true),
      ])
    }
    let suites = [suite("struct S { func f() -> Int { 1 } }"), suite("struct S { func g() {} }")]
    #expect(suites[0][0] == suites[1][0])
    #expect(suites[0][1] != suites[1][1])
    #expect(suite("import Foundation\nstruct S {}")[0] != suites[0][0])
  }

  @Test func `a lesson's file is compiled once for later lessons that mean nothing to it`() throws {
    let texts = [
      "# One\n\n```swift\nfunc f() -> Int { 1 }\n```\n",
      "# Two\n\n```swift\nfunc g() -> Int { f() }\n```\n",
      "# Three\n\n```swift\nfunc h() -> Int { 3 }\n```\n",
    ]
    let course = try Course(
      files: texts.enumerated().map { index, text in
        Course.File(path: "lessons/0\(index + 1)-part.md", bytes: Array(text.utf8))
      }, directory: "lessons")
    let programs = (1...3).map { number in
      let tangler = Tangler(course.state(through: number), module: "Lessons")
      return keys.objects(
        of: tangler.declarationFiles.map { ModuleFile(name: $0.name, text: $0.text) })
    }
    #expect(programs[1][0] == programs[0][0])
    #expect(Array(programs[2].prefix(2)) == programs[1])
  }

  @Test func `name and optimisation of a file count`() {
    func key(_ name: String, _ isOptimised: Bool) -> [UInt8] {
      keys.objects(of: [.init(name: name, text: user, isOptimised: isOptimised)])[0]
    }
    #expect(key("a.swift", false) != key("b.swift", false))
    #expect(key("a.swift", false) != key("a.swift", true))
  }
}
