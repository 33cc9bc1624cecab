import Foundation

/// Takes the bytes of a stream apart into messages: a header with a length, an empty line, and JSON.
package struct MessageStream {
  private var bytes: [UInt8] = []

  /// Creates a stream of which nothing has come yet.
  package init() {}

  /// Takes over bytes, and returns the messages that are whole now.
  ///
  /// What has a length and is no JSON is left out: whoever waits for an answer to it asked nothing that
  /// can be read.
  package mutating func receive(_ more: some Sequence<UInt8>) -> [JSON] {
    bytes += more
    var messages: [JSON] = []
    while let (header, body) = nextFrame {
      let content = bytes[body]
      if !content.isEmpty, let message = try? JSONDecoder().decode(JSON.self, from: Data(content)) {
        messages.append(message)
      }
      bytes.removeSubrange(header.lowerBound..<body.upperBound)
    }
    return messages
  }

  /// Returns a message as it is sent.
  package static func frame(_ message: JSON) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    // Only a number that is none cannot be written, and nothing here computes with numbers.
    let body = (try? encoder.encode(message)) ?? Data("null".utf8)
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  /// The header and the body that come next, if both are there.
  private var nextFrame: (header: Range<Int>, body: Range<Int>)? {
    guard let end = endOfHeader else { return nil }
    let header = String(decoding: bytes[..<end], as: UTF8.self)
    let length = header.split(whereSeparator: \.isNewline).lazy.compactMap { line -> Int? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
      return Int(parts[1].drop { $0 == " " })
    }.first
    let body = end..<end + max(0, length ?? 0)
    return body.upperBound <= bytes.count ? (0..<end, body) : nil
  }

  private var endOfHeader: Int? {
    let mark = Array("\r\n\r\n".utf8)
    guard bytes.count >= mark.count else { return nil }
    for start in 0...bytes.count - mark.count where bytes[start] == mark[0] {
      if bytes[start..<start + mark.count].elementsEqual(mark) { return start + mark.count }
    }
    return nil
  }
}
