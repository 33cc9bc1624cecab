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
  /// Returns the place of the first byte of a kind in a range; nil if there is none.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let baseAddress, !range.isEmpty,
      let found = memchr(baseAddress + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether there is a byte of a kind.
  func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte, in: 0..<count) != nil }

  /// How many bytes of a range are of a kind; quick where few are.
  package func count(of byte: UInt8, in range: Range<Int>) -> Int {
    var count = 0
    var next = firstIndex(of: byte, in: range)
    while let place = next {
      count += 1
      next = firstIndex(of: byte, in: place + 1..<range.upperBound)
    }
    return count
  }

  /// How many bytes are of a kind.
  func count(of byte: UInt8) -> Int { count(of: byte, in: 0..<count) }
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
