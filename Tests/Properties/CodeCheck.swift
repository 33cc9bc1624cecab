import Literate
import SwiftCode
import SwiftParser

/// What must hold of any code in a lesson.
struct CodeCheck {
  private let code: String

  init(_ input: some Collection<UInt8>) {
    code = String(decoding: input.filter { $0 != 0 && $0 != 0x0D }, as: UTF8.self)
  }

  func check() throws(BrokenPromise) {
    // What may not even be shown is never coloured.
    guard faults(as: "shown").isEmpty else { return }
    try checkColours()
    try checkWholeness()
  }

  /// What is wrong with a lesson that holds the code.
  private func faults(as role: String = "") -> [Diagnostic] {
    let marks = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, marks + 1))
    let lesson = "# T\n\n\(fence)swift \(role)\n\(code)\n\(fence)\n"
    let file = Course.File(path: "lessons/01-one.md", bytes: Array(lesson.utf8))
    do throws(CourseError) {
      _ = try Course(files: [file], directory: "lessons")
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Colours add markup, and nothing else.
  private func checkColours() throws(BrokenPromise) {
    let html = CodeRenderer.html(code)
    try require(html == CodeRenderer.html(code), "the same code is coloured in two ways")
    let page = try StrictHTML.reading(html)
    let plain = StrictHTML.shown(code)
    let text = page.texts.joined()
    try require(text == plain, "\(text.debugDescription) instead of \(plain.debugDescription)")
  }

  /// Code that the compiler's parser finds whole is whole to us.
  private func checkWholeness() throws(BrokenPromise) {
    for fault in faults() {
      switch fault.reason {
      case .unclosedCode, .unopenedCode:
        // A chunk is never the first line of a file, where '#!' begins a comment.
        try require(Parser.parse(source: "\n" + code).hasError, "whole, and yet \(fault)")
      default: break
      }
    }
  }
}
