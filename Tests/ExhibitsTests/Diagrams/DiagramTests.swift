import ExhibitSamples
import Exhibits
import Foundation
import Testing

@Suite struct DiagramTests {
  private func fault(_ make: () throws -> some Diagrammable) -> DiagramError? {
    do {
      _ = try make()
      return nil
    } catch {
      return error as? DiagramError
    }
  }

  @Test func `every diagram is read back as it was written`() throws {
    for diagram in try DiagramSamples.all() {
      let data = try JSONEncoder().encode(Exhibit.diagram(diagram))
      #expect(try JSONDecoder().decode(Exhibit.self, from: data) == .diagram(diagram))
    }
  }

  @Test func `bars need a value for every category`() throws {
    #expect(fault { try BarChart("", categories: [], values: []) } == .empty("categories"))
    #expect(
      fault { try BarChart("", categories: ["a", "b"], series: [.init("x", [1])]) }
        == .shape("the series 'x'", count: 1, expected: 2))
    #expect(
      fault {
        try BarChart("", categories: ["a"], series: Array(repeating: .init("", [1]), count: 5))
      }
        == .tooMany("series", count: 5, limit: 4))
  }

  @Test func `a box holds the middle half, whiskers end within one and a half boxes of it`() throws
  {
    // R: quantile(c(1:7, 30)) is 1, 2.75, 4.5, 6.25, 30.
    let summary = try #require(BoxPlot.Summary([30, 1, 2, 3, 4, 5, 6, 7, .nan, .infinity]))
    #expect(summary.box == 2.75...6.25)
    #expect(summary.median == 4.5)
    #expect(summary.whiskers == 1...7)
    #expect(summary.outliers == [30])
    #expect(BoxPlot.Summary([.nan]) == nil)
    let one = try #require(BoxPlot.Summary([3]))
    #expect(one.box == 3...3 && one.whiskers == 3...3 && one.outliers.isEmpty)
    #expect(
      fault { try BoxPlot("", samples: [.init("none", [])]) }
        == .empty("finite numbers in the sample 'none'"))
  }

  @Test func `marks and highlights of an array are at its cells`() throws {
    #expect(
      fault { try ArrayDiagram("", cells: ["a"], marks: [.init("m", at: 1)]) }
        == .outside("the mark 'm' at", place: 1, count: 1))
    #expect(
      fault { try ArrayDiagram("", cells: ["a"], highlighted: [-1]) }
        == .outside("the cell", place: -1, count: 1))
    let table = try ArrayDiagram(
      "", cells: ["a", "b"], marks: [.init("m", at: 1)], highlighted: [1]
    ).table
    #expect(table.rows[1].map(\.text) == ["1", "b", "m, stands out"])
  }

  @Test func `a tree has as many nodes and levels as a reader can follow`() throws {
    var deep = TreeDiagram.Node("leaf")
    for _ in 0..<50 { deep = TreeDiagram.Node("x", [deep]) }
    #expect(fault { try TreeDiagram("", root: deep) } == .tooMany("levels", count: 41, limit: 40))
    let wide = TreeDiagram.Node("x", Array(repeating: .init("y"), count: 300))
    #expect(fault { try TreeDiagram("", root: wide) } == .tooMany("nodes", count: 301, limit: 200))
    let tree = try TreeDiagram("", root: .init("a", [nil, .init("b", edge: "r")]))
    #expect(tree.table.rows.map { $0.map(\.text) } == [["a", "", "", ""], ["b", "a", "r", ""]])
  }

  @Test func `edges and messages lead to what is there`() throws {
    let unknown = DiagramError.unknown("c", known: ["a", "b"])
    #expect(
      fault { try NodeDiagram("", nodes: [.init("a"), .init("b")], edges: [.init("a", "c")]) }
        == unknown)
    #expect(unknown.description == "nothing in the diagram is called 'c': it has a, b")
    #expect(
      fault { try NodeDiagram("", nodes: [.init("a"), .init("a")], edges: []) } == .duplicate("a"))
    #expect(
      fault { try SequenceDiagram("", parties: ["a", "b"], messages: [.init("c", "a", "x")]) }
        == unknown)
    let table = try NodeDiagram(
      "", nodes: [.init("a", ["1", "2"]), .init("b")], edges: [.init("a", "b", "next")],
      isDirected: false
    ).table
    #expect(table.rows.map { $0.map(\.text) } == [["a: 1, 2", "b (next)"], ["b", "a (next)"]])
  }

  @Test func `a grid has rows of one length, and names for all or none`() throws {
    #expect(
      fault { try GridDiagram("", cells: [["a"], []]) }
        == .shape("row 1 of the grid", count: 0, expected: 1))
    #expect(
      fault { try GridDiagram("", cells: [["a"]], rows: ["x", "y"]) }
        == .shape("the names of the rows", count: 2, expected: 1))
    #expect(
      fault { try GridDiagram("", cells: [["a"]], highlighted: [[0, 1]]) }
        == .outside("the column", place: 1, count: 1))
    let table = try GridDiagram("", cells: [["a", "b"]], highlighted: [[0, 1]]).table
    #expect(table.columns == ["", "0", "1"])
    #expect(table.rows[0].map(\.text) == ["0", "a", "[b]"])
  }
}
