import Literate
import Testing

/// Lessons of random pieces, the same in every run.
@Suite struct RandomLessonTests {
  private static let harmless = [
    "`{swift} value`", "`{swift %d}\nvalue`", "`` {swift} value ``", "\n", "\n> ", "\n  ", "\n- ",
    "\n\n", "\\", "*", "**", "_", "$", "`code`", "``", "[", "]", "[a](#title)", "[a]: #title\n",
    "é ",
    "&#91;", "\t", "\\`", "\r\n", "\\\n", "  \n", "<https://a.b>", "[b](#title '\n\n')", "text ",
  ]
  private static let harmful = [
    "<b>", "![a](b)", "[a](#x)", "`{swift}`", "\n```swift id=\n", "\n```swift\n", "\n```\n", "\n# ",
    "\n> [!X]\n", "\n    ", "\n<p>\n", "$` `$", "\n1. ", "~~~", "javascript:", "[a](b:c)",
  ]

  @Test func `every value begins where its place says`() {
    var generator = Generator(state: 1)
    var count = 0
    for _ in 0..<3_000 {
      let text = "# Title\n\n" + generator.pieces(of: Self.harmless, count: 14)
      guard let lesson = try? course([lessonFile: text]).lessons.first else { continue }
      let lines = Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false)
      for case .value(let value) in lesson.steps where value.expression == "value" {
        let line = lines[value.location.line - 1].dropFirst(value.location.column - 1)
        #expect(line.starts(with: "value".utf8), "\(value.location) in \(text.debugDescription)")
        count += 1
      }
    }
    #expect(count > 1_000)
  }

  /// What holds brackets, and links whose words occur nowhere else.
  private static let bracketed = [
    "[", "]", "\\[", "\\]", "&#91;", "&#0091;", "&#x5b;", "&lbrack;", "&lsqb;", "&#93;", "&rsqb;",
    "\\&#91;", "\\\\&lsqb;", "&#910;", "&lbrac;", "`[`", "`]`", "*", "_", " ", "\n", "\n> ",
    "$`]`$",
    "[a](#title)", "[a][r]", "[r][]", "[r]", "[r] (", "[a](#title '[t')", "[a](<#title> \"](\")",
    "[a](<#title>\n  (a [b] c))", "<https://a.b/[c]>", "[`[`](#title)", "[a\\]](#title)",
    "[a](#title(",
    "[a [b] c](#title)", "[r](#title", "[r][[", "(", ")", "text",
  ]

  @Test func `every link begins where its place says`() {
    var generator = Generator(state: 3)
    var count = 0
    for _ in 0..<6_000 {
      let body = generator.pieces(of: Self.bracketed + ["[Here](#title)", "[Here][r]"], count: 9)
      let text = "# Title\n\n\(body)\n\n[r]: #title\n"
      guard let lesson = try? course([lessonFile: text]).lessons.first else { continue }
      let lines = Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false)
      for link in lesson.links where link.content == [.text("Here")] {
        let line = lines[link.location.line - 1].dropFirst(link.location.column - 1)
        #expect(line.starts(with: "[Here]".utf8), "\(link.location) in \(text.debugDescription)")
        count += 1
      }
    }
    #expect(count > 1_000)
  }

  @Test func `every fault stands in the lesson`() {
    var generator = Generator(state: 2)
    var count = 0
    for _ in 0..<3_000 {
      let text = "# Title\n\n" + generator.pieces(of: Self.harmless + Self.harmful, count: 14)
      do throws(CourseError) {
        _ = try course([lessonFile: text])
      } catch {
        let lines = text.replacing("\r\n", with: "\n").utf8
          .split(separator: 10, omittingEmptySubsequences: false)
        for fault in error.diagnostics {
          let isInside =
            fault.location.line <= lines.count
            && fault.location.column <= lines[fault.location.line - 1].count + 1
          #expect(isInside, "\(fault) in \(text.debugDescription)")
          count += 1
        }
      }
    }
    #expect(count > 1_000)
  }

  /// A linear congruential generator: Knuth's MMIX constants.
  private struct Generator {
    var state: UInt64

    mutating func pieces(of list: [String], count: Int) -> String {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return list[Int((state >> 33) % UInt64(list.count))]
      }.joined()
    }
  }
}
