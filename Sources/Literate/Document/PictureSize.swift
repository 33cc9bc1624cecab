/// A format of images that every browser shows.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  case svg, png, jpeg, webp, gif

  /// The format that a file's name says; nil if it says none.
  public init?(file: String) {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = file[file.utf8.index(after: dot)...].lowercased()
    guard let format = PictureFormat(rawValue: ending == "jpg" ? "jpeg" : ending) else {
      return nil
    }
    self = format
  }
}

/// How large an image is, in pixels of a page, so that nothing moves when it arrives.
public struct PictureSize: Hashable, Sendable {
  /// The width.
  public let width: Int
  /// The height.
  public let height: Int

  /// Reads the size out of an image's file; nil if it is none of its format.
  public init?(_ bytes: [UInt8], _ format: PictureFormat) {
    let reader = PictureReader(bytes: bytes)
    let size =
      switch format {
      case .png: reader.png
      case .gif: reader.gif
      case .jpeg: reader.jpeg
      case .webp: reader.webp
      case .svg: SVGSize(bytes)?.size
      }
    guard let size, (1...100_000).contains(size.width), (1...100_000).contains(size.height) else {
      return nil
    }
    (width, height) = size
  }
}

/// Reads the heads of image files.
private struct PictureReader {
  let bytes: [UInt8]

  private func big(_ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private func little(_ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func has(_ text: String, at offset: Int) -> Bool {
    bytes.dropFirst(offset).starts(with: text.utf8)
  }

  /// The signature, then the chunk IHDR: width and height in four bytes each.
  var png: (width: Int, height: Int)? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), has("IHDR", at: 12),
      let width = big(16, 4), let height = big(20, 4)
    else { return nil }
    return (width, height)
  }

  var gif: (width: Int, height: Int)? {
    guard has("GIF87a", at: 0) || has("GIF89a", at: 0), let width = little(6, 2),
      let height = little(8, 2)
    else { return nil }
    return (width, height)
  }

  /// Segments of a marker, a length and what it says; the frame's holds the size.
  var jpeg: (width: Int, height: Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    while let marker = big(offset, 2), marker >> 8 == 0xFF {
      let kind = marker & 0xFF
      if kind == 0xFF {
        offset += 1  // Fill bytes may be before a marker.
        continue
      }
      let isFrame = (0xC0...0xCF).contains(kind) && ![0xC4, 0xC8, 0xCC].contains(kind)
      guard let length = big(offset + 2, 2), length >= 2 else { return nil }
      if isFrame {
        guard let height = big(offset + 5, 2), let width = big(offset + 7, 2) else { return nil }
        return (width, height)
      }
      offset += 2 + length
    }
    return nil
  }

  /// A container with one of three heads: lossy, lossless, or with features.
  var webp: (width: Int, height: Int)? {
    guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
    if has("VP8X", at: 12), let width = little(24, 3), let height = little(27, 3) {
      return (width + 1, height + 1)
    }
    if has("VP8L", at: 12), let bits = little(21, 4) {
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    if has("VP8 ", at: 12), let width = little(26, 2), let height = little(28, 2) {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    return nil
  }
}

/// Reads the size of a drawing from its outermost element: its width and height, or its view box.
private struct SVGSize {
  let size: (width: Int, height: Int)

  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg") else { return nil }
    let tag = text[start.upperBound...].prefix { $0 != ">" }
    let box =
      Self.value(of: "viewBox", in: tag)?
      .split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) } ?? []
    let width = Self.value(of: "width", in: tag).flatMap(Self.pixels)
    let height = Self.value(of: "height", in: tag).flatMap(Self.pixels)
    let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0
    switch (width, height, hasBox) {
    case (let width?, let height?, _): self.init(width, height)
    case (let width?, nil, true): self.init(width, width * box[3] / box[2])
    case (nil, let height?, true): self.init(height * box[2] / box[3], height)
    case (nil, nil, true): self.init(box[2], box[3])
    default: return nil
    }
  }

  private init?(_ width: Double, _ height: Double) {
    guard (0.5...100_000).contains(width), (0.5...100_000).contains(height) else { return nil }
    size = (Int(width.rounded()), Int(height.rounded()))
  }

  /// Returns the value of an attribute of a tag.
  private static func value(of name: String, in tag: Substring) -> Substring? {
    var rest = tag
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last
      rest = rest[found.upperBound...]
      let value = rest.drop(while: \.isWhitespace)
      guard before?.isWhitespace == true, value.first == "=" else { continue }
      let quoted = value.dropFirst().drop(while: \.isWhitespace)
      guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
      return quoted.dropFirst().prefix { $0 != quote }
    }
    return nil
  }

  /// Returns a length in pixels; nil for one that depends on what is around.
  private static func pixels(_ length: Substring) -> Double? {
    let units: [(name: String, pixels: Double)] = [
      ("px", 1), ("pt", 4.0 / 3), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
    ]
    let text = length.filter { !$0.isWhitespace }
    for unit in units where text.hasSuffix(unit.name) {
      return Double(text.dropLast(unit.name.count)).map { $0 * unit.pixels }
    }
    return Double(text)
  }
}
