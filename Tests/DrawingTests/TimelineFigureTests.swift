import Exhibits
import Testing

@testable import Drawing

@Suite struct TimelineFigureTests {
  private func figure(_ entries: [Timeline.Entry]) throws -> String {
    TimelineFigure(timeline: try Timeline("When", entries: entries)).html(id: "t")
  }

  private static let history: [Timeline.Entry] = [
    .init(1960, "Kelley", isAside: true), .init(1961, "Bryson", isAside: true),
    .init(1962, "Dreyfus", isAside: true), .init(1970, "Linnainmaa", "A thesis."),
    .init(1986, "Rumelhart, Hinton, Williams", "A paper."), .init(2012, "AlexNet"),
    .init(2020, "micrograd"),
  ]

  @Test func `every entry is on the axis and in the list`() throws {
    let html = try figure(Self.history)
    #expect(html.ranges(of: "<circle").count == 7)
    #expect(html.ranges(of: "<li class=").count == 7)
    #expect(html.contains("<b>Linnainmaa.</b> A thesis."))
    #expect(html.contains("<b>AlexNet</b></div>"))
  }

  @Test func `asides differ in class and size, and long waits in room`() throws {
    let html = try figure(Self.history)
    #expect(html.ranges(of: "<g class=\"timeline-aside\">").count == 3)
    #expect(html.ranges(of: "r=\"6\"").count == 4)
    #expect(html.contains("<li class=\"timeline-aside timeline-gap-0\">"))
    #expect(html.contains("<li class=\"timeline-main timeline-gap-3\">"))
  }

  @Test func `one entry is a timeline`() throws {
    let html = try figure([.init(1970, "Only")])
    #expect(html.contains("cx=\"0\""))
  }

  @Test func `markup is text, and nothing is styled in place`() throws {
    let html = try figure([.init(1970, "<script>", "</b> & \"more\"")])
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;/b&gt; &amp; &quot;more&quot;"))
    #expect(!html.contains("style="))
  }
}
