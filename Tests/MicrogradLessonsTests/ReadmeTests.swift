import CourseRuntime
import Foundation
import Testing

@testable import MicrogradLessons

/// What the README says of the lessons, beside what the lessons say.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Two digits that count, with a comma for thousands.
  private static func digits(_ number: Double) throws -> String {
    if number < 9.95 { return String(format: "%.1f", number) }
    let rounded = try #require(Double(String(format: "%.1e", number)))
    return Int(rounded).formatted(
      .number.locale(Locale(identifier: "en_US")).grouping(.automatic))
  }

  @Test func `its ladder is the one that lesson 34 recorded`() throws {
    let lesson = Self.root.appending(path: "lessons/34-three-matrix-products.md")
    let ladder = try recorded("ladder", source: lesson.path)
    let (model, examples) = publishedStart()
    let values = Double(Loss(of: model, on: examples).total.topologicalOrder().count)
    let rows = try zip([12, 29, 30, 31, 32, 33, 34], Rung.allCases).map { number, rung in
      let count = Double(try ladder.instructions(rung.rawValue)) / 10 / values
      let ratio = try ladder.ratio(of: Rung.closures.rawValue, to: rung.rawValue).median
      let faster = rung == .closures ? "1" : try Self.digits(ratio)
      return "| \(number) | \(rung.rawValue) | \(try Self.digits(count)) | \(faster) |\n"
    }
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(rows.joined()), "the README should say:\n\(rows.joined())")
  }
}
