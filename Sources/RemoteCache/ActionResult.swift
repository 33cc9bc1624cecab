/// What a key stands for, as servers of Bazel's protocol keep it below `/ac/`: the digest of one file.
///
/// It is the message `ActionResult` of the Remote Execution API, version 2, with one `OutputFile`: some
/// servers read what they are given, and see to it that the file is there.
struct ActionResult: Hashable, Sendable {
  /// The digest of the file, in hexadecimal.
  let digest: String
  /// How many bytes it has.
  let size: Int

  /// The name of the file; the protocol wants one.
  static let path = "result"

  init(digest: String, size: Int) {
    self.digest = digest
    self.size = size
  }

  /// The message as bytes.
  var bytes: [UInt8] {
    var digestMessage = Protobuf()
    digestMessage.append(1, Array(digest.utf8))
    digestMessage.append(2, UInt64(size))
    var file = Protobuf()
    file.append(1, Array(Self.path.utf8))
    file.append(2, digestMessage.bytes)
    var result = Protobuf()
    result.append(2, file.bytes)
    return result.bytes
  }

  /// Reads a message; nil if it is none, or says anything else than one file that a result may be.
  init?(_ bytes: [UInt8]) {
    guard let result = Protobuf.fields(of: bytes), result.filter({ $0.number == 2 }).count == 1,
      case .bytes(let file)? = result.first(where: { $0.number == 2 })?.value,
      let fields = Protobuf.fields(of: file),
      case .bytes(let path)? = fields.last(where: { $0.number == 1 })?.value,
      path == Array(Self.path.utf8),
      case .bytes(let digest)? = fields.last(where: { $0.number == 2 })?.value,
      let parts = Protobuf.fields(of: digest),
      case .bytes(let name)? = parts.last(where: { $0.number == 1 })?.value,
      case .number(let size)? = parts.last(where: { $0.number == 2 })?.value,
      name.count == 64, name.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let size = Int(exactly: size)
    else { return nil }
    self.init(digest: String(decoding: name, as: UTF8.self), size: size)
  }
}

/// As much of protocol buffers as the messages here need.
struct Protobuf {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// What stands in a field.
  enum Value: Hashable {
    case number(UInt64)
    case bytes([UInt8])
  }

  /// Appends a number.
  mutating func append(_ field: UInt64, _ number: UInt64) {
    append(varint: field << 3)
    append(varint: number)
  }

  /// Appends text, bytes or a message.
  mutating func append(_ field: UInt64, _ value: [UInt8]) {
    append(varint: field << 3 | 2)
    append(varint: UInt64(value.count))
    bytes += value
  }

  private mutating func append(varint: UInt64) {
    var rest = varint
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The fields of a message, in order; nil if the bytes are no message.
  static func fields(of bytes: [UInt8]) -> [(number: UInt64, value: Value)]? {
    var fields: [(UInt64, Value)] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let tag = varint(&rest), tag >> 3 > 0 else { return nil }
      switch tag & 7 {
      case 0:
        guard let number = varint(&rest) else { return nil }
        fields.append((tag >> 3, .number(number)))
      case 1, 5:
        let count = tag & 7 == 1 ? 8 : 4
        guard rest.count >= count else { return nil }
        rest = rest.dropFirst(count)
      case 2:
        guard let count = varint(&rest).flatMap({ Int(exactly: $0) }), count <= rest.count else {
          return nil
        }
        fields.append((tag >> 3, .bytes(Array(rest.prefix(count)))))
        rest = rest.dropFirst(count)
      default: return nil
      }
    }
    return fields
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = rest.popFirst(), shift < 63 || byte <= 1 else { return nil }
      value |= UInt64(byte & 0x7f) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    return nil
  }
}
