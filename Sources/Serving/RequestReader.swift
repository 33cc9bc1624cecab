import FlyingSocks

/// Reads heads of requests from a connection.
struct RequestReader {
  private var buffer: [UInt8] = []

  /// The most bytes that a head may have.
  static let limit = 16 << 10

  /// Reads the next head.
  ///
  /// - Returns: The request, or nil if the client closed the connection.
  /// - Throws: `Request.Refusal`, or the socket's error.
  mutating func next(from socket: AsyncSocket) async throws -> Request? {
    var searched = 0
    while true {
      if let end = Self.end(in: buffer, from: searched) {
        defer { buffer.removeFirst(end) }
        return try Request(head: buffer[..<end])
      }
      guard buffer.count < Self.limit else { throw Request.Refusal.tooLong }
      searched = max(0, buffer.count - 3)
      do {
        buffer += try await socket.read(atMost: Self.limit - buffer.count)
      } catch SocketError.disconnected {
        return nil
      }
    }
  }

  /// Whether the client has sent something that was not read as a request yet.
  var hasMore: Bool { !buffer.isEmpty }

  /// Where the empty line ends that ends a head.
  private static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = max(1, start)
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x0A else { continue }
      if bytes[index - 1] == 0x0A { return index + 1 }
      if index >= 3, bytes[index - 1] == 0x0D, bytes[index - 2] == 0x0A { return index + 1 }
    }
    return nil
  }
}
