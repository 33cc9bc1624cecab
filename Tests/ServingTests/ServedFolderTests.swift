import Foundation
import Testing

@testable import Serving

@Suite struct ServedFolderTests {
  @Test(arguments: [
    "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt",
    "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt", "/..\\secret.txt", "/..%5csecret.txt",
    "/%5c..%5csecret.txt", "/in/../../secret.txt", "/in/..%2f..%2fsecret.txt", "/./../secret.txt",
    "/.%2e/secret.txt", "//../secret.txt", "/....//secret.txt", "/in/%00/../../secret.txt",
    "/secret.txt%00.html", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt",
    "/..;/secret.txt", "/link.txt", "/out/secret.txt", "/out/", "/in/link/secret.txt", "/.hidden",
    "/%2ehidden", "/pipe", "/in", "/in/", "/%", "/%zz", "/index.html/", "/%0d%0a", "/~/secret.txt",
    "/loop", "/outside-of-it/../secret.txt", "/-preview/../secret.txt",
    "/-preview/%2e%2e/secret.txt", "/-preview/..%2f..%2fsecret.txt", "/-preview/",
  ])
  func `no path leaves the folder`(_ path: String) async throws {
    try await Preview.run(["index.html": "home", "in/a.txt": "a", ".hidden": "secret"]) {
      let site = $0.folder
      let outside = site.deletingLastPathComponent()
      try Data("secret".utf8).write(to: outside.appending(path: "secret.txt"))
      for (link, end) in [
        ("link.txt", "../secret.txt"), ("out", ".."), ("in/link", "../.."), ("loop", "loop"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: site.appending(path: link).path, withDestinationPath: end)
      }
      #expect(mkfifo(site.appending(path: "pipe").path, 0o600) == 0)
      let answer = try await $0.get(path)
      #expect(["400 Bad Request", "404 Not Found"].contains(status(answer)))
      #expect(!answer.contains("secret"))
    }
  }

  @Test func `a folder beside it whose name begins like its own is outside`() async throws {
    try await Preview.run {
      let beside = $0.folder.deletingLastPathComponent().appending(path: "site-2")
      try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
      try Data("secret".utf8).write(to: beside.appending(path: "secret.txt"))
      try FileManager.default.createSymbolicLink(
        atPath: $0.folder.appending(path: "two").path, withDestinationPath: beside.path)
      let answer = try await $0.get("/two/secret.txt")
      #expect(status(answer) == "404 Not Found")
    }
  }

  @Test func `a link that stays inside is followed`() async throws {
    try await Preview.run(["a.txt": "inside"]) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.folder.appending(path: "b.txt").path, withDestinationPath: "a.txt")
      let answer = try await $0.get("/b.txt")
      #expect(answer.hasSuffix("inside"))
    }
  }

  @Test func `names with blanks, quotes and other letters are found`() async throws {
    try await Preview.run(["a 'b' é.txt": "odd"]) {
      let answer = try await $0.get("/a%20'b'%20%C3%A9.txt")
      #expect(answer.hasSuffix("odd"))
    }
  }
}
