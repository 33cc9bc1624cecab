import Foundation

/// Where a shared cache is: `https://cache.example.org/course`.
package struct CacheAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address below which `/ac/` and `/cas/` are, without a slash at its end.
  let base: URL

  /// The address as it is written.
  package var description: String { base.absoluteString }

  /// Why an address cannot be used.
  package enum Fault: Error, Hashable, CustomStringConvertible {
    case notAnAddress(String)
    case notEncrypted(String)
    case hasCredentials
    case hasMore(String)

    /// The fault in words.
    package var description: String {
      switch self {
      case .notAnAddress(let text):
        "'\(text)' is no address of a cache: https://, a host, and where the cache begins there"
      case .notEncrypted(let host):
        "a cache on another machine must be reached by https, and not by http as '\(host)' is"
      case .hasCredentials:
        "no name and no password may stand in the address of a cache, where others read them: put "
          + "them into the environment, in \(CacheSettings.authorizationVariable)"
      case .hasMore(let text): "'\(text)' has more than the place of a cache: leave out '?' and '#'"
      }
    }
  }

  /// Reads an address.
  package init(_ text: String) throws(Fault) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme)
    else { throw .notAnAddress(text) }
    guard parts.user == nil, parts.password == nil else { throw .hasCredentials }
    guard parts.query == nil, parts.fragment == nil else { throw .hasMore(text) }
    if scheme == "http", !Self.isLoopback(host) { throw .notEncrypted(host) }
    var plain = parts
    while plain.path.hasSuffix("/") { plain.path.removeLast() }
    guard let base = plain.url else { throw .notAnAddress(text) }
    self.base = base
  }

  /// Whether a host is this machine by its name or number, which no other machine can be.
  private static func isLoopback(_ host: String) -> Bool {
    let plain = host.trimmingCharacters(in: ["[", "]"]).lowercased()
    if plain == "localhost" || plain == "::1" { return true }
    let numbers = plain.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && !numbers.contains(nil) && numbers[0] == 127
  }

  /// What `/ac/` keeps under a digest.
  func action(_ digest: String) -> URL { base.appending(path: "ac/\(digest)") }

  /// The file with a digest.
  func blob(_ digest: String) -> URL { base.appending(path: "cas/\(digest)") }
}
