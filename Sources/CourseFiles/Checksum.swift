/// FNV-1a over words of eight bytes, 64 bits: tells versions of a file apart and finds damage; no
/// shield against an attack.
package struct Checksum: Hashable, Sendable, CustomStringConvertible {
  package let value: UInt64

  /// Sums up some bytes.
  package init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
      // A plain loop over words: programs are built without optimisation while a course is written.
      var index = 0
      while index + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        sum = (sum ^ word) &* 0x100_0000_01b3
        // A multiplication carries upwards only.
        sum ^= sum >> 32
        index += 8
      }
      while index < bytes.count {
        sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01b3
        index += 1
      }
      return sum
    }
  }

  /// Sums up some bytes from their end on: with the sum from their beginning, that tells apart what one sum
  /// takes for the same.
  package init(backwards bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
      var index = bytes.count
      while index >= 8 {
        index -= 8
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        sum = (sum ^ word) &* 0x100_0000_01b3
        sum ^= sum >> 32
      }
      while index > 0 {
        index -= 1
        sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01b3
      }
      return sum
    }
  }

  /// How many bytes there are, and their sums from both ends: a few bytes in the place of many.
  package static func digest(of bytes: [UInt8]) -> String {
    "\(bytes.count) \(Checksum(bytes)) \(Checksum(backwards: bytes))"
  }

  /// The sum in hexadecimal, 16 digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
