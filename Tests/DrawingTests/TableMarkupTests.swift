import Exhibits
import Testing

@testable import Drawing

@Suite struct TableMarkupTests {
  private func rows(_ columns: [String], _ rows: [[Table.Cell]]) throws -> String {
    TableMarkup(try Table("Caption", columns: columns, rows: rows)).html(captionedBy: "c")
  }

  @Test func `of numbers and words the rarer are marked`() throws {
    let words = try rows(["name", "made by", "n"], [["a", "+", 1], ["b", "×", 2]])
    #expect(words.contains("<table class=\"exhibit\""))
    #expect(words.contains("<tr><td>a</td><td>+</td><td class=\"number\">1</td></tr>"))
    let numbers = try rows(["n", "says", "square"], [[1, "one", 1], [2, "two", 4]])
    #expect(numbers.contains("<table class=\"exhibit numbers\""))
    #expect(numbers.contains("<tr><td>1</td><td class=\"words\">one</td><td>1</td></tr>"))
    #expect(numbers.contains("<th scope=\"col\">n</th><th scope=\"col\" class=\"words\">says</th>"))
  }

  @Test func `the thousands of a column are parted in all of its numbers or in none`() throws {
    let mixed = try rows(["size", "time"], [[1021, 1021], [16_381, 9999]])
    #expect(mixed.contains("<tr><td>1,021</td><td>1021</td></tr>"))
    #expect(mixed.contains("<tr><td>16,381</td><td>9999</td></tr>"))
  }

  @Test func `cells may be code and formulas, which stand as written where nobody sets them`()
    throws
  {
    let table = try Table(
      "t", columns: ["a", "b"],
      rows: [[.code("a < b"), .formula("x^2")], [.formula("x^2"), "x^2"]])
    let plain = TableMarkup(table).html(captionedBy: "c")
    #expect(plain.contains("<td><code>a &lt; b</code></td><td><code>x^2</code></td>"))
    var count = 0
    let formulas = table.formulas { source in
      count += 1
      return "<math>\(source)</math>"
    }
    #expect(count == 1)
    let set = TableMarkup(table, formulas: formulas).html(captionedBy: "c")
    #expect(set.contains("<td><code>a &lt; b</code></td><td><math>x^2</math></td>"))
    #expect(set.contains("<td><math>x^2</math></td><td>x^2</td>"))
  }

  @Test func `a formula that nobody can read is the table's fault`() throws {
    struct Unknown: Error {}
    let table = try Table("t", columns: ["a"], rows: [[.formula("x")]])
    let renderer = ExhibitRenderer(id: "t", code: { $0 }, formula: { _ in throw Unknown() })
    #expect(throws: Unknown.self) { try renderer.html(.table(table)) }
  }

  @Test func `the names of rows of numbers are marked once, for the whole table`() throws {
    let named = try rows(["name", "x", "y"], [["a", 1, 2], ["b", 3, "–"]])
    #expect(named.contains("<table class=\"exhibit numbers named\""))
    #expect(named.contains("<tr><td>b</td><td>3</td><td>–</td></tr>"))
    #expect(!named.contains("class=\"words\""))
  }

  @Test func `a column of nothing but digits is one of numbers, though it was given as text`()
    throws
  {
    let exact = try rows(["n", "loss"], [[1, "0.0516"], [2, "−2e-05"], [3, "–"]])
    #expect(exact.contains("<table class=\"exhibit numbers\""))
    #expect(exact.contains("<tr><td>1</td><td>0.0516</td></tr>"))
    let mixed = try rows(["n", "version"], [[1, "1.0"], [2, "1.0.2"]])
    #expect(mixed.contains("<tr><td class=\"number\">1</td><td>1.0</td></tr>"))
  }
}
