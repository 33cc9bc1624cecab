import CourseRuntime
import Foundation
import LessonRuns
import Testing

@testable import Exporting

@Suite struct EPUBTests {
  @Test func `the same lessons give the same bytes, and others do not`() throws {
    let date = Date(timeIntervalSince1970: 1_000_000_000)
    func book(_ text: String) throws -> [UInt8] {
      try EPUB(Exported("# One\n\n\(text)\n").source, modified: date).bytes()
    }
    #expect(try book("Text.") == book("Text."))
    #expect(try book("Text.") != book("Words."))
  }

  @Test func `a book and its documents say the language of the course`() {
    var manifest = CourseManifest(title: "Ein Kurs", summary: "")
    manifest.language = "de"
    let package = EPUBPackage(
      manifest: manifest, modified: Date(timeIntervalSince1970: 0), documents: [], images: [:])
    #expect(package.xml.contains("<dc:language>de</dc:language>"))
    let document = EPUBDocument(name: "a", title: "A", body: "")
    #expect(
      document.xhtml(BookLinks([document]), language: "de").contains(
        "lang=\"de\" xml:lang=\"de\""))
  }

  @Test func `a book begins with its type, bare`() throws {
    let book = try EPUB(Exported("# One\n").source, modified: Date(timeIntervalSince1970: 0))
      .bytes()
    #expect(Array(book[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
  }

  @Test func `the package says which documents have formulas and drawings`() {
    #expect(EPUBDocument(name: "a", title: "A", body: "<p>x</p>").properties == "")
    #expect(
      EPUBDocument(name: "a", title: "A", body: "<math></math><svg/>").properties == "mathml svg")
  }

  @Test func `a time is written as the package has it`() {
    #expect(Date(timeIntervalSince1970: 0).timestamp == "1970-01-01T00:00:00Z")
  }

  @Test func `links follow what moved to an appendix`() {
    let links = BookLinks([
      EPUBDocument(name: "01-one", title: "", body: "<h2 id=\"here\"></h2>"),
      EPUBDocument(name: "tests", title: "", body: "<figure id=\"chunk.1.2\"></figure>"),
    ])
    #expect(
      links.place(of: "#chunk.1.2", from: "01-one") == .init(name: "tests", anchor: "chunk.1.2"))
    #expect(
      links.place(of: "01-one.html#here", from: "tests") == .init(name: "01-one", anchor: "here"))
    #expect(
      links.place(of: "01-one.html#gone", from: "tests") == .init(name: "01-one", anchor: nil))
    #expect(links.place(of: "https://example.org", from: "tests") == nil)
  }
}
