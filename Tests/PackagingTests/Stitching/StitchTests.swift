import Foundation
import Literate
import SeededNumbers
import Tangling
import Testing

@testable import Packaging

@Suite struct StitchTests {
  static let texts = [
    """
    # One

    ```swift id=value
    struct Value {
      // The members.
      // <<members>>
    }

    func one() -> Int {
      1
    }
    ```

    - In a list:

      ```swift
      func two() -> Int {
        // Twice.
        2
      }
      ```

    ```swift run
    let x = one()
    print(x)
    ```

    Then `{swift} one()`.
    """,
    """
    # Two

    > ```swift into=members
    > var data = 0
    >
    > // More.
    > var grad = 0
    > ```

    ```swift test
    @Test func `is one`() {
      #expect(one() == 1)
    }
    ```

    ```swift run echo
    let y = two()
    y + 1
    ```
    """,
  ]

  /// What came of an edit of a package.
  private struct Result {
    var lessons: [String: String] = [:]
    var faults: [String: [StitchFault]] = [:]
    var isExact = false
  }

  private static func files(_ texts: [String]) -> [Course.File] {
    texts.enumerated().map { index, text in
      Course.File(path: "lessons/0\(index + 1)-l.md", bytes: Array((text + "\n").utf8))
    }
  }

  private static func make(_ course: Course) -> [TangledFile] {
    Ejection(course.finalState, module: "M").files.filter { $0.name.hasSuffix("-l.swift") }
  }

  /// Edits what the lessons make, and stitches.
  private func stitch(
    _ texts: [String] = texts, changed: Set<String> = [], _ edit: (inout [String: String]) -> Void
  ) throws -> Result {
    let files = Self.files(texts)
    let course = try Course(files: files, directory: "lessons")
    let made = Self.make(course)
    var found = Dictionary(uniqueKeysWithValues: made.map { ($0.name, $0.text) })
    edit(&found)
    let stitch = Stitch(
      files, course: course, made: made, found: found, changed: changed,
      parse: { (files) throws(CourseError) in try Course(files: files, directory: "lessons") },
      remake: Self.make)
    var result = Result()
    for file in stitch.lessons {
      result.lessons[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    for (file, _, fault) in stitch.faults { result.faults[file, default: []].append(fault) }
    let edited = files.map { file in stitch.lessons.first { $0.path == file.path } ?? file }
    let remade = Self.make(try Course(files: edited, directory: "lessons"))
    result.isExact = Dictionary(uniqueKeysWithValues: remade.map { ($0.name, $0.text) }) == found
    return result
  }

  static let one = "Sources/M/01-l.swift"
  static let two = "Sources/M/02-l.swift"

  @Test func `changes nothing when nothing was edited`() throws {
    let result = try stitch { _ in }
    #expect(result.lessons.isEmpty && result.faults.isEmpty && result.isExact)
  }

  @Test(
    arguments: [
      ("func one() -> Int {\n  1", "func one() -> Int {\n  // One.\n  1", "\n  // One.\n  1\n", 1),
      (
        "  // Twice.\n", "  // Two times.\n  // Really.\n", "\n    // Two times.\n    // Really.\n",
        1
      ),
      ("  // Twice.\n", "", "Int {\n    2\n", 1),
      ("var grad = 0", "var grad = 0.0", "> var grad = 0.0\n", 2),
      ("// More.\n", "// More.\n\n// And more.\n", "> // More.\n>\n> // And more.\n", 2),
      ("  print(x)\n", "  let z = x\n  print(z)\n", "\nlet z = x\nprint(z)\n", 1),
    ])
  func `brings an edit to its line, with what stands before the code there`(
    _ old: String, _ new: String, _ expected: String, _ lesson: Int
  ) throws {
    let result = try stitch { found in
      for (name, text) in found { found[name] = text.replacing(old, with: new) }
    }
    #expect(result.faults.isEmpty)
    #expect(result.lessons.keys.sorted() == ["lessons/0\(lesson)-l.md"])
    #expect(result.lessons["lessons/0\(lesson)-l.md"]?.contains(expected) == true)
    #expect(result.isExact)
  }

  @Test func `begins a function that was inserted with its own line`() throws {
    let result = try stitch { found in
      found[Self.one] = found[Self.one]?.replacing(
        "func one() -> Int {\n  1\n}\n",
        with: "func zero() -> Int {\n  0\n}\n\nfunc one() -> Int {\n  1\n}\n")
    }
    #expect(
      result.lessons["lessons/01-l.md"]?.contains("}\n\nfunc zero() -> Int {\n  0\n}\n\nfunc one()")
        == true)
    #expect(result.isExact)
  }

  @Test(
    arguments: [
      ("// Lesson 1", "// The lesson 1", StitchFault.noLesson),
      ("print(\"one():\", one())", "print(one())", .noLesson),
      ("  print(x)\n", "print(x)\n", .notIndented),
      ("\nfunc two()", "\nfunc between() {}\n\nfunc two()", .noLesson),
      ("  // The members.\nvar data = 0\n", "var both = 0\n", .severalChunks),
    ])
  func `tells what has no line in a lesson, and leaves it`(
    _ old: String, _ new: String, _ fault: StitchFault
  ) throws {
    let result = try stitch { found in
      found[Self.one] = found[Self.one]?.replacing(old, with: new)
    }
    #expect(result.faults[Self.one] == [fault])
    #expect(result.lessons.isEmpty)
  }

  @Test func `tells of files that came and went`() throws {
    let result = try stitch { found in
      found["Sources/M/New.swift"] = "let new = 1\n"
      found[Self.two] = nil
    }
    #expect(result.faults == ["Sources/M/New.swift": [.newFile], Self.two: [.missingFile]])
  }

  @Test func `shows both texts where a lesson has changed as well, and writes neither`() throws {
    let result = try stitch(changed: ["lessons/01-l.md"]) { found in
      found[Self.one] = found[Self.one]?.replacing("  // Twice.", with: "  // Two times.")
      found[Self.two] = found[Self.two]?.replacing("let y", with: "let z")
        .replacing("y + 1", with: "z + 1")
    }
    #expect(
      result.faults[Self.one] == [
        .conflict(
          lesson: "lessons/01-l.md", package: ["  // Two times."], lessons: ["  // Twice."])
      ])
    #expect(result.lessons["lessons/01-l.md"] == nil)
  }

  @Test func `refuses an edit that the parser of the lessons does not bear`() throws {
    let result = try stitch { found in
      found[Self.one] = found[Self.one]?.replacing("  1\n}", with: "  1\n  ```\n}")
    }
    #expect(result.lessons.isEmpty)
    #expect(result.faults[Self.one]?.isEmpty == false)
  }

  @Test func `keeps the line ends of a lesson`() throws {
    let texts = Self.texts.map { $0.replacing("\n", with: "\r\n") }
    let result = try stitch(texts) { found in
      found[Self.one] = found[Self.one]?.replacing("  // Twice.\n", with: "  // A.\n  // B.\n")
    }
    let expected =
      texts[0].replacing("    // Twice.\r\n", with: "    // A.\r\n    // B.\r\n") + "\n"
    #expect(result.lessons["lessons/01-l.md"].map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test func `gives lessons that make the package as a formatter leaves it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stitch-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = Self.texts.map {
      $0.replacing("func one() -> Int {", with: "func one()->Int{").replacing("1\n", with: "1 ;\n")
    }
    let result = try stitch(texts) { found in
      let files = found.keys.sorted()
      func url(_ file: String) -> URL {
        folder.appending(path: "\(files.firstIndex(of: file) ?? 0).swift")
      }
      for file in files { try? Data((found[file] ?? "").utf8).write(to: url(file)) }
      let format = Process()
      format.executableURL = URL(filePath: "/usr/bin/env")
      format.arguments = ["swift", "format", "format", "--in-place"] + files.map { url($0).path }
      try? format.run()
      format.waitUntilExit()
      for file in files { found[file] = try? String(contentsOf: url(file), encoding: .utf8) }
    }
    #expect(result.faults.isEmpty, "\(result.faults)")
    #expect(result.isExact)
    #expect(result.lessons["lessons/01-l.md"]?.contains("func one() -> Int {") == true)
  }

  @Test(arguments: 0..<40)
  func `gives the edited package again, whatever was edited inside of chunks`(_ seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    let course = try Course(files: Self.files(Self.texts), directory: "lessons")
    let made = Self.make(course)
    let result = try stitch { found in
      for number in 0..<(1 + Int(random.next() % 4)) {
        let file = made[Int(random.next() % UInt64(made.count))]
        let text = found[file.name] ?? ""
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let own = Set(
          zip(file.text.split(separator: "\n", omittingEmptySubsequences: false), file.origins)
            .filter { $1 != nil && $0.contains { $0 != " " } }.map { String($0.0) })
        let places = lines.indices.filter { own.contains(lines[$0]) && !lines[$0].hasSuffix("}") }
        guard let line = places.randomElement(using: &random) else { continue }
        let blanks = String(lines[line].prefix { $0 == " " })
        switch random.next() % 3 {
        case 0: lines.insert("\(blanks)// note \(number)", at: line)
        case 1: lines[line] += "  // note \(number)"
        default:
          guard lines[line].contains("// ") else { continue }
          lines.remove(at: line)
        }
        found[file.name] = lines.joined(separator: "\n")
      }
    }
    #expect(result.faults.isEmpty)
    #expect(result.isExact)
  }
}
