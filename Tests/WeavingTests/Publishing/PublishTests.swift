import Foundation
import Subprocess
import TestPrograms
import Testing

/// `weave publish`, through the real command.
@Suite struct PublishTests {
  private static func publish(
    to output: String, site: URL, _ options: [String] = []
  ) async throws -> (status: TerminationStatus, told: String, said: String) {
    let folder = FaultProgram.folder.appending(path: "../prose").standardizedFileURL
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: Arguments(
        ["publish", "--skip-build", "--site", site.path, "--output", output] + options),
      environment: FaultProgram.environment(of: "prose"), workingDirectory: .init(folder.path),
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    return (result.terminationStatus, result.standardOutput, result.standardError)
  }

  @Test func `pages, book and what stands beside them are published, and not twice`() async throws {
    let place = try TemporaryFolder()
    let (site, output) = (place.url.appending(path: "site"), place.url.appending(path: "public"))
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Data("example.org".utf8).write(to: site.appending(path: "CNAME"))
    let (status, told, said) = try await Self.publish(to: output.path, site: site)
    #expect(status == .exited(0), "\(said)")
    let files = try FileManager.default.contentsOfDirectory(atPath: output.path)
    for name in ["01-page.html", "24-page.html", "CNAME", "prose.epub", "robots.txt"] {
      #expect(files.contains(name), "\(name)")
    }
    // The course has no address, by which a map could call its pages.
    #expect(!files.contains("sitemap.xml") && !files.contains("feed.xml"))
    #expect(told.contains("they need the course's address, 'address:' in 'Course.swift'"))
    let index = try String(contentsOf: output.appending(path: "index.html"), encoding: .utf8)
    #expect(index.contains("<a href=\"prose.epub\">The book</a>"))

    let again = try await Self.publish(to: output.path, site: site)
    #expect(again.told.contains(" files to publish, 0 changed\n"))
  }

  @Test
  func
    `a folder in the site's own is refused, so is one with others' files, and cards without an address`()
    async throws
  {
    let place = try TemporaryFolder()
    let site = place.url.appending(path: "site")
    let inside = try await Self.publish(to: site.appending(path: "public").path, site: site)
    #expect(inside.status == .exited(1))
    #expect(inside.said.hasSuffix("lies in the site's folder: name one outside of it\n"))
    try Data("mine".utf8).write(to: place.url.appending(path: "notes.txt"))
    let foreign = try await Self.publish(to: place.url.path, site: site)
    let cards = try await Self.publish(
      to: place.url.appending(path: "public").path, site: site, ["--cards"])
    #expect(cards.said.contains("'address:' in 'Course.swift'"), "\(cards.said)")
    #expect(foreign.status == .exited(1))
    #expect(foreign.said.contains("holds files that no export wrote"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.url.path) == ["notes.txt"])
  }
}
