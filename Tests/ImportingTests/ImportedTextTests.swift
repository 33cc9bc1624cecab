import Testing

@testable import Importing

@Suite struct ImportedTextTests {
  @Test func `a line knows where it came from, whatever was put in and taken out before it`() {
    var text = ImportedText(Array("one\ntwo\nthree\nfour\n".utf8))
    let told = text.apply([
      ImportedText.Edit(range: 0..<0, text: "new\nlines\n", change: .frontMatter),
      ImportedText.Edit(range: 4..<8, text: "", change: nil),
      ImportedText.Edit(range: 10..<12, text: "x\ny", change: .bar),
    ])
    #expect(text.text(0..<text.bytes.count) == "new\nlines\none\nthx\nye\nfour\n")
    #expect((1...6).map(text.origin(ofLine:)) == [1, 1, 1, 3, 3, 4])
    #expect(told.map(\.line) == [1, 3])
  }

  @Test func `of two changes of the same bytes the first is made`() {
    var text = ImportedText(Array("abc".utf8))
    let told = text.apply([
      ImportedText.Edit(range: 1..<3, text: "x", change: .bar),
      ImportedText.Edit(range: 0..<2, text: "y", change: .comment),
    ])
    #expect(text.text(0..<2) == "yc")
    #expect(told.map(\.change) == [.comment])
  }
}
