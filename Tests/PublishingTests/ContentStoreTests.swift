import CourseFiles
import Foundation
import Testing

@testable import Publishing

@Suite struct ContentStoreTests {
  private let store = ContentStore(
    folder: FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID())"))

  private func file(for key: [UInt8]) throws -> URL {
    let names = try FileManager.default.contentsOfDirectory(atPath: store.folder.path)
    return store.folder.appending(path: try #require(names.first))
  }

  @Test func `gives back what was kept, for its own key alone`() {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    #expect(store.value(for: [1, 2]) == nil)
    store.keep([3, 4, 5], for: [1, 2])
    #expect(store.value(for: [1, 2]) == [3, 4, 5])
    #expect(store.value(for: [1]) == nil)
    store.keep([], for: [1, 2])
    #expect(store.value(for: [1, 2]) == [])
  }

  @Test func `an entry that is cut short or longer counts as absent`() throws {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    store.keep(Array("what the lesson printed".utf8), for: Array("all it depends on".utf8))
    let file = try file(for: [])
    let whole = try Data(contentsOf: file)
    for count in 0..<whole.count {
      try whole.prefix(count).write(to: file)
      #expect(store.value(for: Array("all it depends on".utf8)) == nil, "\(count) bytes")
    }
    try (whole + Data([0])).write(to: file)
    #expect(store.value(for: Array("all it depends on".utf8)) == nil)
  }

  @Test func `an entry with a changed byte counts as absent`() throws {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    store.keep(Array("what the lesson printed".utf8), for: Array("all it depends on".utf8))
    let file = try file(for: [])
    let whole = try Data(contentsOf: file)
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x20
      try changed.write(to: file)
      #expect(store.value(for: Array("all it depends on".utf8)) == nil, "byte \(index)")
    }
  }

  @Test func `an entry under the name of another's key is not taken`() throws {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    store.keep([1], for: [7])
    let entry = try Data(contentsOf: file(for: [7]))
    store.keep([2], for: [8])
    try entry.write(to: store.folder.appending(path: "\(Checksum([8])).entry"))
    #expect(store.value(for: [8]) == nil)
    #expect(store.value(for: [7]) == [1])
  }

  @Test func `a folder in place of an entry, and a folder that cannot be, keep nothing`() throws {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    let entry = store.folder.appending(path: "\(Checksum([9])).entry")
    try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: true)
    store.keep([1], for: [9])
    #expect(store.value(for: [9]) == nil)
    let none = ContentStore(folder: URL(filePath: "/dev/null/cache"))
    none.keep([1], for: [9])
    #expect(none.value(for: [9]) == nil)
    none.prune()
  }

  /// A store with ten entries of a kilobyte each, used one after the other long ago.
  private func storeOfTen(limit: Int) -> ContentStore {
    var small = store
    small.limit = limit
    for key in UInt8(0)..<10 {
      small.keep([UInt8](repeating: key, count: 1_000), for: [key])
      let file = small.folder.appending(path: "\(Checksum([key])).entry")
      let times = [timeval(tv_sec: 1_000 + Int(key), tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
      #expect(utimes(file.path, times) == 0)
    }
    return small
  }

  @Test func `entries that nobody used for longest go when the folder grows past its limit`() throws
  {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    let small = storeOfTen(limit: 5_000)
    // What is used stays, however old it is.
    #expect(small.value(for: [0]) != nil)
    small.prune()
    let kept = (UInt8(0)..<10).filter { small.value(for: [$0]) != nil }
    #expect(kept == [0, 7, 8, 9])
  }

  @Test func `what was used of late stays, however much it is, and as much besides`() throws {
    defer { try? FileManager.default.removeItem(at: store.folder) }
    let small = storeOfTen(limit: 1_000)
    let start = Date()
    for key in UInt8(0)..<3 { _ = small.value(for: [key]) }
    small.prune(usedSince: start)
    let kept = (UInt8(0)..<10).filter { small.value(for: [$0]) != nil }
    #expect(kept == [0, 1, 2, 7, 8, 9])
  }
}
