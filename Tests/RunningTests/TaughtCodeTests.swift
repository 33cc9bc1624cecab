import CourseFiles
import CourseRuntime
import Foundation
import Literate
import Testing

@testable import Running

@Suite struct TaughtCodeTests {
  @Test func `the file that the build plugin writes is what a run reads`() throws {
    let course = try Course(
      files: [
        ("01-a", "# A\n\n```swift id=twice\nfunc twice(_ a: Int) -> Int {\n  2 * a\n}\n```\n"),
        ("02-b", "# B\n\n```swift\nlet b = twice(2)\n```\n\n```swift hidden\nlet c = 1\n```\n"),
        ("03-c", "# C\n\nNo code.\n"),
      ].map { Course.File(path: "lessons/\($0).md", bytes: Array($1.utf8)) },
      directory: "lessons")
    let state = course.finalState
    #expect(
      state.taughtCode.lessons == [
        1: [.init("twice", "func twice(_ a: Int) -> Int {\n  2 * a\n}")],
        2: [.init(nil, "let b = twice(2)")], 3: [],
      ])
    let file = try TaughtCodeFile(state).json
    #expect(try JSONDecoder().decode(TaughtCode.self, from: file) == state.taughtCode)
    #expect(TaughtCodeFile.name == TaughtCode.fileName)
  }
}
