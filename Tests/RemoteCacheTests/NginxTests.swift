import Foundation
import Subprocess
import TestPrograms
import Testing

@testable import RemoteCache

/// The cache on a real server: nginx with WebDAV, as Debian's package `nginx-light` has it.
@Suite(.enabled(if: Nginx.isInstalled)) struct NginxTests {
  @Test func `what one machine keeps on nginx, another takes`() async throws {
    try await Nginx.run { address in
      let settings = try #require(
        try CacheSettings(
          option: address, isReadOnly: false,
          environment: [CacheSettings.timeoutVariable: "600"]))
      let (writer, reader) = (RemoteCache(settings), RemoteCache(settings))
      let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      for (key, value) in [("a", [1, 2, 3]), ("b", []), ("c", large)] as [(String, [UInt8])] {
        #expect(await reader.value(for: Array(key.utf8)) == nil)
        await writer.keep(value, for: Array(key.utf8))
        await writer.keep(value, for: Array(key.utf8))
        #expect(await reader.value(for: Array(key.utf8)) == value)
      }
      #expect(await writer.faults == [])
      #expect(await reader.faults == [])
      await writer.close()
      await reader.close()
    }
  }

  @Test func `a result that is too large for nginx is told once, and the cache is still read`()
    async throws
  {
    try await Nginx.run(bodyLimit: "1k") { address in
      let settings = try #require(
        try CacheSettings(
          option: address, isReadOnly: false,
          environment: [CacheSettings.timeoutVariable: "600"]))
      let cache = RemoteCache(settings)
      await cache.keep([1], for: [1])
      await cache.keep(Array(repeating: 0, count: 100_000), for: [2])
      #expect(await cache.value(for: [1]) == [1])
      #expect(await cache.value(for: [2]) == nil)
      #expect(await cache.faults.count == 1)
      await cache.close()
    }
  }
}

/// An nginx that serves a folder of its own while a test runs.
enum Nginx {
  private static let path = "/usr/sbin/nginx"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func run(
    bodyLimit: String = "16m", _ body: @Sendable @escaping (String) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nginx-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "files"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A port that was free a moment ago.
    let probe = try FaultyServer()
    let port = probe.port
    probe.stop()
    // Of root's nginx, somebody else would do the work, who may not write here.
    let user = getuid() == 0 ? "user root;" : ""
    let settings = """
      \(user)
      daemon off;
      pid \(folder.path)/pid;
      error_log \(folder.path)/errors;
      events {}
      http {
        access_log off;
        client_body_temp_path \(folder.path)/bodies;
        proxy_temp_path \(folder.path)/1; fastcgi_temp_path \(folder.path)/2;
        uwsgi_temp_path \(folder.path)/3; scgi_temp_path \(folder.path)/4;
        server {
          listen 127.0.0.1:\(port);
          location / {
            root \(folder.path)/files;
            dav_methods PUT;
            create_full_put_path on;
            client_max_body_size \(bodyLimit);
          }
        }
      }
      """
    let file = folder.appending(path: "nginx.conf")
    try Data(settings.utf8).write(to: file)
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
    try await withThrowingTaskGroup(of: Void.self) { [options] group in
      group.addTask {
        _ = try await Subprocess.run(
          .path(.init(path)), arguments: ["-c", file.path, "-p", folder.path],
          platformOptions: options, output: .discarded, error: .discarded)
      }
      for _ in 0..<1_000 {
        if FileManager.default.fileExists(atPath: folder.appending(path: "pid").path) { break }
        try await Task.sleep(for: .milliseconds(10))
      }
      try await body("http://127.0.0.1:\(port)/course")
      group.cancelAll()
      try? await group.waitForAll()
    }
  }
}
