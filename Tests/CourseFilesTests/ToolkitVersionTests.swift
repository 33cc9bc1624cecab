import CourseFiles
import Foundation
import Testing

/// The version and the CHANGELOG agree, as `RELEASING.md` says.
@Suite struct ToolkitVersionTests {
  private static let note = " (not yet tagged)"

  /// The headings of the CHANGELOG's sections, the newest first.
  private static func sections() throws -> [String] {
    var root = URL(filePath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    return lines.map { String($0.dropFirst(3)) }
  }

  @Test func `the version is three numbers, with a mark while it is none yet`() {
    let version = ToolkitVersion.current
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+(-dev)?/) != nil)
  }

  @Test func `the CHANGELOG begins with what is unreleased`() throws {
    #expect(try Self.sections().first == "Unreleased")
  }

  @Test func `the newest section is the version's, or the version is newer than all`() throws {
    let releases = try Self.sections().dropFirst()
    let isDevelopment = ToolkitVersion.current.hasSuffix("-dev")
    let number = ToolkitVersion.current.replacing("-dev", with: "")
    if isDevelopment {
      #expect(releases.first == number + Self.note || !releases.contains(number))
    } else {
      #expect(releases.first == number)
    }
    #expect(!releases.dropFirst().contains { $0.hasSuffix(Self.note) })
  }
}
