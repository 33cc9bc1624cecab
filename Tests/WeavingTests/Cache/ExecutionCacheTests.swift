import Foundation
import Testing

@testable import Weaving

@Suite struct ExecutionCacheTests {
  private let cache = ExecutionCache(
    folder: FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID())"))

  private func file(for key: [UInt8]) throws -> URL {
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.folder.path)
    return cache.folder.appending(path: try #require(names.first))
  }

  @Test func `gives back what was kept, for its own key alone`() {
    defer { try? FileManager.default.removeItem(at: cache.folder) }
    #expect(cache.value(for: [1, 2]) == nil)
    cache.keep([3, 4, 5], for: [1, 2])
    #expect(cache.value(for: [1, 2]) == [3, 4, 5])
    #expect(cache.value(for: [1]) == nil)
    cache.keep([], for: [1, 2])
    #expect(cache.value(for: [1, 2]) == [])
  }

  @Test func `an entry that is cut short or longer counts as absent`() throws {
    defer { try? FileManager.default.removeItem(at: cache.folder) }
    cache.keep(Array("what the lesson printed".utf8), for: Array("all it depends on".utf8))
    let file = try file(for: [])
    let whole = try Data(contentsOf: file)
    for count in 0..<whole.count {
      try whole.prefix(count).write(to: file)
      #expect(cache.value(for: Array("all it depends on".utf8)) == nil, "\(count) bytes")
    }
    try (whole + Data([0])).write(to: file)
    #expect(cache.value(for: Array("all it depends on".utf8)) == nil)
  }

  @Test func `an entry with a changed byte counts as absent`() throws {
    defer { try? FileManager.default.removeItem(at: cache.folder) }
    cache.keep(Array("what the lesson printed".utf8), for: Array("all it depends on".utf8))
    let file = try file(for: [])
    let whole = try Data(contentsOf: file)
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x20
      try changed.write(to: file)
      #expect(cache.value(for: Array("all it depends on".utf8)) == nil, "byte \(index)")
    }
  }

  @Test func `an entry under the name of another's key is not taken`() throws {
    defer { try? FileManager.default.removeItem(at: cache.folder) }
    cache.keep([1], for: [7])
    let entry = try Data(contentsOf: file(for: [7]))
    cache.keep([2], for: [8])
    try entry.write(to: cache.folder.appending(path: Checksum([8]).description))
    #expect(cache.value(for: [8]) == nil)
    #expect(cache.value(for: [7]) == [1])
  }

  @Test func `a folder in place of an entry, and a folder that cannot be, keep nothing`() throws {
    defer { try? FileManager.default.removeItem(at: cache.folder) }
    let entry = cache.folder.appending(path: Checksum([9]).description)
    try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: true)
    cache.keep([1], for: [9])
    #expect(cache.value(for: [9]) == nil)
    let none = ExecutionCache(folder: URL(filePath: "/dev/null/cache"))
    none.keep([1], for: [9])
    #expect(none.value(for: [9]) == nil)
    none.prune()
  }

  @Test func `the oldest entries go when the folder grows past its limit`() throws {
    defer { try? FileManager.default.removeItem(at: cache.folder) }
    var small = cache
    small.limit = 5_000
    for key in UInt8(0)..<10 {
      small.keep([UInt8](repeating: key, count: 1_000), for: [key])
      let file = small.folder.appending(path: Checksum([key]).description)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000 + Double(key))],
        ofItemAtPath: file.path)
    }
    small.prune()
    let kept = (UInt8(0)..<10).filter { small.value(for: [$0]) != nil }
    #expect(kept == [6, 7, 8, 9])
  }
}
