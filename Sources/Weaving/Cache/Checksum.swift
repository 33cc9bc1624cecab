/// FNV-1a, 64 bits: tells versions of a file apart and finds damage; no shield against an attack.
struct Checksum: Hashable, Sendable, CustomStringConvertible {
  let value: UInt64

  /// Sums up some bytes.
  init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBufferPointer { bytes in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      // A plain loop: programs are built without optimisation while a course is written.
      var index = 0
      while index < bytes.count {
        sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01b3
        index += 1
      }
      return sum
    }
  }

  /// The sum in hexadecimal, 16 digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
