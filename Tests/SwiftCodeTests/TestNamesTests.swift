import Testing

@testable import SwiftCode

@Suite struct TestNamesTests {
  @Test func `a test is called by its function's name or by its display name`() {
    let names = TestNames.names(
      in: """
        @Test func `adds its inputs`() {}
        @Test("a name of its own") func other() {}
        @Test(arguments: [1, 2]) func `for every argument`(_ number: Int) {}
        @Test(.disabled(), arguments: [1]) func plain() {}
        func helper() {}
        struct Nested { @Test func `in a type`() {} }
        // @Test func `not a test`() {}
        """)
    #expect(
      names == ["adds its inputs", "a name of its own", "for every argument", "plain", "in a type"])
  }

  @Test func `a chunk without tests has no names`() {
    #expect(TestNames.names(in: "let helper = 1") == [])
  }
}
