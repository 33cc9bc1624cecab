import Testing

@testable import Literate

@Suite struct PictureTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 1, 2, 0, 0, 0, 3]

  private func course(_ body: String, _ files: [String: [UInt8]]) throws(CourseError) -> Course {
    try Course(
      files: [.init(path: lessonFile, bytes: Array("# Title\n\n\(body)\n".utf8))],
      directory: "lessons",
      attachments: AttachmentFolder(names: files.keys.sorted()) { files[$0] })
  }

  @Test func `an image has words, a file, and perhaps a caption`() throws {
    let course = try course(
      "A ![*tree*\nof `two`](./a%20tree.png \"Two\") and [a paper](b/paper.pdf#page=2).",
      ["a tree.png": Self.png, "b/paper.pdf": [1], "other.txt": [2]])
    let picture = Picture(
      address: "a%20tree.png", file: "a tree.png", words: "tree of two", caption: "Two",
      location: at(3, 3))
    #expect(course.lessons[0].pictures == [picture])
    #expect(course.attachments.keys.sorted() == ["a tree.png", "b/paper.pdf"])
    let size = try #require(course.attachments["a tree.png"]?.size)
    #expect(size.width == 258 && size.height == 3)
  }

  @Test func `a dark twin comes along`() throws {
    let course = try course("![a](b.c.png)", ["b.c.png": Self.png, "b.c-dark.png": Self.png])
    #expect(course.attachments.keys.sorted() == ["b.c-dark.png", "b.c.png"])
  }

  @Test func `reports images that cannot be shown on every page`() {
    expectDiagnostics(
      """
      1️⃣![a](https://b.c/d.png) 2️⃣![a](../b.png) 3️⃣![a](/b.png) 4️⃣![a](b.png?c) 5️⃣![a]()

      6️⃣![a](b.bmp) 7️⃣![a](b) 8️⃣![](b.png) 9️⃣![`{swift} a`](b.png)
      """,
      ["https://b.c/d.png", "../b.png", "/b.png", "b.png?c", ""].enumerated().map {
        ("\($0 + 1)\u{FE0F}\u{20E3}", .imageAddress($1))
      } + [
        ("6️⃣", .imageFormat("b.bmp")), ("7️⃣", .imageFormat("b")), ("8️⃣", .imageWithoutWords),
        ("9️⃣", .imageWithoutWords),
      ])
  }

  @Test func `reports files that are not there, or cannot be read as what they are`() throws {
    let body = "![a](tre.png) [b](paper.pdf)\n![c](d.png) [e](index.html) ![f](g.png)"
    let files: [String: [UInt8]] = [
      "tree.png": Self.png, "d.png": [1, 2], "index.html": [], "g.png": Self.png, "g-dark.png": [],
    ]
    let error = #expect(throws: CourseError.self) { try course(body, files) }
    #expect(
      error?.diagnostics == [
        Diagnostic(at(3, 1), .noFile("tre.png", suggestion: "tree.png")),
        Diagnostic(at(3, 15), .noFile("paper.pdf", suggestion: nil)),
        Diagnostic(at(4, 1), .brokenImage("d.png")),
        Diagnostic(at(4, 13), .takenFile("index.html")),
        Diagnostic(at(4, 29), .brokenImage("g-dark.png")),
      ])
  }
}
