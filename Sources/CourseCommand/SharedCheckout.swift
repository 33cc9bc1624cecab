import Foundation

/// A copy of the toolkit's sources that all courses of a user share, for one version and compiler.
struct SharedCheckout {
  /// Where it is.
  let url: URL

  /// Finds the copy of a checkout, or makes it.
  ///
  /// - Throws: `CopyError`, or the system's error.
  init(of checkout: URL) throws {
    let revision = try Self.output(of: ["git", "-C", checkout.path, "rev-parse", "HEAD"])
    let compiler = try Self.output(of: ["swift", "--version"])
    let version = compiler.split(separator: " ").drop { $0 != "version" }.dropFirst().first ?? "0"
    let caches = Self.caches.appending(path: "literate-course")
    url = caches.appending(path: "\(revision.prefix(12))-swift-\(version)")
    guard access(url.appending(path: "Package.swift").path, R_OK) != 0 else { return }
    try FileManager.default.createDirectory(at: caches, withIntermediateDirectories: true)
    // Another course may do the same at this moment: the copy gets its name when it is whole.
    let unfinished = caches.appending(path: ".\(UUID())")
    _ = try Self.output(of: ["git", "clone", "--quiet", checkout.path, unfinished.path])
    if rename(unfinished.path, url.path) != 0 {
      try? FileManager.default.removeItem(at: unfinished)
    }
  }

  private static var caches: URL {
    if let folder = ProcessInfo.processInfo.environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return URL(filePath: folder)
    }
    let home = FileManager.default.homeDirectoryForCurrentUser
    #if canImport(Darwin)
      return home.appending(path: "Library/Caches")
    #else
      return home.appending(path: ".cache")
    #endif
  }

  private static func output(of command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CopyError(command: command.joined(separator: " "))
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// The toolkit's sources could not be copied.
struct CopyError: Error, CustomStringConvertible {
  let command: String

  var description: String { "error: '\(command)' failed" }
}
