import Foundation
import LessonRuns
import Testing

/// What the guide says of runs that go wrong.
@Suite struct RunTests {
  /// The errors on a page of the guide, without the folder of the lessons.
  private static func errors(on page: String = "when-the-code-is-wrong") throws -> [String] {
    let lesson = try Guide.lesson(page)
    return lesson.blocks.flatMap { block in
      guard case .listing("console", let text, _) = block else { return [] as [String] }
      return text.split(separator: "\n").compactMap { line in
        line.wholeMatch(of: /lessons\/(\d\d-\S+: error: .*)/).map { String($0.output.1) }
      }
    }.filter { !$0.contains("02-a-root") }
  }

  @Test func `every error on the page is one that a test gets from the real command`() throws {
    let tests = Guide.root.appending(path: "Tests/WeavingTests/Command/RunFaultTests.swift")
    let proved = try String(contentsOf: tests, encoding: .utf8)
    let errors = try Self.errors()
    #expect(errors.count >= 10)
    for error in errors { #expect(proved.contains("\"\(error)\"")) }
  }

  @Test func `every error of a record is one that a test gets from the real command`() throws {
    let tests = Guide.root.appending(path: "Tests/WeavingTests/Command")
    let proved = try ["RunFaultTests.swift", "RecordTests.swift"].map {
      try String(contentsOf: tests.appending(path: $0), encoding: .utf8)
    }.joined()
    let errors = try Self.errors(on: "recorded-results")
    #expect(errors.count >= 4)
    for error in errors { #expect(proved.contains("\"\(error)\""), "\(error)") }
  }

  @Test func `every fault of a run has an example, or at least its words`() throws {
    let errors = try Self.errors().joined(separator: "\n")
    let text = try Guide.text(of: Guide.lesson("when-the-code-is-wrong"))
      .replacing("\n", with: " ")
    for kind in RunFaultKind.allCases
    where ![.formula, .prediction, .address, .manifest, .record, .live].contains(kind) {
      let shown = kind == .notStarted || kind == .exhibit ? text : errors
      #expect(shown.contains(kind.rawValue), "\(kind)")
    }
  }
}

/// The kinds of fault that a run can have, by words that only they say; see `ReasonKind`.
enum RunFaultKind: String, CaseIterable {
  case trapped = "the lesson trapped"
  case signaled = "was ended by SIG"
  case stackOverflow = "ran out of stack"
  case outOfMemory = "of memory"
  case exited = "ended the program with exit"
  case threw = "threw an error"
  case timedOut = "ran longer than"
  case printedTooMuch = "printed more than"
  case printedOutside = "an inline value prints"
  case wroteTooMuch = "wrote a file of more than"
  case damagedRecord = "wrote to the record"
  case returned = "the chunk returns"
  case compiles = "marked 'fails'"
  case notBuilt = "in the program as lesson"
  case notStarted = "could not be run"
  /// The faults of formulas have a page of their own.
  case formula
  case exhibit = "exhibit cannot be drawn"
  /// The page about predictions shows what is told of them.
  case prediction
  /// Recorded results have a page of their own.
  case record
  /// The page about figures shows what is told of values that follow them.
  case live
  /// A fault of the manifest, not of a run.
  case address
  /// The same.
  case manifest
}

extension RunFault.Reason {
  /// The kind, without what makes it this one.
  var kind: RunFaultKind {
    switch self {
    case .trapped: .trapped
    case .signaled: .signaled
    case .stackOverflow: .stackOverflow
    case .outOfMemory: .outOfMemory
    case .exited: .exited
    case .threw: .threw
    case .timedOut: .timedOut
    case .printedTooMuch: .printedTooMuch
    case .printedOutside: .printedOutside
    case .wroteTooMuch: .wroteTooMuch
    case .damagedRecord: .damagedRecord
    case .returned: .returned
    case .compiles: .compiles
    case .notBuilt: .notBuilt
    case .notStarted: .notStarted
    case .formula: .formula
    case .exhibit: .exhibit
    case .prediction: .prediction
    case .live: .live
    case .record: .record
    case .address: .address
    case .manifest: .manifest
    }
  }
}
