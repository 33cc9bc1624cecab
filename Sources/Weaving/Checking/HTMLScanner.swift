import Literate

/// Reads a page that this program has woven, piece by piece: attributes are in double quotes, and
/// what is not a tag has no `<`.
///
/// A check reads all pages of a site, in a tool that is not optimised: bytes are looked for as where lessons are read.
struct HTMLScanner: Sequence, IteratorProtocol {
  /// A piece of a page.
  enum Piece: Equatable, Sendable {
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The line on which the piece that was read last began, counted from 1.
  private(set) var line = 1
  private var nextLine = 1

  init(_ page: [UInt8]) {
    bytes = page
  }

  mutating func next() -> Piece? {
    line = nextLine
    guard position < bytes.count else { return nil }
    let page = bytes
    return page.withUnsafeBufferPointer { page in
      let isTag = page[position] == UInt8(ascii: "<")
      let end = page.place(of: isTag ? ">" : "<", in: position + 1..<page.count)
      let piece = position..<end
      position = Swift.min(page.count, end + (isTag ? 1 : 0))
      nextLine += page.count(of: UInt8(ascii: "\n"), in: piece)
      return isTag
        ? Self.tag(piece.lowerBound + 1..<end, of: page) : .text(Self.unescaped(piece, of: page))
    }
  }

  private static func tag(_ tag: Range<Int>, of page: UnsafeBufferPointer<UInt8>) -> Piece {
    guard tag.isEmpty || page[tag.lowerBound] != UInt8(ascii: "/") else {
      return .close(page.text(tag.dropFirst()))
    }
    let name = tag.prefix { !isBlank(page[$0]) && page[$0] != UInt8(ascii: "/") }
    var attributes: [String: String] = [:]
    var next = name.endIndex
    while true {
      let quote = page.place(of: "\"", in: next..<tag.upperBound)
      guard quote < tag.upperBound else { return .open(page.text(name), attributes) }
      let end = page.place(of: "\"", in: quote + 1..<tag.upperBound)
      if quote > next, page[quote - 1] == UInt8(ascii: "=") {
        let word = (next..<quote - 1).reversed().prefix { !isBlank(page[$0]) }
        let key = page.text(quote - 1 - word.count..<quote - 1)
        attributes[key] = unescaped(quote + 1..<end, of: page)
      }
      next = Swift.min(tag.upperBound, end + 1)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private static let entities = [
    "&quot;": "\"", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&",
  ]

  private static func unescaped(_ range: Range<Int>, of page: UnsafeBufferPointer<UInt8>) -> String
  {
    var text = ""
    var next = range.lowerBound
    while next < range.upperBound {
      let start = page.place(of: "&", in: next..<range.upperBound)
      text += page.text(next..<start)
      guard start < range.upperBound else { break }
      let end = Swift.min(page.place(of: ";", in: start..<range.upperBound) + 1, range.upperBound)
      let name = page.text(start..<end)
      let character = entities[name]
      text += character ?? "&"
      next = character == nil ? start + 1 : end
    }
    return text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the place of the first byte of a kind in a range; the end of the range if there is none.
  fileprivate func place(of character: Unicode.Scalar, in range: Range<Int>) -> Int {
    firstIndex(of: UInt8(ascii: character), in: range) ?? range.upperBound
  }

  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
