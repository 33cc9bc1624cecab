import Foundation
import Testing

@testable import Exhibits

@Suite struct TableTests {
  @Test func `a row with a cell too few is refused`() {
    #expect(throws: TableError(row: 1, cells: 1, columns: 2)) {
      try Table("", columns: ["a", "b"], rows: [["x", 1], ["y"]])
    }
  }

  @Test func `words and numbers are told apart`() throws {
    let table = try Table("", columns: ["a", "b", "c"], rows: [["x", 1, 2.5]])
    #expect(table.rows[0].map(\.isNumber) == [false, true, true])
    #expect(table.rows[0].map(\.text) == ["x", "1", "2.5"])
  }

  @Test func `as text, columns are aligned and numbers stand flush right`() throws {
    let table = try Table(
      "Two rows", columns: ["name", "n"], rows: [["a", 1], ["long name", 100]])
    #expect(
      table.description == """
        Two rows
        name       n\(" ")\(" ")
        a            1
        long name  100
        """)
  }

  @Test func `the error of a gradient is its distance from the central difference`() {
    let row = GradientTable.Row("a", value: 1, gradient: -3, centralDifference: -3.5)
    #expect(row.error == 0.5)
    let table = GradientTable("Slopes", rows: [row]).table
    #expect(table.rows[0].map(\.text) == ["a", "1", "−3", "−3.5", "5e-01"])
  }

  @Test func `code and formulas are texts that know what they are, also when they are read again`()
    throws
  {
    let table = try Table("t", columns: ["a", "b"], rows: [[.code("f()"), .formula("x^2")]])
    #expect(table.description == "t\na    b  \nf()  x^2")
    let data = try JSONEncoder().encode(table)
    #expect(try JSONDecoder().decode(Table.self, from: data) == table)
    let old = Data(#"{"text": "a", "isNumber": false}"#.utf8)
    #expect(try JSONDecoder().decode(Table.Cell.self, from: old) == "a")
  }
}
