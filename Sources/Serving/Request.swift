/// The head of a request: all of it that this server reads.
struct Request: Hashable, Sendable {
  /// Whether the body of the answer is wanted: not after HEAD.
  let wantsBody: Bool
  /// The path, still percent-encoded, without the query.
  let path: String
  /// Whether the connection may carry another request.
  let keepsAlive: Bool

  /// Why a request is refused.
  enum Refusal: Error, Hashable {
    /// It is not HTTP/1 as this server speaks it: a body, two hosts, a line that makes no sense.
    case malformed
    /// The head is longer than `RequestReader.limit`.
    case tooLong
    /// Neither GET nor HEAD.
    case method
    /// The name of a host that is not this machine's own: a page elsewhere has had its name led here.
    case foreignHost
    /// Not HTTP/1.
    case version
  }

  private static let hosts: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

  /// Reads a head: the lines before the empty one, without that.
  init(head: some Collection<UInt8>) throws(Refusal) {
    let text = String(decoding: head, as: UTF8.self)
    // Swift takes CR LF for one character, and for a line's end.
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }[...]
    let words = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty else { throw .malformed }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
      throw words[2].hasPrefix("HTTP/") ? .version : .malformed
    }
    let fields = try Self.fields(lines)
    guard let host = fields["host"], fields["transfer-encoding"] == nil,
      fields["content-length"] ?? "0" == "0"
    else { throw .malformed }
    guard Self.hosts.contains(Self.name(ofHost: host)) else { throw .foreignHost }
    guard words[0] == "GET" || words[0] == "HEAD" else { throw .method }
    guard words[1].hasPrefix("/") else { throw .malformed }
    wantsBody = words[0] == "GET"
    path = String(words[1].prefix { $0 != "?" && $0 != "#" })
    let wish = fields["connection"]?.lowercased()
    keepsAlive = words[2] == "HTTP/1.1" ? wish != "close" : wish == "keep-alive"
  }

  private static func fields(_ lines: ArraySlice<Substring>) throws(Refusal) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":") else { throw .malformed }
      let name = line[..<colon].lowercased()
      // A name with a blank in it, or a line that goes on from the one before, fools other readers.
      guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { throw .malformed }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      guard fields.updateValue(String(value), forKey: name) == nil || name != "host" else {
        throw .malformed
      }
    }
    return fields
  }

  /// The name without the port.
  private static func name(ofHost host: String) -> String {
    let host = host.lowercased()
    guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
    let port = host[host.index(after: colon)...]
    return port.allSatisfy { $0.isASCII && $0.isNumber } ? String(host[..<colon]) : host
  }
}
