import Foundation
import Testing

/// The page of promises names tests that exist.
@Suite struct PromiseTests {
  @Test func `every suite that a promise names is there`() throws {
    let text = try Guide.text(of: Guide.lesson("promises"))
    let names = Set(text.matches(of: /`(\w+Tests|test_\w+\.py)`/).map { String($0.output.1) })
    let suites = try Self.suites()
    #expect(names.count > 15)
    for name in names { #expect(suites.contains(name), "no suite \(name)") }
  }

  @Test func `every promise names what holds it`() throws {
    let text = try Guide.text(of: Guide.lesson("promises"))
    let sections = text.components(separatedBy: "\n## ").dropFirst()
    let promises = sections.filter { section in
      !["A lesson is a program", "What is not promised"].contains(where: section.hasPrefix)
    }
    #expect(promises.count >= 8)
    for promise in promises { #expect(promise.contains("\nHeld by `"), "\(promise.prefix(40))") }
  }

  /// The names of all Swift suites, and the files of the browser's.
  private static func suites() throws -> Set<String> {
    let tests = Guide.root.appending(path: "Tests")
    var suites: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: tests.path) {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      if name.hasSuffix(".py") { suites.insert(name) }
      guard name.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: tests.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /(?:struct|final class) (\w+Tests)\b/) {
        suites.insert(String(match.output.1))
      }
    }
    return suites
  }
}
