import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Serves a folder on this machine, to this machine, and tells open pages when it has changed.
///
/// It speaks as much HTTP/1.1 as browsers need for that: GET and HEAD, no bodies, bounded heads. The
/// sockets are FlyingFox's; its HTTP server bounds neither heads nor connections, and gives up when
/// it runs out of descriptors, so the little that is needed of HTTP is here.
package actor PreviewServer {
  /// The address that pages are served at: `http://127.0.0.1:8000/`.
  package nonisolated let address: String
  /// The port.
  package nonisolated let port: UInt16

  private let listener: AsyncSocket
  private let pool: any AsyncSocketPool
  private let folder: ServedFolder
  private let limits: ServerLimits
  private let feed = LiveFeed()
  private let connections: ConnectionTable

  /// Opens a port on the loopback interface.
  ///
  /// - Parameters:
  ///   - folder: The folder to serve.
  ///   - port: The port; 0 for one that the system chooses.
  ///   - limits: What clients may use.
  /// - Throws: `PortInUse`, or the system's error.
  package init(folder: URL, port: UInt16, limits: ServerLimits = ServerLimits()) async throws {
    // A client that is gone must not end the program.
    signal(SIGPIPE, SIG_IGN)
    self.folder = ServedFolder(url: folder)
    self.limits = limits
    connections = ConnectionTable(limit: limits.connections)
    let socket = try Socket(domain: AF_INET)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      guard case .ip4(_, let bound) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.port = bound
    } catch {
      try? socket.close()
      if case SocketError.failed(_, EADDRINUSE, _) = error { throw PortInUse(port: port) }
      throw error
    }
    address = "http://127.0.0.1:\(self.port)/"
    let pool = SocketPool.make(maxEvents: 64)
    self.pool = pool
    try await pool.prepare()
    listener = try AsyncSocket(socket: socket, pool: pool)
  }

  /// Tells every open page of a new state.
  package func publish(_ state: LiveState) async { await feed.publish(state) }

  /// How many connections are open.
  var openConnections: Int { get async { await connections.count } }

  /// How many connections have run out of time at some moment.
  func overdueConnections(now: ContinuousClock.Instant) async -> Int {
    await connections.overdue(now: now).count
  }

  /// How many pages listen for news.
  var listeners: Int { get async { await feed.listeners } }

  /// Serves until the task is cancelled; then every connection is closed.
  ///
  /// - Throws: The system's error if no more connections can be taken.
  package func run() async throws {
    defer { try? listener.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [pool] in try await pool.run() }
      group.addTask { [self] in try await accept() }
      group.addTask { [self] in
        while true {
          try await Task.sleep(for: .milliseconds(250))
          await endOverdue()
        }
      }
      do {
        try await group.next()
      } catch {
        // Whoever waits for a socket may hear of the end as of a connection that is lost.
        guard Task.isCancelled else { throw error }
      }
      group.cancelAll()
    }
  }

  /// Ends the connections whose time is up at some moment.
  func endOverdue(now: ContinuousClock.Instant = .now) async {
    await connections.endOverdue(now: now)
  }

  private func accept() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        let socket: AsyncSocket
        do {
          socket = try await listener.accept()
        } catch SocketError.failed(_, let code, _)
          where [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EINTR].contains(code)
        {
          // Others will go; nobody who is served is to suffer.
          try await Task.sleep(for: .milliseconds(50))
          continue
        }
        _ = fcntl(socket.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
        let descriptor = socket.socket.file.rawValue
        guard await connections.open(descriptor, until: .now + limits.head) else {
          _ = try? socket.socket.write(
            Response(.unavailable).bytes(withBody: true, keepsAlive: false))
          try? socket.close()
          continue
        }
        let connection = Connection(
          socket: socket, folder: folder, feed: feed, limits: limits, table: connections,
          pool: pool)
        group.addTask { await connection.serve() }
      }
    }
  }
}

/// What clients may use.
package struct ServerLimits: Hashable, Sendable {
  /// How many connections may be open at a time.
  package var connections = 512
  /// How long a request's head may take to come.
  package var head = Duration.seconds(10)
  /// How long a connection may be idle between requests.
  package var idle = Duration.seconds(30)
  /// How long a client may take to receive an answer.
  package var answer = Duration.seconds(30)

  /// How long a client whose request was refused may go on sending it.
  package var farewell = Duration.seconds(2)

  /// The limits that hold if nothing else is said.
  package init() {}
}

/// Somebody else listens on the port.
package struct PortInUse: Error, Hashable, Sendable, CustomStringConvertible {
  /// The port.
  package let port: UInt16

  /// The fault in words.
  package var description: String {
    "error: port \(port) of this machine is in use; name another with '--port'"
  }
}
