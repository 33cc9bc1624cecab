import Literate
import Testing

/// Lessons much larger than any author writes: what took quadratic time takes minutes here.
@Suite(.timeLimit(.minutes(1))) struct SizeTests {
  private static let count = 10_000

  @Test(
    arguments: [
      "ab ", "&amp; ", "<", "&", "\\", "a`", "[", "](", "*a **b ", "_a", "`a` ", "$`a`$ ",
      "[a](#title) ",
      "<https://a.b/?c> ", "<https://a.b/?c&amp;d> ", "&#91; <https://a.b/?c&amp;d> ",
      "<a@b.c> ", "&#91;&lt; ", "[r](", "[r](a ", "[r](a '", "[r](<", "[r][", "[r] &#91;",
    ])
  func `one line may be long`(piece: String) throws {
    let text = String(repeating: piece, count: Self.count)
    #expect(try lesson(text + "\n\n[r]: #title").blocks.count == 1)
  }

  @Test func `a megabyte may stand on one line`() throws {
    let text = String(repeating: "word ", count: 200_000) + "end"
    #expect(try lesson(text).blocks == [.paragraph([.text(text)])])
  }

  @Test func `every fault of a long line is told`() {
    let text = String(repeating: "&#91;<b>", count: Self.count)
    let brackets = String(repeating: "\\[", count: Self.count)
    #expect(faults(in: text).count == Self.count)
    #expect(faults(in: text + brackets).count == Self.count)
    #expect(faults(in: String(repeating: "[a](ftp://b) ", count: Self.count)).count == Self.count)
  }

  @Test(arguments: ["> ", ">", "- ", "1. ", "> - "])
  func `what is nested without end is refused where it gets too deep`(mark: String) {
    let faults = faults(in: String(repeating: mark, count: Self.count) + "a")
    #expect(faults.map(\.reason) == [.tooDeep(limit: 100)])
  }

  @Test func `ten thousand chunks may stand side by side`() throws {
    let chunks = (0..<Self.count).map { "```swift\nlet a\($0) = \"\\(\($0))\"\n```\n" }
    #expect(try lesson(chunks.joined()).chunks.count == Self.count)
  }

  @Test func `ten thousand chunks may go into one`() throws {
    let filler = "```swift into=place\nlet a = 1\n```\n"
    let course = try course([
      lessonFile: "# T\n\n```swift\n// <<place>>\n```\n"
        + String(repeating: filler, count: Self.count)
    ])
    #expect(course.finalState.chunks(into: "place").count == Self.count)
  }

  @Test func `a chunk may be replaced ten thousand times`() throws {
    let chain = (1...Self.count).map {
      "```swift replaces=a\($0 - 1) id=a\($0)\nlet a = \($0)\n```\n"
    }
    let course = try course([
      lessonFile: "# T\n\n```swift id=a0\nlet a = 0\n```\n",
      "lessons/02-more.md": "# M\n\n" + chain.joined(),
    ])
    let first = try #require(course.lessons.first)
    let state = course.finalState
    #expect(state.chunks(of: first, for: .module).map(\.text) == ["let a = \(Self.count)\n"])
    #expect(state.lessonsChangedLast == [1])
  }

  @Test(
    arguments: [
      ("(", ")"), ("/*", "*/"), ("\"\\(", ")\""), ("\n#if A\n", "\n#endif\n"),
    ])
  func `code may be nested deep`(open: String, close: String) throws {
    let code =
      String(repeating: open, count: Self.count) + "1"
      + String(repeating: close, count: Self.count)
    #expect(try lesson("```swift\nlet a = 1\n\(code)\n```").chunks.count == 1)
    #expect(faults(in: "```swift\n\(code.dropLast(close.count))\n```").count == 1)
  }

  private func faults(in body: String) -> [Diagnostic] {
    do throws(CourseError) {
      _ = try course([lessonFile: "# Title\n\n" + body])
      return []
    } catch {
      return error.diagnostics
    }
  }
}
