import Testing

@testable import Literate

@Suite struct BibliographyTests {
  private func course(_ body: String, _ references: String?) throws(CourseError) -> Course {
    try Course(
      files: [Course.File(path: lessonFile, bytes: Array("# Title\n\n\(body)".utf8))],
      directory: "lessons",
      attachments: AttachmentFolder(names: references == nil ? [] : ["references.bib"]) { _ in
        references.map { Array($0.utf8) }
      })
  }

  private func faults(_ body: String, _ references: String?) -> [Diagnostic] {
    do throws(CourseError) {
      _ = try course(body, references)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The words of an entry.
  private func words(_ entry: String) throws -> String {
    let (bibliography, faults) = BibliographyReader.read(Array(entry.utf8), file: "a.bib")
    #expect(faults.isEmpty)
    return try #require(bibliography.entries["a"]).plainText
  }

  private static let two = """
    This is a comment. @comment{so is this}
    @string(acm = "ACM")
    @Article{knuth:74, author = "Donald Knuth", title = {Structured {P}rogramming}, journal = acm # { Surveys}, year=1974}
    @misc{karpathy2020, title={micrograd}, url = {https://github.com/karpathy/micrograd},}
    """

  @Test func `citations are numbered by their first places, and stand at the end`() throws {
    let body = "One [@karpathy2020]. Two [@knuth:74, p. 3; @karpathy2020].\n\n## After\n\nText."
    let blocks = try course(body, Self.two).lessons[0].blocks
    guard case .paragraph(let words) = blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    #expect(words.plainText == "One [1]. Two [2, p. 3; 1].")
    let targets = words.compactMap { piece -> String? in
      if case .link(let link) = piece { link.destination } else { nil }
    }
    #expect(targets == ["#cite.1", "#cite.2", "#cite.1"])
    guard blocks.count == 5, case .heading(let heading) = blocks[3],
      case .list(let list) = blocks[4]
    else {
      Issue.record("no references")
      return
    }
    #expect(heading.content == [.text("References")])
    #expect(list.anchors == ["cite.1", "cite.2"])
    #expect(
      list.items.map { $0.flatMap(\.prose).plainText } == [
        "micrograd. https://github.com/karpathy/micrograd",
        "Donald Knuth. Structured Programming. ACM Surveys, 1974.",
      ])
  }

  @Test func `a heading with nothing below it takes them`() throws {
    let blocks = try course("One [@karpathy2020].\n\n## Read on", Self.two).lessons[0].blocks
    guard blocks.count == 3, case .list = blocks[2] else {
      Issue.record("no list below the heading")
      return
    }
    #expect(try course("One.\n", Self.two).lessons[0].blocks.count == 1)
  }

  @Test func `an entry is who, what, where, when`() throws {
    #expect(
      try words(
        """
        @article{a, author = {Rumelhart, David E. and Geoffrey Hinton and others}, title = "A
          {B} -- c", journal = {Nature}, volume = 323, number = {6088}, pages = {533-536},
          month = oct, year = {1986}, doi = {10.1038/323533a0}}
        """)
        == "David E. Rumelhart, Geoffrey Hinton et al. A B – c. Nature 323(6088), pages 533–536, 1986. "
        + "https://doi.org/10.1038/323533a0")
    #expect(
      try words(
        #"@book{a, editor = {K. G{\"o}del and {\O}re, \'{E}mile}, title = {R\&D}, publisher = {X}}"#
      )
        == "K. Gödel and Émile Øre. R&D. X.")
    #expect(try words("@misc{a, title = {T}, year = 2020}") == "T. 2020.")
  }

  @Test func `reports citations of nothing at their places`() {
    #expect(
      faults("One [@karpathy].", nil) == [Diagnostic(at(3, 5), .citation(.noFile))])
    #expect(
      faults("One [@karpathy2020; @knuth74].", Self.two) == [
        Diagnostic(at(3, 5), .citation(.unknown("knuth74", suggestion: "knuth:74")))
      ])
  }

  @Test(
    arguments: [
      ("@book{a, title = {One}", 1, 23, CitationFault.unclosed("a")),
      ("@book{a,\n  title = {One\n}", 3, 2, .unclosed("a")),
      ("@book{a, title {One}}", 1, 16, .expected("'='")),
      ("@book{a title = {One}}", 1, 9, .expected("a comma or the end of the entry")),
      ("@book a", 1, 7, .expected("'{'")),
      ("@{a}", 1, 2, .expected("the kind of an entry")),
      ("@book{, title = 1}", 1, 7, .expected("the key of the entry")),
      ("@book{a, title = }", 1, 18, .expected("a value")),
      ("@book{a, title = One}", 1, 18, .abbreviation("One")),
      ("@book{a, year = 1}", 1, 7, .noTitle("a")),
      ("@book{a, title={x}}\n@book{a, title={y}}", 2, 7, .duplicate("a", first: 1)),
      ("@book{a, title={\\foo x}}", 1, 16, .command("\\foo")),
      ("@book{a, title={x}, url={javascript:a}}", 1, 25, .address("javascript:a")),
    ])
  func `reports what is wrong in the file at its place`(
    text: String, line: Int, column: Int, fault: CitationFault
  ) {
    #expect(
      faults("One [@a].", text) == [
        Diagnostic(at(line, column, in: "lessons/references.bib"), .citation(fault))
      ])
  }
}
