import Foundation

@testable import Running

/// A program that is a script and counts its calls, in a folder of its own.
final class Script {
  /// The folder, which goes with this.
  let folder = ScratchFolder.url()
  /// The program.
  var url: URL { folder.appending(path: "script") }

  /// Writes a script for the shell.
  init(_ text: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\necho call >>\"$0.calls\"\n\(text)\n".utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// How often it was called.
  var calls: Int {
    let text = try? String(contentsOf: folder.appending(path: "script.calls"), encoding: .utf8)
    return text?.split(separator: "\n").count ?? 0
  }
}
