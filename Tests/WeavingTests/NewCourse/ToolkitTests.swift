import Foundation
import Subprocess
import Testing

@testable import Weaving

@Suite struct ToolkitTests {
  @Test(arguments: [
    ("https://example.org/a/kit.git", "https://example.org/a/kit.git"),
    ("https://user:secret@example.org/a/kit", "https://example.org/a/kit"),
    ("git@example.org:a/kit.git", "https://example.org/a/kit.git"),
    ("ssh://git@example.org/a/kit", "https://example.org/a/kit"),
    ("file:///srv/kit", "file:///srv/kit"),
    ("/srv/kit", nil),
    ("../kit", nil),
    ("./a:b", nil),
  ]) func `a remote is spelled as everybody can read it`(remote: String, address: String?) {
    #expect(ToolkitCheckout.publicAddress(of: remote) == address)
  }

  @Test func `a clone of a clone comes from where the first came from`() async throws {
    let place = try TemporaryFolder()
    try await place.git("init", "-q", "first")
    let first = ToolkitCheckout(folder: place.url.appending(path: "first"))
    #expect(await first.dependency() == .folder(first.folder.standardizedFileURL.path))
    try await place.git("-C", "first", "commit", "-q", "--allow-empty", "-m", "Begin")
    try await place.git("-C", "first", "remote", "add", "origin", "git@example.org:a/kit.git")
    try await place.git("clone", "-q", "first", "second")
    let second = ToolkitCheckout(folder: place.url.appending(path: "second"))
    #expect(await second.dependency() == .development(address: "https://example.org/a/kit.git"))
    try await place.git("-C", "second", "tag", "1.2.0")
    #expect(
      await second.dependency()
        == .release(address: "https://example.org/a/kit.git", version: "1.2.0"))
  }

  @Test func `a folder inside of another repository is only a folder`() async throws {
    let place = try TemporaryFolder()
    try await place.git("init", "-q", ".")
    try await place.git("remote", "add", "origin", "https://example.org/another")
    let inside = place.url.appending(path: "vendor/kit")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    #expect(
      await ToolkitCheckout(folder: inside).dependency()
        == .folder(inside.standardizedFileURL.path))
  }

  @Test func `a place is a folder or an address`() throws {
    let place = try TemporaryFolder()
    let folder = place.url.standardizedFileURL.path
    #expect(try ToolkitDependency(place: folder, version: nil) == .folder(folder))
    #expect(
      try ToolkitDependency(place: "https://example.org/kit", version: "2.0.0")
        == .release(address: "https://example.org/kit", version: "2.0.0"))
    #expect(throws: NewCourseError.folderWithVersion(folder)) {
      try ToolkitDependency(place: folder, version: "2.0.0")
    }
    #expect(throws: NewCourseError.noToolkit("nowhere")) {
      try ToolkitDependency(place: "nowhere", version: nil)
    }
  }

  @Test func `a manifest asks for the package by the name that SwiftPM gives it`() {
    let release = ToolkitDependency.release(
      address: "https://example.org/a/Kit.git", version: "1.0.0")
    #expect(release.package == "Kit")
    #expect(release.identity == "kit")
    #expect(
      release.manifestCode == #".package(url: "https://example.org/a/Kit.git", from: "1.0.0")"#)
    let folder = ToolkitDependency.folder("/srv/my \"kit\"")
    #expect(folder.identity == "my \"kit\"")
    #expect(
      folder.manifestCode == #".package(name: "literate-course", path: "/srv/my \"kit\"")"#)
  }
}

/// A folder for one test; it goes with the last who holds it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    let all = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = all.appending(path: "test-\(UUID())", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Runs git in the folder, as somebody.
  func git(_ arguments: String...) async throws {
    let person = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    let result = try await run(
      .name("git"), arguments: Arguments(["-C", url.path] + person + arguments),
      output: .discarded, error: .string(limit: 1 << 16))
    try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
  }
}
