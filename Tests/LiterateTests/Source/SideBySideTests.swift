import Testing

@testable import Literate

struct SideBySideTests {
  @Test func `every element is transformed once, and the results keep the order`() {
    let numbers = Array(0..<1_000)
    let squares = numbers.map { $0 * $0 }
    #expect(numbers.mapSideBySide { $0 * $0 } == squares)
  }

  @Test func `nothing gives nothing`() {
    #expect([Int]().mapSideBySide { $0 }.isEmpty)
  }
}
