import Testing

@testable import Weaving

@Suite struct HTMLScannerTests {
  @Test func `pieces of a page have their lines`() {
    var scanner = HTMLScanner(Array("a &amp; b\n<p class=\"x y\" id=\"&quot;\">\n</p><br/>".utf8))
    var pieces: [HTMLScanner.Piece] = []
    var lines: [Int] = []
    while let piece = scanner.next() {
      pieces.append(piece)
      lines.append(scanner.line)
    }
    #expect(
      pieces == [
        .text("a & b\n"), .open("p", ["class": "x y", "id": "\""]), .text("\n"), .close("p"),
        .open("br", [:]),
      ])
    #expect(lines == [1, 2, 2, 3, 3])
  }

  @Test(
    arguments: [
      ("<a hidden href=\"b?c=d\"\n\tid=\"\">", .open("a", ["href": "b?c=d", "id": ""])),
      ("<a title=\"—&#39;é\" data-ü=\"1\">", .open("a", ["title": "—'é", "data-ü": "1"])),
      ("<a \"lost\" id=\"kept\">", .open("a", ["id": "kept"])),
      ("<a id=\"open", .open("a", ["id": "open"])), ("<a id=", .open("a", [:])),
      ("<>", .open("", [:])), ("<", .open("", [:])), ("</", .close("")), ("</a >", .close("a ")),
      ("&amp;lt; &unknown; & &", .text("&lt; &unknown; & &")), ("&lt;&gt;&quot;", .text("<>\"")),
    ] as [(String, HTMLScanner.Piece)])
  func `a piece is read as it stands`(page: String, piece: HTMLScanner.Piece) {
    #expect(Array(HTMLScanner(Array(page.utf8))) == [piece])
  }

  @Test func `a page without a piece is read to its end`() {
    #expect(Array(HTMLScanner([])).isEmpty)
  }
}
