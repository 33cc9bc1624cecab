import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One client's connection.
struct Connection: Sendable {
  let socket: AsyncSocket
  let folder: ServedFolder
  let feed: LiveFeed
  let limits: ServerLimits
  let table: ConnectionTable
  let pool: any AsyncSocketPool

  private var descriptor: Int32 { socket.socket.file.rawValue }

  /// Answers requests until one side has enough.
  func serve() async {
    var reader = RequestReader()
    do {
      while true {
        let request: Request
        do {
          guard let next = try await reader.next(from: socket) else { break }
          request = next
        } catch let refusal as Request.Refusal {
          try await send(Response(refusing: refusal), withBody: true, keepsAlive: false)
          try await drain()
          break
        }
        if request.path == LivePage.prefix + "events", request.wantsBody {
          try await stream()
          break
        }
        let response = await response(to: request)
        try await send(response, withBody: request.wantsBody, keepsAlive: request.keepsAlive)
        guard request.keepsAlive else { break }
        await table.extend(descriptor, until: .now + (reader.hasMore ? limits.head : limits.idle))
      }
    } catch {
      // The client is gone, or was too slow; that is no fault of ours.
    }
    await settle(pool)
    await table.close(descriptor)
  }

  /// Reads on for a little, to no use but one: a socket that is closed with bytes unread takes the
  /// answer back from a client that has not read it yet.
  private func drain() async throws {
    shutdown(descriptor, Int32(SHUT_WR))
    await table.extend(descriptor, until: .now + limits.farewell)
    var count = 0
    while count < 1 << 20 { count += try await socket.read(atMost: 4096).count }
  }

  private func response(to request: Request) async -> Response {
    if request.path.hasPrefix(LivePage.prefix) {
      let name = request.path.dropFirst(LivePage.prefix.count)
      return LivePage.asset(String(name)).map { Response(.ok, type: $0.type, body: $0.bytes) }
        ?? Response(.notFound)
    }
    if let file = folder.file(at: request.path) { return await page(.ok, file) }
    if let file = folder.file(at: "/404.html") { return await page(.notFound, file) }
    return Response(.notFound)
  }

  private func page(_ status: Response.Status, _ file: ServedFolder.File) async -> Response {
    guard file.type.hasPrefix("text/html") else {
      return Response(status, type: file.type, body: file.bytes)
    }
    let version = await feed.state.version
    return Response(status, type: file.type, body: LivePage.html(file.bytes, version: version))
  }

  private func send(_ response: Response, withBody: Bool, keepsAlive: Bool) async throws {
    await table.extend(descriptor, until: .now + limits.answer)
    try await socket.write(response.bytes(withBody: withBody, keepsAlive: keepsAlive))
  }

  /// Sends every new state until the client goes.
  private func stream() async throws {
    let head =
      "HTTP/1.1 200 OK\r\n" + Response.commonHeaders
      + "Content-Type: text/event-stream\r\nConnection: close\r\n\r\nretry: 300\n\n"
    try await tell(Data(head.utf8))
    try await withThrowingTaskGroup(of: Void.self) { group in
      // A listener has nothing more to say: what can be read is that it is gone.
      group.addTask { while true { _ = try await socket.read(atMost: 1024) } }
      group.addTask { try await tellNews() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func tellNews() async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var known: Int?
    while true {
      let news = try await feed.edition(after: known)
      known = news.edition
      // No line of JSON has an empty line in it, which would end the event.
      try await tell(Data("data: ".utf8) + encoder.encode(news.state) + Data("\n\n".utf8))
    }
  }

  private func tell(_ bytes: Data) async throws {
    await table.extend(descriptor, until: .now + limits.answer)
    try await socket.write(bytes)
    await table.extend(descriptor, until: .now + .seconds(1 << 30))
  }
}
