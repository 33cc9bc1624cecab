import Testing

@testable import LanguageServer

@Suite struct LineTableTests {
  @Test(
    arguments: [
      ("plain", 3, 3), ("ü is two bytes", 1, 2), ("漢字 is three each", 2, 6),
      ("🙂 is four bytes and two units", 2, 4), ("e\u{301} is two characters of three bytes", 2, 3),
    ])
  func `counts UTF-16 for the editor and UTF-8 for the parser`(
    _ text: String, _ units: Int, _ bytes: Int
  ) {
    let lines = LineTable(Array(text.utf8))
    let position = Position(line: 0, character: units)
    #expect(lines.byte(at: position) == bytes)
    #expect(lines.position(line: 0, byte: bytes) == position)
  }

  @Test func `ends lines with LF, CRLF and CR`() {
    let lines = LineTable(Array("one\r\ntwo\rthree\nfour".utf8))
    #expect((0..<lines.count).map(lines.text) == ["one", "two", "three", "four"])
  }

  @Test func `takes a position behind the end of a line for its end`() {
    let lines = LineTable(Array("ab\ncd".utf8))
    #expect(lines.byte(at: Position(line: 0, character: 9)) == 2)
    #expect(lines.byte(at: Position(line: 7, character: 1)) == 0)
  }

  @Test func `has an empty line behind the last line end`() {
    #expect(LineTable(Array("a\n".utf8)).end == Position(line: 1, character: 0))
  }
}
