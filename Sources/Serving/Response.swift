import Foundation

/// What is sent back.
struct Response: Hashable, Sendable {
  /// A status, with its words.
  enum Status: String, Sendable {
    case ok = "200 OK"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case notAllowed = "405 Method Not Allowed"
    case headTooLong = "431 Request Header Fields Too Large"
    case unavailable = "503 Service Unavailable"
    case version = "505 HTTP Version Not Supported"
  }

  let status: Status
  let type: String
  let body: Data

  init(_ status: Status, type: String, body: Data) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A status that says no more than its name.
  init(_ status: Status) {
    self.init(status, type: "text/plain; charset=utf-8", body: Data("\(status.rawValue)\n".utf8))
  }

  /// The answer to a request that is refused.
  init(refusing refusal: Request.Refusal) {
    switch refusal {
    case .malformed: self.init(.badRequest)
    case .tooLong: self.init(.headTooLong)
    case .method: self.init(.notAllowed)
    case .foreignHost: self.init(.forbidden)
    case .version: self.init(.version)
    }
  }

  /// What every answer says: nothing is to be kept, guessed at, or shown inside of another's page.
  static let commonHeaders = """
    Cache-Control: no-store\r
    Cross-Origin-Resource-Policy: same-origin\r
    Referrer-Policy: no-referrer\r
    X-Content-Type-Options: nosniff\r
    X-Frame-Options: DENY\r

    """

  /// The bytes to send.
  func bytes(withBody: Bool, keepsAlive: Bool) -> Data {
    var head = "HTTP/1.1 \(status.rawValue)\r\n" + Self.commonHeaders
    head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
    if status == .notAllowed { head += "Allow: GET, HEAD\r\n" }
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Data(head.utf8) + (withBody ? body : Data())
  }
}
