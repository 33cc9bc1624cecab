import Testing

@testable import Literate

@Suite struct PictureSizeTests {
  private func size(_ bytes: [UInt8], _ format: PictureFormat) -> [Int]? {
    PictureSize(bytes, format).map { [$0.width, $0.height] }
  }

  @Test func `a GIF says its size at its beginning`() {
    #expect(size(Array("GIF89a".utf8) + [1, 2, 3, 0], .gif) == [513, 3])
    #expect(size(Array("GIF89a".utf8) + [1, 2, 3], .gif) == nil)
  }

  @Test func `a JPEG says its size in its frame, after other segments`() {
    let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 9, 9, 0xFF, 0xC4, 0, 2, 0xFF]
    #expect(size(head + [0xFF, 0xC2, 0, 11, 8, 1, 0, 2, 0], .jpeg) == [512, 256])
    #expect(size(head, .jpeg) == nil)
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0], .jpeg) == nil)
  }

  @Test func `a WebP has one of three heads`() {
    let riff = Array("RIFF1234WEBP".utf8)
    let lossy = riff + Array("VP8 1234".utf8) + [0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0]
    #expect(size(lossy, .webp) == [320, 240])
    let bits = UInt32(319) | UInt32(239) << 14
    let lossless =
      riff + Array("VP8L1234".utf8) + [0x2F]
      + (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
    #expect(size(lossless, .webp) == [320, 240])
    let extended = riff + Array("VP8X1234".utf8) + [0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0]
    #expect(size(extended, .webp) == [320, 240])
    #expect(size(riff, .webp) == nil)
  }

  @Test(
    arguments: [
      ("width=\"20\" height='10px'", [20, 10]), ("viewBox=\"0 0 30.4 12\"", [30, 12]),
      ("width=\"60\" viewBox=\"0,0,30,12\"", [60, 24]),
      ("height=\"6\"\nviewBox='0 0 30 12'", [15, 6]),
      ("width=\"100%\" viewBox=\"0 0 3 2\"", [3, 2]), ("height=\"1in\" width=\"72pt\"", [96, 96]),
      ("stroke-width=\"3\" width=\"5\" height=\"4\"", [5, 4]),
    ])
  func `a drawing says it in its first element`(attributes: String, expected: [Int]) {
    #expect(size(Array("<?xml?>\n<svg \(attributes)></svg>".utf8), .svg) == expected)
  }

  @Test(arguments: [
    "<svg></svg>", "<svg width=\"100%\">", "<svg width=\"0\" height=\"1\">", "<html>",
  ])
  func `a drawing that says nothing has no size`(text: String) {
    #expect(size(Array(text.utf8), .svg) == nil)
  }

  @Test func `a name says the format`() {
    #expect(PictureFormat(file: "a/b.JPG") == .jpeg)
    #expect(PictureFormat(file: "b.svg") == .svg)
    #expect(PictureFormat(file: "svg") == nil && PictureFormat(file: "a.tiff") == nil)
  }
}
