#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// What lessons are read with is seldom optimised: SwiftPM builds plugins' tools, and the toolkit's own, as debug builds
// are. What the C library does of this takes a twentieth of the time then.

extension UnsafeBufferPointer<UInt8> {
  /// Returns the place of the first byte of a kind from a place on; nil if there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether there is a byte of a kind.
  func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte, from: 0) != nil }

  /// How many bytes are of a kind; quick where few are.
  func count(of byte: UInt8) -> Int {
    var count = 0
    var next = firstIndex(of: byte, from: 0)
    while let place = next {
      count += 1
      next = firstIndex(of: byte, from: place + 1)
    }
    return count
  }
}

extension [UInt8] {
  /// Whether there is a byte of a kind.
  func contains(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.contains(byte) } }

  /// Whether others are the same.
  func isSame(as others: [UInt8]) -> Bool {
    withUnsafeBytes { own in
      others.withUnsafeBytes { others in
        guard own.count == others.count else { return false }
        guard let bytes = own.baseAddress, let otherBytes = others.baseAddress else { return true }
        return memcmp(bytes, otherBytes, own.count) == 0
      }
    }
  }
}

extension StringProtocol {
  /// Calls `body` with the text as UTF-8, where it lies if it lies in one piece.
  ///
  /// Going through `utf8` byte by byte takes five times as long.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }

  /// How many lines end with a newline.
  package var lineCount: Int { withBytes { $0.count(of: .newline) } }
}
