import Literate
import SwiftParser
import SwiftSyntax
import Tangling

/// What must hold of any lessons.
struct LessonsCheck {
  private let lessons: LessonFiles

  init(_ input: some Collection<UInt8>) {
    lessons = LessonFiles(input)
  }

  func check() throws(BrokenPromise) {
    let first = try lessons.course()
    try require(first == (try lessons.course()), "the same lessons give two courses")
    guard let course = first else { return }
    for lesson in course.lessons { try check(course.state(through: lesson.number)) }
  }

  private func check(_ state: CourseState) throws(BrokenPromise) {
    let mapped = Tangler(state, module: "M")
    let again = Tangler(state, module: "M")
    try require(mapped.moduleFiles == again.moduleFiles, "the same state gives two programs")
    let files = Dictionary(
      (mapped.moduleFiles).map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    let suites = Dictionary(
      mapped.suiteFiles.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    for lesson in state.lessons {
      for chunk in state.chunks(of: lesson, for: .suite) {
        try check(chunk, in: suites["\(lesson.slug).swift"] ?? "", state)
      }
      for chunk in state.chunks(of: lesson, for: .run) {
        try check(chunk, in: files[Tangler.runFileName(lesson.slug)] ?? "", state)
      }
      // A chunk that replaces another stands in its own lesson's file.
      for chunk in state.chunks(of: lesson, for: .module) {
        let owner = state.lessons.first { $0.number == chunk.lesson }
        let name = Tangler.declarationFileName(owner?.slug ?? "")
        try check(chunk, in: files[name] ?? "", state)
      }
    }
    try checkEjection(state)
  }

  /// Every piece of a chunk is in its file as the lesson has it, and what goes into it follows.
  private func check(
    _ chunk: Chunk, in text: String, _ state: CourseState
  ) throws(BrokenPromise) {
    var piece = ""
    let padding = String(repeating: " ", count: chunk.indentation)
    for line in chunk.lines {
      if let name = Placeholder.name(in: line) {
        try require(text.utf8.contains(piece.utf8), "lost: \(piece.debugDescription)")
        piece = ""
        for filler in state.chunks(into: name) { try check(filler, in: text, state) }
      } else {
        piece += (line.isEmpty ? "" : padding + line) + "\n"
      }
    }
    try require(text.utf8.contains(piece.utf8), "lost: \(piece.debugDescription)")
  }

  /// Put together, the chunks are read as the same program as one by one: none takes in another.
  private func checkEjection(_ state: CourseState) throws(BrokenPromise) {
    let chunks = state.lessons.flatMap { state.chunks(of: $0, for: .module) }
    let apart = chunks.map { words(in: wholeText(of: $0, state)) }.joined()
    let together = words(in: state.plainText)
    try require(apart == together, "a chunk takes in another: \(together.debugDescription)")
  }

  private func wholeText(of chunk: Chunk, _ state: CourseState) -> String {
    chunk.lines.map { line in
      guard let name = Placeholder.name(in: line) else { return line + "\n" }
      return state.chunks(into: name).map { wholeText(of: $0, state) }.joined()
    }.joined()
  }

  /// The code without blanks and comments.
  private func words(in code: String) -> String {
    Parser.parse(source: code).tokens(viewMode: .sourceAccurate).map(\.text).joined()
  }
}

extension Collection where Element == UInt8 {
  /// Whether the bytes of `part` stand somewhere in these.
  fileprivate func contains(_ part: some Collection<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var rest = self[...]
    while let next = rest.firstIndex(of: first) {
      rest = rest[next...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
