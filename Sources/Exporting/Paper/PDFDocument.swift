import Foundation

/// A PDF as Chromium writes it: its objects are plain text, only what they draw is compressed.
package struct PDFDocument {
  /// The file.
  package private(set) var bytes: [UInt8]

  /// Takes a file.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the pages that the names in it stand on, counted from 1.
  package func destinations() -> [String: Int] {
    let text = plainText
    let order = pageOrder(in: text)
    var pages: [String: Int] = [:]
    for match in text.matches(of: /\/([^\s\/\[\]<>()]+) \[(\d+) 0 R \/XYZ/) {
      if let page = Int(match.output.2).flatMap({ order[$0] }) {
        pages[Self.name(String(match.output.1))] = page
      }
    }
    return pages
  }

  /// How many pages there are.
  package var count: Int { pageOrder(in: plainText).count }

  /// Has the file say that it was made at a time, so that the same book has the same bytes.
  package mutating func date(_ date: Date) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    let numbers = [parts.month, parts.day, parts.hour, parts.minute, parts.second]
    let text =
      Self.padded(parts.year, to: 4) + numbers.map { Self.padded($0, to: 2) }.joined() + "+00'00'"
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let start = bytes.firstRange(of: Array(name.utf8))?.upperBound,
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")),
        // Nothing may move: the file counts its bytes.
        end - start == text.utf8.count
      else { continue }
      bytes.replaceSubrange(start..<end, with: text.utf8)
    }
  }

  private static func padded(_ number: Int?, to length: Int) -> String {
    let digits = String(number ?? 0)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  /// The file as text; what is compressed may be any bytes, and none of them is looked at.
  private var plainText: String {
    String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }

  /// The places of the pages' objects in the book: pages hang in a tree.
  private func pageOrder(in text: String) -> [Int: Int] {
    var kids: [Int: [Int]] = [:]
    var root: Int?
    for match in text.matches(of: /(\d+) 0 obj\s*<<\/Type \/Pages\b([^>]*)>>/) {
      guard let number = Int(match.output.1),
        let list = match.output.2.firstMatch(of: /\/Kids\s*\[([^\]]*)\]/)
      else { continue }
      kids[number] = list.output.1.matches(of: /(\d+) 0 R/).compactMap { Int($0.output.1) }
      if !match.output.2.contains("/Parent") { root = number }
    }
    var order: [Int: Int] = [:]
    var waiting = root.map { [$0] } ?? []
    while let object = waiting.popLast() {
      if let inner = kids[object] {
        waiting += inner.reversed()
      } else {
        order[object] = order.count + 1
      }
    }
    return order
  }

  /// A name without the signs that PDF spells as `#20`.
  private static func name(_ written: String) -> String {
    guard written.contains("#") else { return written }
    var bytes: [UInt8] = []
    var rest = Array(written.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), rest.count > 1,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
