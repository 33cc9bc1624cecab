import CourseFiles
import Foundation

/// Results, kept by everything that they depend on.
///
/// A key is not a hash but the whole of what a result depends on, and an entry is taken only if its
/// key is the same, byte for byte. An entry that is cut short, changed or somebody else's counts as
/// absent: it costs a run, never a wrong page. A folder that cannot be written keeps nothing.
package struct ContentStore: Sendable {
  /// The folder; all that is in it belongs to the cache.
  package let folder: URL
  /// How many bytes the entries may take together; those that nobody used for longest are removed.
  var limit = 64 << 20

  private static let suffix = "entry"
  private static let mark = Array("weave store, form 3\n".utf8)

  /// Returns what was kept under a key.
  func value(for key: [UInt8]) -> [UInt8]? {
    let file = file(for: key)
    guard let data = try? Data(contentsOf: file) else { return nil }
    var reader = ByteReader(data)
    guard reader.take(Self.mark.count)?.elementsEqual(Self.mark) ?? false,
      reader.field() == Data(key), let sum = reader.number(), let value = reader.field(),
      reader.isAtEnd
    else { return nil }
    let bytes = [UInt8](value)
    guard Checksum(bytes).value == sum else { return nil }
    FolderLimit.use(file)
    return bytes
  }

  /// Keeps a value under a key, if the folder can be written.
  func keep(_ value: [UInt8], for key: [UInt8]) {
    var entry = Data(Self.mark)
    entry.append(field: Data(key))
    entry.append(number: Checksum(value).value)
    entry.append(field: Data(value))
    let name = file(for: key).lastPathComponent
    _ = try? OutputFolder(folder).write(entry, to: name)
  }

  /// Removes entries, those first that nobody used for longest, until the rest is within the limit.
  ///
  /// - Parameter time: Since when what is used stays, and as much besides; nil if nothing need stay.
  func prune(usedSince time: Date? = nil) {
    FolderLimit(folder: folder, suffix: Self.suffix).prune(to: limit, usedSince: time)
  }

  private func file(for key: [UInt8]) -> URL {
    folder.appending(path: "\(Checksum(key)).\(Self.suffix)")
  }
}

/// Reads fields that ``Foundation/Data/append(field:)`` wrote; nil past the end.
struct ByteReader {
  private var rest: Data

  init(_ data: Data) { rest = data }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) -> Data? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number() -> UInt64? {
    take(8)?.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that is no larger than one can count to.
  mutating func count() -> Int? { number().flatMap { Int(exactly: $0) } }

  mutating func field() -> Data? { count().flatMap { take($0) } }

  mutating func text() -> String? { field().map { String(decoding: $0, as: UTF8.self) } }
}

extension Data {
  mutating func append(number: UInt64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }

  /// Appends bytes with their count before them.
  mutating func append(field: some DataProtocol) {
    append(number: UInt64(field.count))
    append(contentsOf: field)
  }

  /// Appends text with its length before it.
  mutating func append(text: String) { append(field: Data(text.utf8)) }
}
