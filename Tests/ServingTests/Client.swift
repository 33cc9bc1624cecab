import FlyingSocks
import Foundation
import Testing

@testable import Serving

/// A folder that is served while a test runs.
struct Preview {
  let server: PreviewServer
  let folder: URL
  let pool: any AsyncSocketPool

  /// Serves a folder with these files in it, and takes both away in the end.
  static func run(
    _ files: [String: String] = ["index.html": "<html><head></head><p>Hello</p></html>"],
    limits: ServerLimits = .generous, _ body: @Sendable (Preview) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "served-\(UUID())/site")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let server = try await PreviewServer(folder: folder, port: 0, limits: limits)
    let pool = SocketPool.make()
    try await pool.prepare()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { do { try await pool.run() } catch is CancellationError {} }
      try await body(Preview(server: server, folder: folder, pool: pool))
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// Opens a connection.
  func connect() async throws -> Client {
    let socket = try Socket(domain: AF_INET, type: .stream)
    let client = Client(socket: try AsyncSocket(socket: socket, pool: pool), pool: pool)
    try await client.socket.connect(to: .inet(ip4: "127.0.0.1", port: server.port))
    return client
  }

  /// Sends some bytes and returns all that comes until the server closes the connection.
  func exchange(_ request: String) async throws -> String {
    let client = try await connect()
    try await client.send(request)
    let answer = try await client.rest()
    await client.close()
    return answer
  }

  /// Asks for a path, and for no more after that.
  func get(_ path: String, host: String = "localhost") async throws -> String {
    try await exchange("GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
  }

  /// Waits until something is so, as it soon will be.
  func eventually(_ condition: () async throws -> Bool) async throws {
    for _ in 0..<1_000 {
      if try await condition() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("it never came to be so")
  }
}

extension ServerLimits {
  /// Limits that no machine reaches, however busy it is with other tests.
  static var generous: ServerLimits {
    var limits = ServerLimits()
    limits.head = .seconds(86_400)
    limits.idle = limits.head
    limits.answer = limits.head
    limits.farewell = limits.head
    return limits
  }
}

/// A connection to the server under test.
struct Client: Sendable {
  let socket: AsyncSocket
  let pool: any AsyncSocketPool

  /// Sends a text, or as much of it as the other side takes.
  func send(_ text: String) async throws { try await send(Data(text.utf8)) }

  /// Sends some bytes, or as many as the other side takes: what one that has closed the connection answers tells it.
  func send(_ bytes: Data) async throws {
    do {
      try await socket.write(bytes)
    } catch SocketError.disconnected {}
  }

  func close() async {
    await settle(pool)
    try? socket.close()
  }

  /// All that comes until the other side closes.
  func rest() async throws -> String {
    var bytes: [UInt8] = []
    while true {
      do {
        bytes += try await socket.read(atMost: 4096)
      } catch SocketError.disconnected {
        return String(decoding: bytes, as: UTF8.self)
      } catch SocketError.failed(_, ECONNRESET, _) {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  /// What comes until it ends with `end`.
  func text(upTo end: String) async throws -> String {
    var bytes: [UInt8] = []
    while !String(decoding: bytes, as: UTF8.self).hasSuffix(end) {
      bytes += try await socket.read(atMost: 4096)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The first line of an answer, without the version.
func status(_ answer: String) -> String {
  String(answer.prefix { $0 != "\r\n" }.dropFirst("HTTP/1.1 ".count))
}
