import Drawing
import Exhibits
import Literate
import Markup
import Testing

@testable import Pages
@testable import Weaving

@Suite struct ComputedValuesTests {
  private func page(loss: Double, value: String, printed: String, rows: Int = 2) throws -> [UInt8] {
    let table = try Table(
      "The run", columns: ["step", "loss", "right"],
      rows: (0..<rows).map { [Table.Cell($0), Table.Cell($0 == 1 ? loss : 0.5), Table.Cell(9)] })
    let figure = try ExhibitRenderer(id: "chunk-1-1").html(.table(table))
    return Array(
      """
      <h1>Training</h1>
      <p>The loss, <em>in the end</em>, is <data class="computed" value="\(value)">\(value)</data>
      of it.</p>
      <pre><code>print(1)</code></pre>
      <pre class="output"><samp>start
      \(HTML.escaped(printed))</samp></pre>
      \(figure)
      """.utf8)
  }

  private func changes(_ old: [UInt8], _ new: [UInt8]) -> [String] {
    ComputedValues(page: new).changes(since: ComputedValues(page: old))
  }

  @Test func `a page equals itself`() throws {
    let page = try page(loss: 0.25, value: "-1", printed: "a < b")
    #expect(changes(page, page) == [])
    #expect(ComputedValues(page: page).entries.count == 7)
  }

  @Test func `each value that changed is called what a reader would call it`() throws {
    let old = try page(loss: 0.25, value: "-1", printed: "a < b")
    let new = try page(loss: 0.125, value: "-2", printed: "a > b")
    #expect(
      changes(old, new) == [
        "after “The loss, in the end, is”: -1 → -2",
        "output 1, line 2: a < b → a > b",
        "The run: loss at step 1: 0.25 → 0.125",
      ])
  }

  @Test func `values that came and went are told`() throws {
    let old = try page(loss: 0.25, value: "1", printed: "a", rows: 2)
    let new = try page(loss: 0.25, value: "1", printed: "a", rows: 3)
    #expect(
      changes(old, new) == [
        "The run: loss at step 2: new, 0.5", "The run: right at step 2: new, 9",
      ])
    #expect(
      changes(new, old) == [
        "The run: loss at step 2: gone, 0.5", "The run: right at step 2: gone, 9",
      ])
  }
}
