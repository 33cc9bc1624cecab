import Testing

@testable import MicrogradLessons

/// The lesson's own suite trains the network and compares all steps; here, what it compares with.
@Suite struct PublishedRunTests {
  @Test func `the lesson has the published series, number for number`() throws {
    let rows = try oracleLines("published-run.csv").dropFirst().filter { !$0.isEmpty }
    #expect(rows.count == 100)
    let numbers = rows.map { $0.split(separator: ",").compactMap { Double($0) } }
    #expect(numbers.map { $0[0] } == (0..<100).map(Double.init))
    #expect(numbers.map { $0[1] } == published.map(\.loss))
    #expect(numbers.map { $0[2] } == published.map(\.accuracy))
  }
}
