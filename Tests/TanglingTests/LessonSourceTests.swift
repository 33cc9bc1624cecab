import Literate
import Support
import Testing

@testable import Tangling

@Suite struct LessonSourceTests {
  @Test(arguments: [
    ("let a = 1\na + 1 // why", "a + 1"), ("let a = 1; answer", "answer"),
    ("[1]\n  .map { $0 }", "[1]"),
    ("1", "1"), ("let a = try await f() // {\ntry await g(a)", "try await g(a)"),
  ])
  func `an expression that shows its value stands where it stands in the lesson`(
    code: String, expression: String
  ) throws {
    for (margin, list) in [("", ""), ("   ", "1. A\n\n")] {
      let body =
        list
        + ("```swift run echo\n" + code + "\n```").split(separator: "\n").map { margin + $0 + "\n" }
        .joined()
      let course = try course(body)
      let text = Tangler(course.finalState, module: "M").runFile(of: course.lessons[0]).text
      let call = try #require(text.firstRange(of: /__a?e\{\n/))
      let rest = text[call.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      let lesson = "# Part 1\n\n\(body)".split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rest[0] == "#sourceLocation(file: \"lessons/01-part.md\", line: 1)")
      let line = try #require(rest.indices.dropFirst().first { rest[$0].contains(expression) })
      func column(in line: Substring) -> Int? {
        line.firstRange(of: expression).map {
          line.distance(from: line.startIndex, to: $0.lowerBound)
        }
      }
      #expect(column(in: rest[line]) == column(in: lesson[line - 1]))
      #expect(text.contains("};__end(0);"))
    }
  }

  @Test func `a line of code stands on its own line, in its own columns`() throws {
    let text = """
      A value `{swift} a` here.

      ```swift
      let a = 1

      let b = 2
      ```

      - In a list

        > ```swift run
        > print(a)
        > ```

      And `{swift %d} a` more `{swift} b`.

      ```swift test
      @Test func x() {}
      ```
      """
    let course = try Support.course(text)
    let lesson = ("# Part 1\n\n" + text).split(separator: "\n", omittingEmptySubsequences: false)
    let tangler = Tangler(course.finalState, module: "M")
    let files = tangler.moduleFiles.dropLast() + tangler.suiteFiles
    var found: Set<String> = []
    for file in files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for code in ["let a = 1", "let b = 2", "print(a)", "@Test func x() {}"] {
        guard let line = lines.firstIndex(where: { $0.contains(code) }) else { continue }
        found.insert(code)
        #expect(try column(of: code, in: lines[line]) == column(of: code, in: lesson[line]))
      }
      for code in ["} a`", "} b`"] where file.name.hasSuffix("_run.swift") {
        let expression = code.dropFirst(2).dropLast()
        for (number, line) in lesson.enumerated() {
          guard let place = line.firstRange(of: code) else { continue }
          let column = line[..<place.lowerBound].utf8.count + 2
          #expect(lines[number].utf8.dropFirst(column).starts(with: "\(expression)};".utf8))
        }
      }
    }
    #expect(found.count == 4)
  }

  @Test func `prose changes no line that has code, and no directive`() throws {
    let code = "```swift\nlet a = 1\n```\n\n```swift run\nprint(a)\n```\n\nIt is `{swift} a`."
    let old = Tangler(try Support.course(code).finalState, module: "M")
    let moved = Tangler(
      try Support.course("Words\n\nand more.\n\n" + code).finalState, module: "M")
    for (old, moved) in zip(old.moduleFiles, moved.moduleFiles) {
      #expect(moved.text.split(separator: "\n") == old.text.split(separator: "\n"), "\(old.name)")
    }
  }

  @Test func `code of another lesson comes with a directive that no prose changes`() throws {
    let owner = "```swift\nenum E {\n// <<more>>\ncase z\n}\n```"
    func text(_ first: String, _ second: String) throws -> [Substring] {
      let course = try Support.course(
        first + owner, second + "```swift into=more\ncase a\n```")
      return Tangler(course.finalState, module: "M").moduleFiles[0].text.split(separator: "\n")
    }
    let lines = try text("", "")
    #expect(lines.contains("#sourceLocation(file: \"lessons/02-part.md\", line: 1)"))
    #expect(lines.contains("#sourceLocation(file: \"lessons/01-part.md\", line: 1)"))
    #expect(try text("Words.\n\n", "") == lines)
    #expect(try text("", "Words.\n\n") == lines)
  }

  @Test func `what replaces code stands in its own lesson, and nothing is left where it was`()
    throws
  {
    let course = try Support.course(
      "```swift id=f\nimport Foundation\nfunc f() {}\n```\n\n```swift\nlet a = 1\n```",
      "```swift replaces=f\nfunc f() { _ = 2 }\n```")
    let files = Tangler(course.finalState, module: "M").declarationFiles.map(\.text)
    #expect(!files[0].contains("func f"))
    #expect(files[0].contains("let a = 1"))
    #expect(files[1].contains("func f() { _ = 2 }"))
  }

  @Test func `a lesson's files all import what its code does`() throws {
    let course = try Support.course(
      """
      ```swift id=f
      @preconcurrency import Foundation // for exp
      #if canImport(Glibc)
      import Glibc
      #endif
      let text = "import Nothing"
      ```

      ```swift run
      print(1)
      ```

      ```swift fails
      x
      ```
      """, "```swift replaces=f\nlet text = 2\n```")
    let first = Tangler(course.state(through: 1), module: "M")
    let lesson = course.lessons[0]
    let conditional = "#if canImport(Glibc)\nimport Glibc\n#endif\n"
    let run = first.runFile(of: lesson).text
    #expect(run.hasPrefix(conditional))
    #expect(run.contains("import Exhibits; @preconcurrency import Foundation; "))
    let fails = try #require(lesson.chunks.last)
    #expect(first.compilableFiles(with: fails).last?.text.contains("import Foundation; ") == true)
    #expect(!first.declarationFiles[0].text.contains("Foundation; "))
    let second = Tangler(course.finalState, module: "M").declarationFiles
    #expect(second[1].text.contains("@preconcurrency import Foundation; "))
  }

  @Test func `values that stand close to each other keep their columns`() throws {
    let course = try Support.course("`{swift} a`, `{swift %.3f} b`\n`{swift} try c`")
    let text = Tangler(course.finalState, module: "M").moduleFiles[1].text
    let lines = text.split(separator: "\n")
    // Where the expressions stand in the lesson.
    for (expression, column) in [("a};", 9), ("b};", 27), ("try c};", 9)] {
      #expect(
        lines.contains { $0.utf8.dropFirst(column).starts(with: expression.utf8) }, "\(lines)")
    }
    #expect(text.contains("try await __av(2){"))
  }

  private func column(of code: String, in line: Substring) throws -> Int {
    let place = try #require(line.firstRange(of: code)).lowerBound
    return line[..<place].utf8.count
  }
}
