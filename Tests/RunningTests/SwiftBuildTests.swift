import Foundation
import Subprocess
import Testing

@testable import Running

@Suite struct SwiftBuildTests {
  /// Builds with a script in the place of `swift`.
  private func build(by script: Script) async throws -> SwiftBuild {
    try await SwiftBuild(["build"], by: .path(.init(script.url.path)))
  }

  @Test func `what went well is called once`() async throws {
    let command = try Script("echo \"$1\"; echo warned >&2")
    let build = try await build(by: command)
    #expect(build.isSuccess && build.output == "build\nwarned\n" && command.calls == 1)
  }

  @Test func `what does not compile is called once`() async throws {
    let command = try Script("echo error; exit 1")
    let build = try await build(by: command)
    #expect(!build.isSuccess && build.output == "error\n" && command.calls == 1)
  }

  @Test func `what crashed is called again, and all of it is told`() async throws {
    let command = try Script(
      "echo built a part\n[ \"$(wc -l <\"$0.calls\")\" -gt 1 ] || kill -SEGV $$\necho built it")
    let build = try await build(by: command)
    #expect(build.isSuccess && command.calls == 2)
    #expect(build.output == "built a part\nbuilt a part\nbuilt it\n")
  }

  @Test func `what crashes every time is given up`() async throws {
    let command = try Script("kill -ABRT $$")
    let build = try await build(by: command)
    #expect(!build.isSuccess && command.calls == 3)
  }

  @Test func `what is told to end is not called again`() async throws {
    let command = try Script("kill -TERM $$")
    let build = try await build(by: command)
    #expect(!build.isSuccess && command.calls == 1)
  }
}
