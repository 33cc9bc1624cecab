import Foundation

/// How a shared cache is used; the environment says it.
package struct CacheSettings: Sendable {
  /// Where the cache is.
  package var address: CacheAddress
  /// Whether nothing is written to it.
  package var isReadOnly = false
  /// What the server is told of who asks: `Bearer …`, or `Basic …`.
  var authorization: String?
  /// How many seconds a server that is no help may cost in all.
  var timeout = 10.0
  /// The most bytes that a result may have.
  var sizeLimit = 16 << 20

  /// The environment variable with the address, for who does not say it on the command line.
  package static let addressVariable = "WEAVE_CACHE"
  /// The environment variable with the value of the header `Authorization`.
  package static let authorizationVariable = "WEAVE_CACHE_AUTHORIZATION"
  /// The environment variable that, unless it is empty, keeps this machine from writing.
  package static let readOnlyVariable = "WEAVE_CACHE_READ_ONLY"
  /// The environment variable with the seconds that a bad server may cost.
  package static let timeoutVariable = "WEAVE_CACHE_TIMEOUT"

  /// Why a cache cannot be used.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    /// The fault in words, with what said so.
    package let description: String
  }

  /// Reads what the command line and the environment say; nil if neither names a cache.
  ///
  /// - Parameters:
  ///   - option: The address on the command line; an empty one switches the cache off.
  ///   - isReadOnly: Whether the command line wants nothing written.
  ///   - environment: The environment.
  /// - Throws: `Fault` if what is named cannot be used.
  package init?(
    option: String?, isReadOnly: Bool, environment: [String: String]
  ) throws(Fault) {
    let source = option == nil ? Self.addressVariable : "--cache"
    guard let text = option ?? environment[Self.addressVariable], !text.isEmpty else { return nil }
    do {
      address = try CacheAddress(text)
    } catch {
      throw Fault(description: "\(source): error: \(error)")
    }
    self.isReadOnly = isReadOnly || environment[Self.readOnlyVariable]?.isEmpty == false
    if let header = environment[Self.authorizationVariable], !header.isEmpty {
      // What ends a header begins another one.
      guard header.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }), header.contains(" ") else {
        throw Fault(
          description: "\(Self.authorizationVariable): error: no value of the header "
            + "'Authorization', such as 'Bearer …' or 'Basic …'")
      }
      authorization = header
    }
    if let seconds = environment[Self.timeoutVariable], !seconds.isEmpty {
      guard let number = Double(seconds), number > 0, number <= 600 else {
        throw Fault(
          description:
            "\(Self.timeoutVariable): error: '\(seconds)' is no number of seconds up to "
            + "600")
      }
      timeout = number
    }
  }
}
