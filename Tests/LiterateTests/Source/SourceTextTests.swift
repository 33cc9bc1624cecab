import Literate
import Testing

@Suite struct SourceTextTests {
  @Test(
    arguments: [
      ([0xFF], 3, 1), ([0x61, 0xC3], 3, 2), ([0xC3, 0xA9, 0x0A, 0x61, 0xE2, 0x82], 4, 2),
      ([0x0D, 0x61, 0x80], 4, 2), ([0x0D, 0x0A, 0xED, 0xA0, 0x80], 4, 1), ([0xC0, 0x80], 3, 1),
      ([0xF4, 0x90, 0x80, 0x80], 3, 1),
    ] as [([UInt8], Int, Int)])
  func `reports bytes that are no UTF-8`(bytes: [UInt8], line: Int, column: Int) {
    expectFault(in: bytes, line: line, column: column)
  }

  @Test func `reports a NUL, and the first fault of several`() {
    expectFault(in: [0x61, 0x00], .nul, line: 3, column: 2)
    expectFault(in: [0x61, 0x00, 0xFF], .nul, line: 3, column: 2)
    expectFault(in: [0x61, 0xFF, 0x00], line: 3, column: 2)
  }

  @Test func `does not count a byte order mark`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("# a".utf8) + [0]
    let error = #expect(throws: CourseError.self) { try read(bytes) }
    #expect(error?.diagnostics == [Diagnostic(at(1, 4), .nul)])
  }

  @Test func `tells lines apart by LF, CRLF and CR`() {
    expectDiagnostics(
      "a\rb\r\nc\n\r1️⃣<p>\r\r\n2️⃣<p>\n\n\r\n3️⃣<p>",
      [("1️⃣", .rawHTML("p")), ("2️⃣", .rawHTML("p")), ("3️⃣", .rawHTML("p"))])
  }

  private func expectFault(
    in bytes: [UInt8], _ reason: Reason = .invalidUTF8, line: Int, column: Int
  ) {
    let error = #expect(throws: CourseError.self) { try read(Array("# Title\n\n".utf8) + bytes) }
    #expect(error?.diagnostics == [Diagnostic(at(line, column), reason)])
  }

  private func read(_ bytes: [UInt8]) throws -> Course {
    try Course(files: [.init(path: lessonFile, bytes: bytes)], directory: "lessons")
  }
}
