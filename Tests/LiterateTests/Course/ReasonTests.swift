import Foundation
import Literate
import Testing

@Suite struct ReasonTests {
  /// Reads the cases from the sources, for an enum with values cannot list them by itself.
  @Test func `every reason has a test that names it`() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Literate/Course/Reason.swift")
    let cases = try String(contentsOf: sources, encoding: .utf8)
      .matches(of: /(?m)^  case ([a-zA-Z0-9]+)/).map { String($0.1) }
    #expect(cases.count > 40)
    let files = try #require(FileManager.default.enumerator(atPath: tests.path))
    let text = try files.compactMap { $0 as? String }
      .filter { $0.hasSuffix("Tests.swift") && !$0.hasSuffix("ReasonTests.swift") }
      .map { try String(contentsOf: tests.appending(path: $0), encoding: .utf8) }.joined()
    let untested = try cases.filter { try !text.contains(Regex("\\.\($0)\\b")) }
    #expect(untested.isEmpty)
  }

  @Test func `says what was probably meant`() {
    #expect(
      Reason.unknownAttribute("replace", suggestion: "replaces").description
        == "unknown attribute 'replace='; did you mean 'replaces='?")
    #expect(
      Reason.deadAnchor("x", suggestion: nil).description == "no heading has the anchor '#x'")
  }
}
