import CourseRuntime
import Foundation
import LessonRuns
import Literate

/// What the blocks of an answer computed, printed, and had the compiler say.
struct AnswerValues {
  /// The inline values, in order.
  private(set) var values: [Transcript.Value] = []
  /// All that is printed, without blanks around it.
  private(set) var printed = ""
  /// What the compiler says of code that it refuses.
  private(set) var compilerOutputs: [String] = []
  private let run: LessonRun

  init(_ blocks: [Block], of run: LessonRun) {
    self.run = run
    for block in blocks { add(block) }
    printed = printed.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The inline values that are numbers, as they are printed.
  var numbers: [String] { values.filter(\.isNumber).map(\.text) }

  /// What choices are compared with: the first value, or else what is printed.
  var text: String? { values.first?.text ?? (printed.isEmpty ? nil : printed) }

  /// What the answer says, for messages.
  var said: String {
    if let text { return ": it says '\(text)'" }
    return compilerOutputs.isEmpty ? "" : ": the compiler refuses the code"
  }

  /// Returns where words stand by themselves in what is printed.
  func offset(of words: String) -> Int? {
    guard !words.isEmpty else { return nil }
    var start = printed.startIndex
    while let range = printed.range(of: words, range: start..<printed.endIndex) {
      let before = range.lowerBound == printed.startIndex ? nil : printed[..<range.lowerBound].last
      if Self.isBorder(before), Self.isBorder(printed[range.upperBound...].first) {
        return printed.distance(from: printed.startIndex, to: range.lowerBound)
      }
      start = range.upperBound
    }
    return nil
  }

  private static func isBorder(_ character: Character?) -> Bool {
    character.map { $0.isWhitespace || ",;:()[]\"".contains($0) } ?? true
  }

  private mutating func add(_ block: Block) {
    if case .chunk(let chunk) = block {
      compilerOutputs += [run.compilerOutput[chunk.index]].compactMap(\.self)
      for case .text(let text) in run.transcript.chunks[chunk.index]?.output ?? [] {
        printed += text
      }
    }
    add(block.prose)
    for block in block.children { add(block) }
  }

  private mutating func add(_ content: [Inline]) {
    for piece in content {
      switch piece {
      case .value(let value): values += [run.transcript.values[value.index]].compactMap(\.self)
      // What stands in the margin is no answer.
      case .footnote: break
      default: add(piece.children)
      }
    }
  }
}
