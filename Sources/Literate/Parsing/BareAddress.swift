/// An address in prose without any marks, which GitHub makes a link of.
///
/// `https://`, `http://` and `www.` begin one, and a person's address has an `@` in it.
struct BareAddress {
  /// The address as it is written.
  let text: String
  /// Where it leads.
  let destination: String
  /// Where it stands in the text, in bytes.
  let range: Range<Int>

  /// Whether there may be one in a text; most has none.
  static func isWorthwhile(_ text: String) -> Bool {
    text.withBytes { bytes in
      // See `MarkupCheck.isWorthwhile`.
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "@"): return true
        case UInt8(ascii: "/") where offset > 1 && bytes[offset - 1] == byte:
          if bytes[offset - 2] == UInt8(ascii: ":") { return true }
        case UInt8(ascii: ".") where offset > 0:
          if bytes[offset - 1] | 0x20 == UInt8(ascii: "w") { return true }
        default: break
        }
        offset += 1
      }
      return false
    }
  }

  /// Returns all addresses in a text, in order.
  static func all(in bytes: [UInt8]) -> [BareAddress] {
    var addresses: [BareAddress] = []
    var offset = 0
    while offset < bytes.count {
      if let found = web(in: bytes, at: offset) ?? mail(in: bytes, at: offset) {
        addresses.append(found)
        offset = found.range.upperBound
      } else {
        offset += 1
      }
    }
    return addresses
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, prefix: String) {
    text = String(decoding: bytes[range], as: UTF8.self)
    destination = prefix + text
    self.range = range
  }

  private static func web(in bytes: [UInt8], at start: Int) -> BareAddress? {
    guard start == 0 || bytes[start - 1] <= .space || "*_~(".utf8.contains(bytes[start - 1]) else {
      return nil
    }
    let rest = bytes[start...].prefix(8).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    guard let scheme = ["https://", "http://", "www."].first(where: { rest.starts(with: $0.utf8) })
    else { return nil }
    let isWhole = scheme != "www."
    let host = bytes[(isWhole ? start + scheme.utf8.count : start)...].prefix(while: isInHost)
    let labels = host.split(separator: UInt8(ascii: "."))
    guard let first = labels.first, first.first?.isPartOfWord == true,
      isWhole || labels.count >= 2,
      !labels.suffix(2).joined().contains(UInt8(ascii: "_"))
    else { return nil }
    let end = bytes[start...].firstIndex { $0 <= .space || $0 == UInt8(ascii: "<") } ?? bytes.count
    return BareAddress(
      bytes, start..<endOfAddress(in: bytes, start..<end), prefix: isWhole ? "" : "http://")
  }

  /// Leaves out what ends a sentence rather than an address, and a parenthesis around it.
  private static func endOfAddress(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var address = bytes[range]
    while let last = address.last {
      if "?!.,:*_~'\";".utf8.contains(last) {
        address.removeLast()
      } else if last == UInt8(ascii: ")"),
        address.count(where: { $0 == last }) > address.count(where: { $0 == UInt8(ascii: "(") })
      {
        address.removeLast()
      } else {
        break
      }
    }
    return address.endIndex
  }

  private static func isInHost(_ byte: UInt8) -> Bool {
    byte.isPartOfWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  private static func mail(in bytes: [UInt8], at start: Int) -> BareAddress? {
    let isInName = { (byte: UInt8) in byte.isPartOfWord && byte < 0x80 || ".+-".utf8.contains(byte)
    }
    guard isInName(bytes[start]), start == 0 || !isInName(bytes[start - 1]) else { return nil }
    guard let at = bytes[start...].firstIndex(where: { !isInName($0) }),
      bytes[at] == UInt8(ascii: "@")
    else { return nil }
    var host = bytes[(at + 1)...].prefix { isInHost($0) && $0 < 0x80 }
    while host.last == UInt8(ascii: ".") { host.removeLast() }
    guard host.contains(UInt8(ascii: ".")), host.first != UInt8(ascii: "."),
      let last = host.last, last != UInt8(ascii: "-"), last != UInt8(ascii: "_")
    else { return nil }
    return BareAddress(bytes, start..<host.endIndex, prefix: "mailto:")
  }
}
