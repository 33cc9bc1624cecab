/// Reads a page that this program has woven, piece by piece: attributes are in double quotes, and
/// what is not a tag has no `<`.
struct HTMLScanner: Sequence, IteratorProtocol {
  /// A piece of a page.
  enum Piece: Equatable {
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
    let isTag = bytes[position] == UInt8(ascii: "<")
    let end = bytes[position...].dropFirst().firstIndex(of: UInt8(ascii: isTag ? ">" : "<"))
    let piece = bytes[position..<(end ?? bytes.count)]
    position = Swift.min(bytes.count, (end ?? bytes.count) + (isTag ? 1 : 0))
    nextLine += piece.count { $0 == UInt8(ascii: "\n") }
    let text = String(decoding: piece, as: UTF8.self)
    return isTag ? Self.tag(text.dropFirst()) : .text(Self.unescaped(text))
  }

  private static func tag(_ text: Substring) -> Piece {
    if text.hasPrefix("/") { return .close(String(text.dropFirst())) }
    let name = text.prefix { !$0.isWhitespace && $0 != "/" }
    let parts = text.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) where parts[index].hasSuffix("=") {
      let name = parts[index].dropLast().split(whereSeparator: \.isWhitespace).last ?? ""
      attributes[String(name)] = unescaped(String(parts[index + 1]))
    }
    return .open(String(name), attributes)
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
