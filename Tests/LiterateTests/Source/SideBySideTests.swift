import Testing

@testable import Literate

struct SideBySideTests {
  @Test func `every element is transformed once, and the results keep the order`() {
    #expect(Array(0..<1_000).mapSideBySide { $0 * $0 } == (0..<1_000).map { $0 * $0 })
  }

  @Test func `nothing gives nothing`() {
    #expect([Int]().mapSideBySide { $0 }.isEmpty)
  }
}
