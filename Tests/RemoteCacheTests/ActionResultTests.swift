import CourseFiles
import SeededNumbers
import Testing

@testable import RemoteCache

@Suite struct ActionResultTests {
  private let digest = SHA256(Array("abc".utf8)).description

  @Test func `a result is read as it was written`() {
    for size in [0, 1, 127, 128, 300, 1 << 20, Int(Int32.max) + 1] {
      let result = ActionResult(digest: digest, size: size)
      #expect(ActionResult(result.bytes) == result)
    }
  }

  /// As `protoc --encode=build.bazel.remote.execution.v2.ActionResult` writes it.
  @Test func `it is written as the protocol says`() {
    let digest = String(repeating: "a", count: 64)
    let inner = [0x0a, 64] + Array(digest.utf8) + [0x10, 0xac, 0x02]
    let file = [0x0a, 6] + Array("result".utf8) + [0x12, UInt8(inner.count)] + inner
    #expect(
      ActionResult(digest: digest, size: 300).bytes == [0x12, UInt8(file.count)] + file)
  }

  @Test func `what servers add to it is passed over`() {
    var message = Protobuf()
    message.append(4, 0)
    message.append(5, Array("printed".utf8))
    let bytes = message.bytes + ActionResult(digest: digest, size: 3).bytes
    #expect(ActionResult(bytes) == ActionResult(digest: digest, size: 3))
  }

  @Test func `what is not a digest of one file is refused`() {
    let good = ActionResult(digest: digest, size: 3).bytes
    #expect(ActionResult([]) == nil)
    #expect(ActionResult(good + good) == nil)
    #expect(ActionResult(ActionResult(digest: digest.uppercased(), size: 3).bytes) == nil)
    #expect(ActionResult(ActionResult(digest: "../../secret", size: 3).bytes) == nil)
    #expect(ActionResult(ActionResult(digest: digest + "0", size: 3).bytes) == nil)
    for count in 0..<good.count { #expect(ActionResult(Array(good[..<count])) == nil) }
  }

  @Test func `no bytes are too strange to be read`() {
    var numbers = SplitMix64(seed: 7)
    let good = ActionResult(digest: digest, size: 3).bytes
    for _ in 0..<5_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      if let result = ActionResult(bytes) { #expect(result.size >= 0 && result.digest.count == 64) }
    }
  }
}
