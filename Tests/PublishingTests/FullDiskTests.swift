#if os(Linux)
  import Foundation
  import Testing

  @testable import Pages
  @testable import Publishing

  /// A disk that is full, and one that cannot be written to: small ones, in memory.
  @Suite(.enabled(if: SmallDisk.canBeMade, "needs the right to mount"), .serialized)
  struct FullDiskTests {
    private let pages = ["a.html", "b.html", "c.html", "d.html"]

    private func site(_ byte: UInt8, size: Int) -> Site {
      Site(
        files: Dictionary(
          uniqueKeysWithValues: pages.map { ($0, Array(repeating: byte, count: size)) }))
    }

    @Test func `without room for all pages, all stay as they were`() throws {
      let disk = try SmallDisk(options: "size=256k")
      defer { disk.remove() }
      let folder = SiteFolder(url: disk.url)
      let old = site(1, size: 40_000)
      _ = try folder.publish(old)
      let error = #expect(throws: SiteFolderError.self) {
        try folder.publish(site(2, size: 40_000))
      }
      #expect(error?.reason == .system(ENOSPC))
      #expect(error?.path.hasSuffix(".html") == true)
      #expect(folder.differences(from: old) == [], "nor is anything left that takes room")
      #expect(try folder.publish(site(2, size: 10_000)) == pages)
    }

    @Test func `a disk without room for one more file is told`() throws {
      let disk = try SmallDisk(options: "nr_inodes=7")
      defer { disk.remove() }
      let folder = SiteFolder(url: disk.url)
      _ = try folder.publish(site(1, size: 1))
      let error = #expect(throws: SiteFolderError.self) { try folder.publish(site(2, size: 1)) }
      #expect(error?.reason == .system(ENOSPC))
      #expect(folder.differences(from: site(1, size: 1)) == [])
    }

    @Test func `a read-only folder is told, unless there is nothing to write`() throws {
      let disk = try SmallDisk(options: "size=256k")
      defer { disk.remove() }
      let folder = SiteFolder(url: disk.url)
      _ = try folder.publish(site(1, size: 1))
      try disk.protect()
      #expect(try folder.publish(site(1, size: 1)) == [])
      let error = #expect(throws: SiteFolderError.self) { try folder.publish(site(2, size: 1)) }
      #expect(error?.reason == .system(EROFS))
      #expect(error?.description.hasSuffix("error: Read-only file system") == true)
      #expect(folder.differences(from: site(1, size: 1)) == [])
    }
  }

  /// A disk in memory.
  private struct SmallDisk {
    let url = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID())")

    /// Makes a disk of a size.
    init(options: String) throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      guard mount("none", url.path, "tmpfs", 0, options) == 0 else {
        try? FileManager.default.removeItem(at: url)
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
      }
    }

    /// Makes it read-only.
    func protect() throws {
      guard
        mount("none", url.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
      else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM) }
    }

    func remove() {
      umount2(url.path, Int32(MNT_DETACH))
      try? FileManager.default.removeItem(at: url)
    }

    /// Whether this user may make one.
    static let canBeMade: Bool = {
      guard let disk = try? SmallDisk(options: "size=16k") else { return false }
      disk.remove()
      return true
    }()
  }
#endif
