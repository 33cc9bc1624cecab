import Exhibits
import Foundation
import Testing

@Suite struct ScrubberTests {
  /// A cut that moves to the right, at x = 0, 1, 2 and so on.
  private func frame(at x: Double, right: Double = 1, points: [Series] = []) throws
    -> Scrubber.Frame
  {
    .init(
      at: x,
      RegionMap(
        "step \(ReaderNumber(x))", x: "x₁", y: "x₂",
        scores: try ScalarField(x: 0...right, y: 0...1, columns: 3, rows: 3) { place, _ in
          place - x / 10
        }, points: points), "loss \(ReaderNumber(10 - x))")
  }

  private func curve(_ count: Int) -> LineChart {
    LineChart(
      "The loss", x: "step", y: "loss",
      series: [Series("", (0..<count).map { Double(10 - $0) })])
  }

  private func scrubber(_ count: Int) throws -> Scrubber {
    try Scrubber(
      "A cut", frames: (0..<count).map { try frame(at: Double($0)) }, curve: curve(count))
  }

  @Test func `a frame is called by its map and its note`() throws {
    let frame = try frame(at: 3)
    #expect(frame.words == "step 3: loss 7")
    #expect(try Scrubber.Frame(at: 3, #require(frame.map)).words == "step 3")
  }

  @Test func `a few frames stand for all, the first and the last among them`() throws {
    #expect(try scrubber(5).stills == [0, 1, 2, 3, 4])
    #expect(try scrubber(20).stills == [0, 1, 3, 5, 6, 8, 10, 12, 13, 15, 17, 19])
  }

  @Test func `as text it is a table of the frames with the curve's numbers`() throws {
    let scrubber = try scrubber(2)
    #expect(scrubber.table.columns == ["frame", "step", "loss", "note"])
    #expect(
      scrubber.table.rows.map { $0.map(\.text) } == [
        ["step 0", "0", "10", "loss 10"], ["step 1", "1", "9", "loss 9"],
      ])
    #expect(String(describing: scrubber.exhibit()) == scrubber.table.description)
  }

  @Test func `a curve without a point at a frame has no number in the table`() throws {
    let lines = LineChart(
      "", x: "", y: "", series: [Series("a", [1, 2]), Series("b", [(1, 5)])])
    let map = try #require(frame(at: 0).map)
    let scrubber = try Scrubber(
      "", frames: [.init(at: 0, map), .init(at: 1, map)], curve: lines)
    #expect(scrubber.table.columns == ["frame", "x", "a", "b"])
    #expect(scrubber.table.rows.map { $0.map(\.text)[2...] } == [["1", "–"], ["2", "5"]])
  }

  @Test func `one frame is too few and 61 are too many`() {
    for count in [0, 1, 61] {
      #expect(throws: ScrubberError.self) { try scrubber(count) }
    }
    #expect(throws: Never.self) { try scrubber(60) }
  }

  @Test func `every fault of the frames is reported`() throws {
    let frames = try [
      frame(at: 0), frame(at: 0), frame(at: 1, right: 2), frame(at: 1.5),
      frame(at: 2, points: [Series("a", [(0, 0)])]), frame(at: .nan),
    ]
    let error = #expect(throws: ScrubberError.self) {
      try Scrubber("", frames: frames, curve: curve(3))
    }
    #expect(
      error?.faults == [
        .order(frame: 1), .ground(frame: 2), .offCurve(frame: 3), .ground(frame: 4),
        .order(frame: 5), .offCurve(frame: 5),
      ])
    #expect(
      error?.description.hasPrefix(
        "not a scrubber: frame 2 is not to the right of the frame before it; "
          + "frame 3 has other axes, points or layers than the first, or another kind of diagram; "
          + "frame 4 is where the curve has no point") == true)
  }

  @Test func `all frames show a map, or a network of the same layers, or both`() throws {
    let map = try #require(frame(at: 0).map)
    let network = try NetworkDiagram("", layers: [2, 1], weights: [[[1, 2]]])
    let other = try NetworkDiagram("", layers: [1, 1], weights: [[[1]]])
    let bare = try NetworkDiagram("", layers: [2, 1])
    #expect(throws: Never.self) {
      try Scrubber(
        "", frames: [.init(at: 0, network: network), .init(at: 1, network: network)],
        curve: curve(2))
    }
    let error = #expect(throws: ScrubberError.self) {
      try Scrubber(
        "",
        frames: [
          .init(at: 0, map, network: network), .init(at: 1, map), .init(at: 2, network: network),
          .init(at: 3, map, network: other), .init(at: 4, map, network: bare),
        ], curve: curve(5))
    }
    #expect(error?.faults == (1...4).map { .ground(frame: $0) })
  }

  @Test func `frames may be diagrams, all of one kind, and the table says what is in them`() throws
  {
    func array(_ step: Int) throws -> Scrubber.Frame {
      .init(at: Double(step), try ArrayDiagram("step \(step)", cells: ["\(step)", "b"]))
    }
    let scrubber = try Scrubber("", frames: [array(0), array(1)], curve: curve(2))
    #expect(scrubber.frames.map(\.name) == ["step 0", "step 1"])
    #expect(scrubber.table.columns.last == "holds")
    #expect(scrubber.table.rows.map { $0.last?.text } == ["0 0, 1 b", "0 1, 1 b"])
    let data = try JSONEncoder().encode(scrubber.exhibit())
    #expect(try JSONDecoder().decode(Exhibit.self, from: data) == .scrubber(scrubber))
    let error = #expect(throws: ScrubberError.self) {
      try Scrubber(
        "",
        frames: [
          array(0), .init(at: 1, GridDiagram("", cells: [["a"]])), frame(at: 2), array(3),
        ], curve: curve(4))
    }
    #expect(error?.faults == [.ground(frame: 1), .ground(frame: 2)])
  }

  @Test func `what was encoded is read again, and checked`() throws {
    let scrubber = try scrubber(3)
    let data = try JSONEncoder().encode(scrubber.exhibit())
    #expect(try JSONDecoder().decode(Exhibit.self, from: data) == .scrubber(scrubber))
    var object = try #require(
      JSONSerialization.jsonObject(with: JSONEncoder().encode(scrubber)) as? [String: Any])
    var frames = try #require(object["frames"] as? [[String: Any]])
    frames[2]["x"] = 9
    object["frames"] = frames
    let moved = try JSONSerialization.data(withJSONObject: object)
    let error = #expect(throws: ScrubberError.self) {
      try JSONDecoder().decode(Scrubber.self, from: moved)
    }
    #expect(error?.faults == [.offCurve(frame: 2)])
  }
}
