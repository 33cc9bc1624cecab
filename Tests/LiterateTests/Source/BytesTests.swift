import Testing

@testable import Literate

@Suite struct BytesTests {
  @Test(arguments: ["", "\n", "a", "a\n", "\n\na\n\nb", "é\n—\r\n"])
  func `bytes are found and counted as Swift does`(text: String) {
    let bytes = Array(text.utf8)
    for byte in [UInt8.newline, UInt8(ascii: "a"), 0xC3, 0] {
      #expect(bytes.contains(byte) == bytes.contains { $0 == byte })
      bytes.withUnsafeBufferPointer { buffer in
        #expect(buffer.count(of: byte) == bytes.count { $0 == byte })
        for start in 0...bytes.count {
          for end in start...bytes.count {
            let part = bytes[start..<end]
            #expect(buffer.firstIndex(of: byte, in: start..<end) == part.firstIndex { $0 == byte })
            #expect(buffer.count(of: byte, in: start..<end) == part.count { $0 == byte })
          }
        }
      }
    }
    #expect(text.lineCount == text.utf8.count { $0 == .newline })
    #expect(text.dropFirst().lineCount == text.dropFirst().utf8.count { $0 == .newline })
  }

  @Test func `bytes are the same if all of them are`() {
    #expect([UInt8]().isSame(as: []))
    #expect([1, 2].isSame(as: [1, 2]))
    #expect(![1, 2].isSame(as: [1, 3]))
    #expect(![1, 2].isSame(as: [1]))
    #expect(![].isSame(as: [0]))
  }
}
