import Foundation
import Subprocess
import Testing

@testable import Running

@Suite struct SwiftBuildTests {
  /// A command in the place of `swift` that counts its calls, and what it does then.
  private final class Command {
    private let folder = ScratchFolder.url()

    init(_ script: String) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("#!/bin/sh\necho call >>\"$0.calls\"\n\(script)\n".utf8).write(to: url)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var url: URL { folder.appending(path: "swift") }

    var calls: Int {
      let text = try? String(contentsOf: folder.appending(path: "swift.calls"), encoding: .utf8)
      return text?.split(separator: "\n").count ?? 0
    }

    func build() async throws -> SwiftBuild {
      try await SwiftBuild(["build"], by: .path(.init(url.path)))
    }
  }

  @Test func `what went well is called once`() async throws {
    let command = try Command("echo \"$1\"; echo warned >&2")
    let build = try await command.build()
    #expect(build.isSuccess && build.output == "build\nwarned\n" && command.calls == 1)
  }

  @Test func `what does not compile is called once`() async throws {
    let command = try Command("echo error; exit 1")
    let build = try await command.build()
    #expect(!build.isSuccess && build.output == "error\n" && command.calls == 1)
  }

  @Test func `what crashed is called again, and all of it is told`() async throws {
    let command = try Command(
      "echo built a part\n[ \"$(wc -l <\"$0.calls\")\" -gt 1 ] || kill -SEGV $$\necho built it")
    let build = try await command.build()
    #expect(build.isSuccess && command.calls == 2)
    #expect(build.output == "built a part\nbuilt a part\nbuilt it\n")
  }

  @Test func `what crashes every time is given up`() async throws {
    let command = try Command("kill -ABRT $$")
    let build = try await command.build()
    #expect(!build.isSuccess && command.calls == 3)
  }

  @Test func `what is told to end is not called again`() async throws {
    let command = try Command("kill -TERM $$")
    let build = try await command.build()
    #expect(!build.isSuccess && command.calls == 1)
  }
}
