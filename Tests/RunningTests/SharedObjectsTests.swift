import Foundation
import Synchronization
import Testing

@testable import Running

@Suite final class SharedObjectsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "shared-\(UUID())")
  private let objects: SharedObjects
  private let places: [URL]

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    objects = SharedObjects(pool: ObjectPool(folder: folder))
    places = (0..<3).map { [folder] in folder.appending(path: "\($0).o") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private struct Slip: Error {}

  /// What was compiled, by many tasks.
  private final class Record: Sendable {
    private let indices = Mutex<[Int]>([])
    var sorted: [Int] { indices.withLock { $0.sorted() } }
    func add(_ some: [Int]) { indices.withLock { $0 += some } }
  }

  @Test func `an object that many programs want is compiled once`() async throws {
    let (compiled, places, objects) = (Record(), places, objects)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await objects.provide(places) { missing in
            compiled.add(missing)
            await Task.yield()
            for index in missing { try Data().write(to: places[index]) }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(compiled.sorted == [0, 1, 2])
  }

  @Test func `what is there is not compiled`() async throws {
    try Data().write(to: places[1])
    let (compiled, places) = (Record(), places)
    try await objects.provide(places) { missing in
      compiled.add(missing)
      for index in missing { try Data().write(to: places[index]) }
    }
    #expect(compiled.sorted == [0, 2])
  }

  @Test func `a slip shows in every program that holds it`() async throws {
    let (slips, places, objects) = (Record(), places, objects)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          do {
            try await objects.provide(places) { _ in
              await Task.yield()
              throw Slip()
            }
          } catch is Slip {
            slips.add([1])
          } catch {}
        }
      }
    }
    #expect(slips.sorted == [1, 1, 1])
  }
}
