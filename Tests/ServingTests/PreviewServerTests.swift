import FlyingSocks
import Foundation
import SeededNumbers
import Testing

@testable import Serving

@Suite struct PreviewServerTests {
  @Test func `serves files with their types, and the index for the folder`() async throws {
    try await Preview.run(["index.html": "home", "style.css": "p {}", "in/a b.txt": "deep"]) {
      let style = try await $0.get("/style.css?v=1")
      #expect(status(style) == "200 OK")
      #expect(style.contains("\r\nContent-Type: text/css; charset=utf-8\r\n"))
      #expect(style.contains("\r\nContent-Length: 4\r\n"))
      #expect(style.hasSuffix("\r\n\r\np {}"))
      #expect(try await $0.get("/").hasSuffix("home"))
      #expect(try await $0.get("/in/a%20b.txt").hasSuffix("\r\n\r\ndeep"))
      let head = try await $0.exchange(
        "HEAD /style.css HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
      #expect(head.contains("\r\nContent-Length: 4\r\n"))
      #expect(head.hasSuffix("\r\n\r\n"))
    }
  }

  @Test func `a missing page is the site's own, and says that it is missing`() async throws {
    try await Preview.run(["404.html": "no such page"]) {
      let answer = try await $0.get("/none.html")
      #expect(status(answer) == "404 Not Found")
      #expect(answer.hasSuffix("no such page"))
    }
    try await Preview.run([:]) {
      let answer = try await $0.get("/")
      #expect(status(answer) == "404 Not Found")
    }
  }

  @Test func `a connection carries request after request`() async throws {
    try await Preview.run(["a.txt": "first", "b.txt": "second"]) {
      let client = try await $0.connect()
      try await client.send("GET /a.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.text(upTo: "first").contains("Connection: keep-alive"))
      // Two at once, and the second in pieces.
      try await client.send(
        "GET /b.txt HTTP/1.1\r\nHost: localhost\r\n\r\nGET /a.txt HTTP/1.1\r\nHo")
      _ = try await client.text(upTo: "second")
      try await client.send("st: localhost\r\nConnection: close\r\n\r\n")
      #expect(try await client.rest().hasSuffix("first"))
      await client.close()
    }
  }

  @Test(arguments: [
    "evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example:8000",
    "[::2]", "127.0.0.2", "0.0.0.0", "localhost:80@evil.example", "", " ",
    "127.0.0.1, evil.example",
  ])
  func `refuses the name of another host`(_ host: String) async throws {
    try await Preview.run {
      let answer = try await $0.get("/", host: host)
      #expect(status(answer) == "403 Forbidden")
      #expect(!answer.contains("Hello"))
    }
  }

  @Test(arguments: ["localhost", "LocalHost:8000", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:80"])
  func `takes the names of this machine`(_ host: String) async throws {
    try await Preview.run {
      let answer = try await $0.get("/", host: host)
      #expect(status(answer) == "200 OK")
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "G"])
  func `refuses other methods, and says which there are`(_ method: String) async throws {
    try await Preview.run {
      let answer = try await $0.exchange("\(method) / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(status(answer) == "405 Method Not Allowed")
      #expect(answer.contains("\r\nAllow: GET, HEAD\r\n"))
    }
  }

  private static let refused = [
    ("GET /\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", "505 HTTP Version Not Supported"),
    ("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 Bad Request"),
    ("GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", "400 Bad Request"),
    (
      "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "400 Bad Request"
    ),
    ("\u{16}\u{3}\u{1}\n\n", "400 Bad Request"),
    (
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n",
      "431 Request Header Fields Too Large"
    ),
    (
      "GET /\(String(repeating: "x", count: 200_000))",
      "431 Request Header Fields Too Large"
    ),
  ]

  @Test(arguments: refused.indices)
  func `refuses what is no request, and closes`(_ index: Int) async throws {
    let (request, answer) = Self.refused[index]
    try await Preview.run {
      let got = try await $0.exchange(request)
      #expect(status(got) == answer)
    }
  }

  @Test func `random bytes get an answer or nothing, and the server goes on`() async throws {
    try await Preview.run { preview in
      var random = SplitMix64(seed: 6)
      for _ in 0..<60 {
        let client = try await preview.connect()
        let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        try await client.send(Data(bytes) + Data("\r\n\r\n".utf8))
        let answer = try await client.rest()
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
        await client.close()
      }
      let page = try await preview.get("/")
      #expect(status(page) == "200 OK")
    }
  }

  @Test func `tells pages to keep nothing and to be in nobody's frame`() async throws {
    try await Preview.run {
      let answer = try await $0.get("/")
      for line in ["Cache-Control: no-store", "X-Content-Type-Options: nosniff"] {
        #expect(answer.contains("\r\n\(line)\r\n"))
      }
      #expect(!answer.contains("Access-Control"))
    }
  }

  @Test func `a port that is taken is an error that names it`() async throws {
    try await Preview.run { preview in
      await #expect(throws: PortInUse(port: preview.server.port)) {
        _ = try await PreviewServer(folder: preview.folder, port: preview.server.port)
      }
    }
  }

  @Test func `cancelling ends it at once, and frees the port`() async throws {
    try await Preview.run { preview in
      let server = try await PreviewServer(folder: preview.folder, port: 0)
      let task = Task { try await server.run() }
      let other = Preview(server: server, folder: preview.folder, pool: preview.pool)
      let client = try await other.connect()
      try await client.send("GET /-preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = try await client.text(upTo: "}\n\n")
      task.cancel()
      try await task.value
      _ = try await client.rest()
      await client.close()
      _ = try await PreviewServer(folder: preview.folder, port: server.port)
    }
  }
}
