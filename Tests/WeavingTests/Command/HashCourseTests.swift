import Foundation
import Subprocess
import TestPrograms
import Testing

/// A course on another subject than the toolkit's own, woven by the real command.
@Suite struct HashCourseTests {
  private static let woven = Task { try await weave() }

  private static func weave() async throws -> [String: String] {
    let site = FileManager.default.temporaryDirectory.appending(path: "hashing-\(UUID())")
    defer { try? FileManager.default.removeItem(at: site) }
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: ["--no-cache", "--skip-build", "--site", site.path],
      environment: FaultProgram.environment(of: "hashing"),
      workingDirectory: .init(
        FaultProgram.folder.appending(path: "../hashing").standardizedFileURL.path),
      input: .none, output: .discarded, error: .string(limit: 1 << 16))
    #expect(result.standardError == "")
    #expect(result.terminationStatus.isSuccess)
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
      files[path] = try? String(contentsOf: site.appending(path: path), encoding: .utf8)
    }
    return files
  }

  private func page(_ name: String) async throws -> String {
    try #require(try await Self.woven.value["\(name).html"])
  }

  @Test func `values are those of its own code`() async throws {
    let page = try await page("02-two-coats-on-one-hook")
    #expect(page.contains("1.25</data>"))
    let growth = try await self.page("04-a-longer-rail")
    #expect(growth.contains("value=\"2."))
  }

  @Test func `its diagrams are drawn, each with its table`() async throws {
    for (name, count) in [
      ("01-a-slot-for-every-key", 1), ("02-two-coats-on-one-hook", 2), ("03-the-next-free-hook", 2),
      ("04-a-longer-rail", 2),
    ] {
      let page = try await page(name)
      // A form for a telephone has the words of the wide one.
      let drawn = page.matches(of: /class="diagram-drawing" role="img" aria-labelledby="([^"]*)"/)
      #expect(Set(drawn.map(\.output.1)).count == count)
      #expect(page.ranges(of: "<details class=\"data\">").count == count)
    }
  }

  @Test func `its image, its table and its note are on the page`() async throws {
    let page = try await page("01-a-slot-for-every-key")
    #expect(page.contains("src=\"images/coats.svg\""))
    #expect(page.contains("FNV-1a"))
    #expect(page.contains("keep an order"))
    #expect(try await Self.woven.value["images/coats.svg"] != nil)
  }

  @Test func `its face is its own`() async throws {
    let files = try await Self.woven.value
    #expect(files["theme-logo.svg"] != nil)
    #expect(files["style.css"]?.contains("--accent: light-dark(#1d4f8c, #8ab8f0)") == true)
    for name in ["index", "01-a-slot-for-every-key", "404"] {
      let page = try #require(files["\(name).html"])
      #expect(page.contains("theme-logo.svg\" alt=\"\""))
      // The page for dead addresses has no foot.
      #expect(page.contains("Lessons: CC BY 4.0.") == (name != "404"))
    }
  }
}
