import CourseFiles
import Foundation
import TestPrograms
import Testing

@testable import RemoteCache

/// The cache against a server that goes wrong in every way that was thought of.
@Suite struct RemoteCacheTests {
  private let key = Array("lesson 1".utf8)
  private let value = Array("what it gave".utf8)

  private func settings(_ server: FaultyServer, _ change: (inout CacheSettings) -> Void = { _ in })
    throws -> CacheSettings
  {
    var settings = try #require(
      try CacheSettings(option: server.address, isReadOnly: false, environment: [:]))
    // A busy machine answers late; what is too late is said by the tests that are about it.
    settings.timeout = 86_400
    change(&settings)
    return settings
  }

  /// Keeps a result on a server, and takes both away in the end.
  private func withServer(_ body: (FaultyServer) async throws -> Void) async throws {
    let server = try FaultyServer()
    defer { server.stop() }
    let cache = RemoteCache(try settings(server))
    await cache.keep(value, for: key)
    #expect(await cache.faults == [])
    await cache.close()
    try await body(server)
  }

  private func path(_ part: String, of server: FaultyServer) throws -> String {
    try #require(server.kept.keys.first { $0.hasPrefix("/shared/\(part)/") })
  }

  @Test func `what one machine keeps, another takes`() async throws {
    try await withServer { server in
      let other = RemoteCache(try settings(server))
      #expect(await other.value(for: key) == value)
      #expect(await other.value(for: key + [0]) == nil)
      #expect(await other.taken == 1)
      #expect(await other.faults == [])
      await other.close()
      #expect(try path("ac", of: server) == "/shared/ac/\(SHA256(key).description)")
      let blob = try #require(server.kept[path("cas", of: server)])
      #expect(try path("cas", of: server) == "/shared/cas/\(SHA256(blob).description)")
      // The file comes before the action that names it.
      #expect(server.requests.prefix(2).map(\.path).map { $0.contains("/cas/") } == [true, false])
    }
  }

  @Test func `a machine that may only read writes nothing`() async throws {
    let server = try FaultyServer()
    defer { server.stop() }
    let cache = RemoteCache(try settings(server) { $0.isReadOnly = true })
    await cache.keep(value, for: key)
    #expect(await cache.value(for: key) == nil)
    #expect(server.requests.map(\.method) == ["GET"])
    await cache.close()
  }

  @Test func `who asks is told to the cache, and to nobody that it leads to`() async throws {
    try await withServer { server in
      let thief = try FaultyServer()
      defer { thief.stop() }
      let cache = RemoteCache(try settings(server) { $0.authorization = "Bearer secret" })
      #expect(await cache.value(for: key) == value)
      #expect(server.requests.last?.headers["authorization"] == "Bearer secret")
      let place = thief.address
      server.breakDown { _ in .redirect(to: "\(place)/cas/x") }
      #expect(await cache.value(for: key) == nil)
      #expect(await cache.faults.count == 1)
      #expect(await cache.faults.first?.contains("no redirection is followed") == true)
      #expect(thief.requests == [])
      #expect(await cache.faults.first?.contains("secret") == false)
      await cache.close()
    }
  }

  @Test func `wrong bytes are not taken, whatever they say`() async throws {
    try await withServer { server in
      let (action, blob) = (try path("ac", of: server), try path("cas", of: server))
      let good = server.kept
      let other = RemoteCache(try settings(server))
      await other.keep(Array("a wrong number".utf8), for: Array("lesson 2".utf8))
      await other.close()
      let swapped = try #require(
        server.kept.first { $0.key.contains("/ac/") && $0.key != action }?.value)
      var flipped = try #require(good[blob])
      flipped[flipped.count - 1] ^= 1
      let damages: [(String, [String: [UInt8]])] = [
        ("flipped", [blob: flipped]), ("shorter", [blob: Array(flipped.dropLast())]),
        ("longer", [blob: flipped + [0]]), ("empty", [blob: []]),
        ("swapped", [action: swapped]), ("no action", [action: Array("404 not found".utf8)]),
        ("an empty action", [action: []]),
        (
          "a huge result",
          [action: ActionResult(digest: SHA256(flipped).description, size: 1 << 40).bytes]
        ),
        ("a huge action", [action: Array(repeating: 0, count: 1 << 20)]),
      ]
      for (name, damage) in damages {
        server.kept.merge(good) { $1 }
        server.kept.merge(damage) { $1 }
        let cache = RemoteCache(try settings(server))
        #expect(await cache.value(for: key) == nil, "\(name)")
        #expect(await cache.faults.count == 1, "\(name)")
        await cache.close()
      }
      server.kept.merge(good) { $1 }
      let cache = RemoteCache(try settings(server))
      #expect(await cache.value(for: key) == value)
      await cache.close()
    }
  }

  @Test(
    arguments: [
      .hangUp, .cut([1, 2, 3], of: 400), .status(500, []), .status(503, []), .status(401, []),
      .status(403, []), .raw("no HTTP at all\r\n\r\n"), .redirect(to: "http://127.0.0.1:1/"),
      .redirect(to: "file:///etc/passwd"),
      .raw("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), .silence,
    ] as [FaultyServer.Answer])
  func `a server that fails is asked once, and costs no more`(fault: FaultyServer.Answer)
    async throws
  {
    try await withServer { server in
      server.breakDown { _ in fault }
      let before = server.requests.count
      let cache = RemoteCache(
        try settings(server) { if case .silence = fault { $0.timeout = 3 } })
      for _ in 0..<3 { #expect(await cache.value(for: key) == nil) }
      await cache.keep(value, for: key)
      #expect(server.requests.count == before + 1)
      #expect(await cache.faults.count == 1)
      await cache.close()
      // The next weave tries again.
      server.mend()
      let next = RemoteCache(try settings(server))
      #expect(await next.value(for: key) == value)
      await next.close()
    }
  }

  @Test func `a server that is not there is no fault of the course`() async throws {
    let server = try FaultyServer()
    server.stop()
    let cache = RemoteCache(try settings(server) { $0.timeout = 0.5 })
    #expect(await cache.value(for: key) == nil)
    await cache.keep(value, for: key)
    #expect(await cache.faults.count == 1)
    await cache.close()
  }

  @Test(arguments: [403, 405, 413, 500, 507])
  func `a server that is full, or takes nothing, is still read`(status: Int) async throws {
    try await withServer { server in
      server.breakDown { $0.method == "PUT" ? .status(status, []) : nil }
      let cache = RemoteCache(try settings(server))
      for number in 0..<3 { await cache.keep(value, for: key + [UInt8(number)]) }
      #expect(server.requests.filter { $0.method == "PUT" }.count == 3)
      #expect(await cache.value(for: key) == value)
      #expect(await cache.written == 0)
      #expect(
        await cache.faults == [
          "it takes no results (status \(status)); nothing is written to it any more"
        ])
      await cache.close()
    }
  }

  @Test func `a result that is too large is not sent`() async throws {
    let server = try FaultyServer()
    defer { server.stop() }
    let cache = RemoteCache(try settings(server) { $0.sizeLimit = 1_000 })
    await cache.keep(Array(repeating: 0, count: 1_000), for: key)
    #expect(server.requests == [])
    await cache.close()
  }

  @Test func `two writers at the same time leave whole results`() async throws {
    let server = try FaultyServer()
    defer { server.stop() }
    let caches = try (0..<2).map { _ in RemoteCache(try settings(server)) }
    let values = (0..<2).map { Array(repeating: UInt8($0), count: 100_000) }
    await withTaskGroup(of: Void.self) { group in
      for round in 0..<10 {
        for (cache, value) in zip(caches, values) {
          group.addTask { await cache.keep(value, for: Array("\(round)".utf8)) }
        }
      }
    }
    let reader = RemoteCache(try settings(server))
    for round in 0..<10 {
      let found = try #require(await reader.value(for: Array("\(round)".utf8)))
      #expect(values.contains(found))
    }
    #expect(await reader.faults == [])
    for cache in caches + [reader] {
      #expect(await cache.faults == [])
      await cache.close()
    }
  }
}
