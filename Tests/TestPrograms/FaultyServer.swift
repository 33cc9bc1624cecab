import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
  private let (sendBytes, acceptClient) = (Glibc.send, Glibc.accept)
#elseif canImport(Musl)
  import Musl
  private let (sendBytes, acceptClient) = (Musl.send, Musl.accept)
#else
  import Darwin
  private let (sendBytes, acceptClient) = (Darwin.send, Darwin.accept)
#endif

/// A server of a cache on this machine that can be told to go wrong, in this process.
package final class FaultyServer: Sendable {
  /// What it does with a request.
  package enum Answer: Sendable {
    case status(Int, [UInt8])
    /// Promises more bytes than it sends, and hangs up.
    case cut([UInt8], of: Int)
    /// Says nothing, and keeps the connection.
    case silence
    case redirect(to: String)
    /// Sends these bytes as they are.
    case raw(String)
    /// Hangs up at once.
    case hangUp
  }

  /// A request that came.
  package struct Request: Hashable, Sendable {
    package let method: String
    package let path: String
    package let headers: [String: String]
    package let body: [UInt8]
  }

  private let listener: Int32
  package let port: UInt16
  private let files = Mutex<[String: [UInt8]]>([:])
  private let log = Mutex<[Request]>([])
  private let fault = Mutex<(@Sendable (Request) -> Answer?)?>(nil)

  package var address: String { "http://127.0.0.1:\(port)/shared" }

  /// The requests so far.
  package var requests: [Request] { log.withLock(\.self) }

  package init() throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let socket = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && listen(socket, 16) == 0
          && getsockname(socket, address, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    listener = socket
    port = UInt16(bigEndian: address.sin_port)
    signal(SIGPIPE, SIG_IGN)
    Thread.detachNewThread { [self] in accept() }
  }

  /// Decides what goes wrong from now on; a request for which it has no answer is served.
  package func breakDown(_ fault: @escaping @Sendable (Request) -> Answer?) {
    self.fault.withLock { $0 = fault }
  }

  /// Serves everything as it should from now on.
  package func mend() { fault.withLock { $0 = nil } }

  /// What is kept, by path.
  package var kept: [String: [UInt8]] {
    get { files.withLock(\.self) }
    set { files.withLock { $0 = newValue } }
  }

  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func accept() {
    while true {
      let client = acceptClient(listener, nil, nil)
      guard client >= 0 else { break }
      Thread.detachNewThread { [self] in serve(client) }
    }
    close(listener)
  }

  private func serve(_ client: Int32) {
    defer { close(client) }
    guard let request = Self.read(client) else { return }
    log.withLock { $0.append(request) }
    switch fault.withLock(\.self)?(request) ?? answer(to: request) {
    case .status(let status, let body): send(client, status, body, count: body.count)
    case .cut(let body, let count): send(client, 200, body, count: count)
    case .redirect(let place):
      write(
        client,
        Array(
          "HTTP/1.1 302 Found\r\nLocation: \(place)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .utf8))
    case .raw(let text): write(client, Array(text.utf8))
    case .hangUp: break
    case .silence:
      var byte: UInt8 = 0
      // Until the client has enough.
      while recv(client, &byte, 1, 0) > 0 {}
    }
  }

  private func answer(to request: Request) -> Answer {
    files.withLock { files in
      guard request.method == "PUT" else {
        return files[request.path].map { .status(200, $0) } ?? .status(404, [])
      }
      files[request.path] = request.body
      return .status(201, [])
    }
  }

  private func send(_ client: Int32, _ status: Int, _ body: [UInt8], count: Int) {
    let head = "HTTP/1.1 \(status) X\r\nContent-Length: \(count)\r\nConnection: close\r\n\r\n"
    write(client, Array(head.utf8) + body)
  }

  private func write(_ client: Int32, _ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sendBytes(client, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func read(_ client: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    func more() -> Bool {
      let count = recv(client, &buffer, buffer.count, 0)
      if count > 0 { bytes += buffer[..<count] }
      return count > 0
    }
    let end = Array("\r\n\r\n".utf8)
    while bytes.firstRange(of: end) == nil { if !more() { return nil } }
    guard let place = bytes.firstRange(of: end) else { return nil }
    let lines = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    let words = lines[0].split(separator: " ").map(String.init)
    let headers = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
    let fields = Dictionary(headers) { first, _ in first }
    if fields["expect"] == "100-continue" {
      _ = "HTTP/1.1 100 Continue\r\n\r\n".withCString { sendBytes(client, $0, strlen($0), 0) }
    }
    let count = fields["content-length"].flatMap(Int.init) ?? 0
    while bytes.count - place.upperBound < count { if !more() { return nil } }
    return Request(
      method: words[0], path: words[1], headers: fields, body: Array(bytes[place.upperBound...]))
  }
}
