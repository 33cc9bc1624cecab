import Testing

@testable import LanguageServer

@Suite struct MessageStreamTests {
  static let messages: [JSON] = [
    ["method": "hover", "id": 1, "params": ["a": [1, .number(2.5), true, .null, "ü 漢 🙂"]]],
    ["method": "exit"],
  ]

  @Test func `reads what it wrote, however the bytes arrive`() {
    let bytes = Self.messages.flatMap(MessageStream.frame)
    for size in [1, 2, 7, 1_000] {
      var stream = MessageStream()
      var received: [JSON] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        received += stream.receive(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(received == Self.messages)
    }
  }

  @Test func `leaves out what is no JSON, and goes on`() {
    var stream = MessageStream()
    let broken = Array("Content-Length: 3\r\n\r\n{a}".utf8)
    #expect(stream.receive(broken + MessageStream.frame("next")) == ["next"])
  }

  @Test func `bears other headers`() {
    var stream = MessageStream()
    let bytes = "Content-Type: x\r\ncontent-length:4\r\n\r\ntrue".utf8
    #expect(stream.receive(bytes) == [true])
  }
}
