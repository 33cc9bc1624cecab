import Foundation
import Testing

@testable import Exporting

@Suite struct PaperTests {
  @Test func `names of a PDF are found on their pages, in nested trees of pages`() {
    let pdf = """
      1 0 obj
      <</Type /Pages /Count 3 /Kids [2 0 R 7 0 R]>>
      endobj
      2 0 obj
      <</Type /Pages /Parent 1 0 R /Kids [5 0 R 6 0 R]>>
      endobj
      9 0 obj
      <</one [6 0 R /XYZ 6 650.25 0]
      /chunk.1.2 [7 0 R /XYZ 6 606.75 0] /a#20b [5 0 R /XYZ 0 0 0]>>
      endobj
      """
    let found = PDFDocument(Array(pdf.utf8))
    #expect(found.destinations() == ["one": 2, "chunk.1.2": 3, "a b": 1])
    #expect(found.count == 3)
  }

  @Test func `a PDF tells the time of its lessons, and is as long as before`() {
    var pdf = PDFDocument(
      Array("/CreationDate (D:20261129042144+00'00')\n/ModDate (D:20261129042144+00'00')>>".utf8))
    pdf.date(Date(timeIntervalSince1970: 86_400 + 3_661))
    #expect(
      String(decoding: pdf.bytes, as: UTF8.self)
        == "/CreationDate (D:19700102010101+00'00')\n/ModDate (D:19700102010101+00'00')>>")
  }

  @Test func `what is looked up stands in the index with its page, which the contents name`() throws
  {
    let lesson = """
      # One

      ```swift
      func slope() {}
      ```

      ## Glossary

      - **tangent**: touches a curve

      """
    let html = try PrintedBook(Exported(lesson).source).html(
      pages: ["chunk.1.1": 4, "01-one.glossary": 5, "index": 9])
    #expect(html.contains("<code>slope</code><span class=\"page\">4</span>"))
    #expect(html.contains("tangent<span class=\"page\">5</span>"))
    #expect(html.contains("Index<span class=\"page\">9</span>"))
    #expect(try !PrintedBook(Exported("# One\n").source).html(pages: [:]).contains("#index"))
  }

  @Test func `each place has one name in the whole book, and links lead there`() throws {
    let first = "# One\n\n## Part\n\n[two](02-two.md#part), [here](#part).[^n]\n\n[^n]: A note.\n"
    let book = try PrintedBook(
      Exported(first, "# Two\n\n## Part\n\nText.[^n]\n\n[^n]: Another.\n").source)
    let html = book.html(pages: ["02-two.part": 17])
    let names = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(names).count == names.count)
    for match in html.matches(of: /href="#([^"]*)"/) {
      #expect(names.contains(String(match.output.1)), "\(match.output.1)")
    }
    #expect(html.contains("Part<span class=\"page\">17</span>"))
    // Beside a link into another chapter stands its page, once it is known.
    #expect(html.contains("<a href=\"#02-two.part\" data-page=\"17\">two</a>"))
    #expect(html.contains("<a href=\"#01-one.part\">here</a>"))
    #expect(book.html(pages: [:]).contains("<a href=\"#02-two.part\" data-page=\"\">two</a>"))
    #expect(!html.contains("\u{1}"))
  }
}
