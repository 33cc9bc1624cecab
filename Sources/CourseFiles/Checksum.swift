/// FNV-1a over words of eight bytes, 64 bits: tells versions of a file apart and finds damage; no
/// shield against an attack.
package struct Checksum: Hashable, Sendable, CustomStringConvertible {
  package let value: UInt64

  /// Sums up some bytes.
  package init(_ bytes: [UInt8]) { self.init(bytes, isBackwards: false) }

  /// Sums up some bytes from one end: the sums from both tell apart what one of them takes for the same.
  private init(_ bytes: [UInt8], isBackwards: Bool) {
    value = bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(count)
      // A plain loop over words: programs are built without optimisation while a course is written.
      var done = 0
      while done + 8 <= count {
        let offset = isBackwards ? count - done - 8 : done
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = (sum ^ word) &* 0x100_0000_01b3
        // A multiplication carries upwards only.
        sum ^= sum >> 32
        done += 8
      }
      while done < count {
        sum = (sum ^ UInt64(bytes[isBackwards ? count - done - 1 : done])) &* 0x100_0000_01b3
        done += 1
      }
      return sum
    }
  }

  /// How many bytes there are, and their sums from both ends: a few bytes in the place of many.
  package static func digest(of bytes: [UInt8]) -> String {
    "\(bytes.count)-\(Checksum(bytes))\(Checksum(bytes, isBackwards: true))"
  }

  /// The sum in hexadecimal, 16 digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
