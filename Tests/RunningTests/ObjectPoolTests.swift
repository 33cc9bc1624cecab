import Foundation
import Testing

@testable import Running

@Suite struct ObjectPoolTests {
  private let pool = ObjectPool(
    folder: FileManager.default.temporaryDirectory.appending(path: "pool-\(UUID())"))

  private func write(_ text: String, _ name: String) throws -> URL {
    try FileManager.default.createDirectory(at: pool.folder, withIntermediateDirectories: true)
    let file = pool.folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  @Test func `an object that is there is not touched while a linker may read it`() throws {
    defer { try? FileManager.default.removeItem(at: pool.folder) }
    let place = pool.object(for: [1], named: "a.swift")
    #expect(!pool.has(place))
    try pool.put(write("first", ".one"), as: place)
    #expect(pool.has(place))
    try pool.put(write("second", ".two"), as: place)
    #expect(try Data(contentsOf: place) == Data("first".utf8))
    // No copy is left.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: pool.folder.path)
        == [place.lastPathComponent])
    let modified = try place.resourceValues(forKeys: [.contentModificationDateKey])
    #expect(pool.has(place))
    #expect(
      try place.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        == modified.contentModificationDate)
  }

  @Test func `keys of the same length and other content have other places`() {
    #expect(pool.object(for: [1, 2], named: "a") != pool.object(for: [2, 1], named: "a"))
  }

  @Test func `what is taken over is a copy`() throws {
    defer { try? FileManager.default.removeItem(at: pool.folder) }
    let object = try write("object", "built")
    let place = pool.object(for: [1], named: "a")
    pool.take(object.path, as: place)
    try Data("changed".utf8).write(to: object)
    #expect(try Data(contentsOf: place) == Data("object".utf8))
  }
}
