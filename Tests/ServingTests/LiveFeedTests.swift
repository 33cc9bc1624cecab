import FlyingSocks
import Foundation
import Testing

@testable import Serving

@Suite(.serialized) struct LiveFeedTests {
  private func listen(to preview: Preview) async throws -> Client {
    let client = try await preview.connect()
    try await client.send("GET /-preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    return client
  }

  private func version(in events: String) -> Int? {
    let last = events.components(separatedBy: "data: ").last ?? ""
    return try? JSONDecoder().decode(LiveState.self, from: Data(last.utf8)).version
  }

  @Test func `a listener gets the state at once, and then every new one`() async throws {
    try await Preview.run { preview in
      await preview.server.publish(LiveState(version: 3))
      let client = try await listen(to: preview)
      #expect(try await version(in: client.text(upTo: "}\n\n")) == 3)
      let problem = LiveState.Problem(place: "a.md:1:2", message: "no\n\n")
      await preview.server.publish(LiveState(version: 4, problems: [problem]))
      let event = try await client.text(upTo: "}\n\n")
      #expect(version(in: event) == 4)
      // An empty line ends an event; none can be within it.
      #expect(event.dropLast(2).contains("\n\n") == false)
      await client.close()
    }
  }

  @Test func `two hundred idle listeners all hear, and leave nothing behind`() async throws {
    try await Preview.run { preview in
      var clients: [Client] = []
      for _ in 0..<200 {
        let client = try await listen(to: preview)
        _ = try await client.text(upTo: "}\n\n")
        clients.append(client)
      }
      #expect(await preview.server.openConnections == 200)
      await preview.server.publish(LiveState(version: 9))
      for client in clients {
        #expect(try await version(in: client.text(upTo: "}\n\n")) == 9)
        await client.close()
      }
      try await preview.eventually { await preview.server.openConnections == 0 }
      try await preview.eventually { await preview.server.listeners == 0 }
    }
  }

  @Test func `a thousand reloads leave nothing behind`() async throws {
    try await Preview.run { preview in
      let files = openFiles()
      for number in 0..<1_000 {
        let client = try await listen(to: preview)
        if number % 2 == 0 { _ = try await client.text(upTo: "}\n\n") }
        let page = try await preview.get("/")
        #expect(page.hasSuffix("<p>Hello</p></html>"))
        await client.close()
      }
      try await preview.eventually { await preview.server.openConnections == 0 }
      try await preview.eventually { await preview.server.listeners == 0 }
      // Other tests open files meanwhile, but not a thousand.
      #expect(openFiles() < files + 400)
    }
  }

  @Test func `a client that does not read costs nobody else, and is cut off`() async throws {
    let large = String(repeating: "x", count: 16 << 20)
    try await Preview.run(["large.txt": large, "a.txt": "small"]) { preview in
      let slow = try await preview.connect()
      try await slow.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = try await slow.socket.read(atMost: 16)
      let late = try await listen(to: preview)
      for version in 1...20 {
        await preview.server.publish(LiveState(version: version))
        #expect(try await preview.get("/a.txt").hasSuffix("small"))
      }
      await preview.server.endOverdue()
      let end = ContinuousClock.now + ServerLimits.generous.answer
      // Of the two that do not read, one has been told all there is.
      try await preview.eventually { await preview.server.overdueConnections(now: end) == 1 }
      #expect(await preview.server.openConnections == 2)
      await preview.server.endOverdue(now: end)
      try await preview.eventually { await preview.server.openConnections == 1 }
      #expect(try await version(in: late.text(upTo: "\"version\":20}\n\n")) == 20)
      await slow.close()
      await late.close()
    }
  }

  @Test func `a client that never ends its request is cut off`() async throws {
    var limits = ServerLimits.generous
    limits.head = .milliseconds(300)
    try await Preview.run(limits: limits) { preview in
      for words in ["GET / HTTP/1.1\r\nHost: localhost\r\n", ""] {
        let client = try await preview.connect()
        try await client.send(words)
        #expect(try await client.rest() == "")
        await client.close()
      }
    }
  }

  @Test func `one connection too many is turned away, and there is room again later`() async throws
  {
    var limits = ServerLimits.generous
    limits.connections = 3
    try await Preview.run(limits: limits) { preview in
      var clients: [Client] = []
      for _ in 0..<3 {
        let client = try await listen(to: preview)
        _ = try await client.text(upTo: "}\n\n")
        clients.append(client)
      }
      // The answer may be lost, for nobody reads the request to its end.
      let answer = try await preview.get("/")
      #expect(answer == "" || status(answer) == "503 Service Unavailable")
      await clients.popLast()?.close()
      try await preview.eventually { status(try await preview.get("/")) == "200 OK" }
      for client in clients { await client.close() }
    }
  }

  /// How many files this process has open.
  private func openFiles() -> Int {
    (0..<Int32(4_096)).count { fcntl($0, F_GETFD) >= 0 }
  }
}
