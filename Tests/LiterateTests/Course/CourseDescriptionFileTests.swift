import Literate
import Testing

@Suite struct CourseDescriptionFileTests {
  @Test(arguments: [
    ("public let course = CourseManifest(title: \"A\")", "course"),
    ("let about : CourseManifest = .init(\n  title: \"A\")", "about"),
    ("let x = 1\npublic let\n  algebra = CourseRuntime.CourseManifest(", "algebra"),
    ("let inlet = 1", "course"), ("", "course"),
  ])
  func `the description's constant has the name that it is given`(text: String, name: String) {
    #expect(CourseDescriptionFile.constantName(in: text) == name)
  }

  private func course(_ code: String, manifestName: String = "course") throws -> Course {
    try Course(
      files: [.init(path: "01-a.md", bytes: Array("# A\n\n```swift\n\(code)\n```\n".utf8))],
      directory: "", manifestName: manifestName)
  }

  @Test func `a lesson can have the name that the description leaves`() throws {
    #expect(throws: CourseError.self) { try course("let course = 1") }
    #expect(try course("let course = 1", manifestName: "about").manifestName == "about")
    #expect(throws: CourseError.self) { try course("let about = 1", manifestName: "about") }
  }

  @Test func `what the toolkit calls its own makes way for the author's names`() throws {
    let plain = try course("let chapter = 1").finalState
    #expect(plain.providesProgram && plain.suiteName(of: plain.lessons[0]) == "Chapter01")
    let taken = try course("let program = 1\nstruct Chapter01 {}").finalState
    #expect(!taken.providesProgram && taken.suiteName(of: taken.lessons[0]) == "Chapter01Tests")
    let member = try course("struct A { let program = 1; struct Chapter01 {} }").finalState
    #expect(member.providesProgram && member.suiteName(of: member.lessons[0]) == "Chapter01")
  }
}
