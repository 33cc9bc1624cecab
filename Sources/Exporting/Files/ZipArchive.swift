import CZlib
import Foundation

/// A ZIP archive, the same bytes for the same entries.
///
/// The container is written here, for the libraries that write one put the time of day or a machine's
/// permissions into it, and an EPUB wants its first entry bare. What is in it is compressed by zlib.
struct ZipArchive {
  /// A file in an archive.
  struct Entry {
    let path: String
    let bytes: [UInt8]
    /// Whether the file stands in the archive as it is.
    var isStored = false
  }

  /// The archive.
  private(set) var bytes: [UInt8] = []

  /// The only date that says nothing: the first that the format knows, 1980-01-01.
  private static let date: UInt16 = 1 << 5 | 1
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11

  /// Puts entries into an archive, in order.
  init(_ entries: [Entry]) {
    var directory: [UInt8] = []
    for entry in entries {
      let packed = entry.isStored ? nil : Self.deflated(entry.bytes)
      let content = packed ?? entry.bytes
      let header = Self.header(of: entry, packed: packed)
      directory.append(0x0201_4b50 as UInt32)
      directory.append(20 as UInt16)
      directory += header
      // No comment, the first disk, no attributes.
      for _ in 0..<3 { directory.append(0 as UInt16) }
      directory.append(0 as UInt32)
      directory.append(UInt32(bytes.count))
      directory += Array(entry.path.utf8)
      bytes.append(0x0403_4b50 as UInt32)
      bytes += header + Array(entry.path.utf8) + content
    }
    let start = bytes.count
    bytes += directory
    bytes.append(0x0605_4b50 as UInt32)
    bytes.append(0 as UInt32)
    bytes.append(UInt16(entries.count))
    bytes.append(UInt16(entries.count))
    bytes.append(UInt32(directory.count))
    bytes.append(UInt32(start))
    bytes.append(0 as UInt16)
  }

  /// What stands before a file and, once more, in the list at the end.
  private static func header(of entry: Entry, packed: [UInt8]?) -> [UInt8] {
    var header: [UInt8] = []
    header.append(20 as UInt16)
    header.append(flags)
    header.append(packed == nil ? 0 : 8 as UInt16)
    header.append(0 as UInt16)
    header.append(date)
    header.append(checksum(of: entry.bytes))
    header.append(UInt32((packed ?? entry.bytes).count))
    header.append(UInt32(entry.bytes.count))
    header.append(UInt16(entry.path.utf8.count))
    header.append(0 as UInt16)
    return header
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }

  /// Returns bytes as zlib compresses them, without the two bytes that zlib puts before and the four
  /// that it puts after; nil if they get no shorter.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&packed, &length, bytes, uLong(bytes.count), 9) == Z_OK, length > 6 else {
      return nil
    }
    let body = Array(packed[2..<Int(length) - 4])
    return body.count < bytes.count ? body : nil
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
