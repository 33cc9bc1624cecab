import Literate
import Support
import Testing

@testable import LanguageServer

@Suite struct VirtualCourseTests {
  /// A draft of a course whose lessons have these texts.
  private func draft(_ texts: [String]) -> CourseDraft {
    CourseDraft(files: files(texts))
  }

  private func files(_ texts: [String]) -> [Course.File] {
    texts.enumerated().map { index, text in
      Course.File(path: "lessons/0\(index + 1)-lesson.md", bytes: Array(text.utf8))
    }
  }

  /// What stands around a marker in the file that the marked place of a lesson is looked at in.
  private func place(
    _ marker: String, in marked: String, line ending: String = "\n"
  ) throws -> (file: VirtualFile, rest: String, back: Position?, own: Position) {
    let text = MarkedText(marked.replacing("\n", with: ending))
    let spot = try #require(text[marker])
    let course = VirtualCourse(draft([text.text]), module: "M")
    let lines = LineTable(Array(text.text.utf8))
    let own = lines.position(line: spot.line - 1, byte: spot.column - 1)
    let (file, at) = try #require(course.position(of: own, in: "lessons/01-lesson.md"))
    let rest = file.lines[at.line].dropFirst(file.lines.byte(at: at))
    return (
      file, String(decoding: rest, as: UTF8.self), course.origin(of: at, in: file.name)?.at, own
    )
  }

  static let places: [(name: String, text: String, rest: String)] = [
    ("code", "# L\n\n```swift\nlet a1️⃣bc = 1\n```\n", "bc = 1"),
    ("a list", "# L\n\n- x\n\n  ```swift run\n  let a1️⃣bc = 1\n  ```\n", "bc = 1"),
    ("a list in tabs", "# L\n\n-\tx\n\n\t```swift run\n\tlet a1️⃣bc = 1\n\t```\n", "bc = 1"),
    ("a quote", "# L\n\n> ```swift\n> let a1️⃣bc = 1\n> ```\n", "bc = 1"),
    ("a tight quote", "# L\n\n> ```swift\n> struct S {\n>   let a1️⃣bc = 1\n>}\n> ```\n", "bc = 1"),
    ("emoji", "# L\n\n```swift\nlet s = \"🙂漢\" + a1️⃣bc\n```\n", "bc"),
    ("a value behind emoji", "# L\n\n🙂 漢 are `{swift} a1️⃣bc`.\n", "bc};"),
    ("two values", "# L\n\n`{swift} x` `{swift} a1️⃣bc`.\n", "bc};"),
    ("a test", "# L\n\n```swift test\n@Test func a1️⃣bc() {}\n```\n", "bc() {}"),
    ("a shown value", "# L\n\n```swift run echo\nlet x = 1\na1️⃣bc\n```\n", "bc"),
    ("what must not compile", "# L\n\n```swift fails\na1️⃣bc\n```\n", "bc"),
    ("what is recorded", "# L\n\n```swift recorded id=r\na1️⃣bc\n```\n", "bc"),
    ("a scope", "# L\n\n```swift scope=s\nlet a1️⃣bc = 1\n```\n", "bc = 1"),
    ("a run in a scope", "# L\n\n```swift run scope=s\nlet a1️⃣bc = 1\n```\n", "bc = 1"),
    ("what must not compile in a scope", inScope("fails", "a1️⃣bc"), "bc"),
    ("a test in a scope", inScope("test", "@Test func a1️⃣bc() {}"), "bc() {}"),
    (
      "another target",
      "# L\n\n```swift\nimport Server\n```\n\n```swift target=Server\nimport M\nlet a1️⃣bc = 1\n```\n",
      "bc = 1"
    ),
    ("an open brace", "# L\n\n```swift\nstruct S {\n  let a1️⃣bc\n```\n", "bc"),
    ("a file without an end", "# L\n\n```swift\nlet x = 1\nlet a1️⃣bc", "bc"),
    ("the end of a line", "# L\n\n```swift\nlet abc1️⃣\n```\n", ""),
    ("an empty line", "# L\n\n```swift\nlet x = 1\n1️⃣\nlet y = 1\n```\n", ""),
  ]

  private static func inScope(_ role: String, _ code: String) -> String {
    "# L\n\n```swift scope=s\nlet s = 1\n```\n\n```swift \(role)\n\(code)\n```\n"
  }

  @Test(arguments: places.indices, ["\n", "\r\n"])
  func `finds a place of a lesson in Swift, and the way back`(_ index: Int, _ ending: String) throws
  {
    let sample = Self.places[index]
    let (_, rest, back, own) = try place("1️⃣", in: sample.text, line: ending)
    #expect(rest == sample.rest, "\(sample.name)")
    #expect(back == own, "\(sample.name)")
  }

  @Test func `knows that prose is no Swift`() throws {
    let course = VirtualCourse(
      draft(["# L\n\nabc `{swift} x`\n\n```swift shown\nx\n```\n"]), module: "M")
    for (line, character) in [(0, 3), (2, 1), (2, 6), (5, 0)] {
      let position = Position(line: line, character: character)
      #expect(course.position(of: position, in: "lessons/01-lesson.md") == nil)
    }
  }

  static let replaced = [
    "# L\n\n```swift id=f\nfunc f() -> Int { 1 }\n// <<more>>\n```\n",
    "# L\n\n```swift into=more\nlet more = 1\n```\n",
    "# L\n\n```swift replaces=f\nfunc f() -> Int { 2 }\n// <<more>>\n```\n",
  ]

  @Test func `looks at a chunk that was replaced in the program of its own lesson`() throws {
    let course = VirtualCourse(draft(Self.replaced), module: "M")
    let old = try #require(
      course.position(of: Position(line: 3, character: 5), in: "lessons/01-lesson.md"))
    #expect(old.file.name == "01-lesson/01-lesson.swift")
    #expect(!old.file.text.contains("{ 2 }"))
    let new = try #require(
      course.position(of: Position(line: 3, character: 5), in: "lessons/03-lesson.md"))
    #expect(new.file.name == "03-lesson.swift")
    // What goes into the chunk goes into the one in its place, which is in another lesson's file.
    let filler = try #require(
      course.position(of: Position(line: 3, character: 5), in: "lessons/02-lesson.md"))
    #expect(filler.file.name == "03-lesson.swift")
    #expect(filler.file.lines.text(filler.at.line) == "let more = 1")
  }

  @Test func `looks at what stands in a scope beside the lesson's code, and no other scope's`()
    throws
  {
    let text =
      "# L\n\n```swift\nstruct Shared {}\n```\n\n## One\n\n```swift scope=one\nstruct S {}\n```\n\n"
      + "```swift run\nS()\n```\n\n```swift test\n@Test func s() {}\n```\n\n```swift fails\nS().x\n```\n\n"
      + "## Two\n\n```swift scope=two\nstruct S {}\n```\n\n```swift run\nS()\n```\n"
    let course = VirtualCourse(draft([text]), module: "M")
    for line in [9, 13, 17, 21, 27, 31] {
      let place = Position(line: line, character: 1)
      let (file, _) = try #require(course.position(of: place, in: "lessons/01-lesson.md"))
      #expect(file.name.hasPrefix("01-lesson/\(line < 25 ? "one" : "two")/"))
      let compiled = (course.inputs[file.name] ?? []).compactMap { course.files[$0]?.text }
      for declared in ["struct S {}", "struct Shared {}"] {
        #expect(compiled.count { $0.contains(declared) } == 1, "\(declared), line \(line)")
      }
    }
  }

  @Test func `gives the same after an edit as from the beginning`() {
    let edits = [
      (0, "{ 1 }", "{ 11 }"), (0, "# L\n", "# L\n\nprose\n"), (1, "let more", "let less"),
      (2, "replaces=f", ""), (2, "swift ", "swift replaces=f "), (1, " into=more", ""),
      (2, "{ 2 }", "{"), (2, "{\n", "{ 3 }\n"),
    ]
    var texts = Self.replaced
    var draft = draft(texts)
    var course = VirtualCourse(draft, module: "M")
    for (lesson, old, new) in edits {
      texts[lesson] = texts[lesson].replacing(old, with: new)
      draft.update(files(texts)[lesson])
      course = VirtualCourse(draft, module: "M", after: course)
      let fresh = VirtualCourse(self.draft(texts), module: "M")
      #expect(course.files == fresh.files)
      #expect(course.inputs == fresh.inputs)
      #expect(course.texts == fresh.texts)
    }
  }

  @Test func `tangles one lesson of sixty after an edit, and shows no other`() {
    var texts = (1...60).map {
      "# L\n\n```swift\nlet a\($0) = \($0)\n```\n\n```swift run\na\($0)\n```\n"
    }
    var draft = CourseDraft(files: numbered(texts))
    let before = VirtualCourse(draft, module: "M")
    texts[29] = texts[29].replacing("= 30", with: "= 31")
    draft.update(numbered(texts)[29])
    let after = VirtualCourse(draft, module: "M", after: before)
    #expect(after.files.count > 120)
    #expect(
      after.files.filter { before.files[$0.key] != $0.value }.map(\.key) == ["30-lesson.swift"])
  }

  private func numbered(_ texts: [String]) -> [Course.File] {
    texts.enumerated().map { index, text in
      Course.File(
        path: "lessons/\(index < 9 ? "0" : "")\(index + 1)-lesson.md", bytes: Array(text.utf8))
    }
  }

  @Test func `compiles every file with itself and each name once`() {
    let course = VirtualCourse(draft(Self.replaced), module: "M")
    for (name, inputs) in course.inputs {
      #expect(inputs.contains(name))
      #expect(Set(inputs).count == inputs.count)
      #expect(inputs.allSatisfy { course.files[$0] != nil })
    }
  }
}
