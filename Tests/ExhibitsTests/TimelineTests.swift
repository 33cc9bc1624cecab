import Testing

@testable import Exhibits

@Suite struct TimelineTests {
  @Test func `entries stand by year, those of one year as given`() throws {
    let timeline = try Timeline(
      "", entries: [.init(2012, "c"), .init(1970, "b", "Text."), .init(1970, "a", isAside: true)])
    #expect(timeline.entries.map(\.title) == ["b", "a", "c"])
    #expect(timeline.table.rows[0].map(\.text) == ["1970", "b", "Text."])
  }

  @Test func `a timeline on which nothing happens is refused`() {
    #expect(throws: TimelineError.noEntries) { try Timeline("", entries: []) }
  }
}
