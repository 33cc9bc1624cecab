import Foundation
import Testing

@testable import Running

@Suite struct SpawnTests {
  private let limits = RunLimits(seconds: 86_400, memory: 1 << 20, printed: 1)

  /// Runs a command to its end.
  private func end(of command: [String]) throws -> RunTermination {
    let process = try Spawn.start(command, under: limits)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return RunTermination(waitStatus: status)
  }

  @Test(arguments: [
    ("it leads a group of its own", "kill -0 -$$"),
    ("there is nothing to read", "! read line"),
    ("what it prints leads nowhere", "test /dev/stdout -ef /dev/null"),
    ("a crash leaves no core", "test $(ulimit -c) = 0"),
    ("its seconds of processors are counted", "test $(ulimit -t) -ge 86402"),
    ("its files are limited", "test $(ulimit -f) != unlimited"),
    ("it is called with all its words", "test \"$1\" = 'a b' -a \"$2\" = ''"),
    ("it has the environment", "test -n \"$PATH\""),
  ])
  func `a process begins as it should`(what: String, command: String) throws {
    #expect(try end(of: ["/bin/sh", "-c", command, "sh", "a b", ""]) == .exited(0), "\(what)")
  }

  @Test func `its memory is limited, but for a sanitizer's`() throws {
    let kibibytes = limits.kernelLimits.data_bytes == 0 ? "unlimited" : "1073741824"
    #expect(try end(of: ["/bin/sh", "-c", "test $(ulimit -d) = \(kibibytes)"]) == .exited(0))
  }

  @Test func `its status and its signal are told, also one that this process does not hear`() throws
  {
    #expect(try end(of: ["/bin/sh", "-c", "exit 7"]) == .exited(7))
    let heard = signal(SIGUSR2, SIG_IGN)
    defer { signal(SIGUSR2, heard) }
    #expect(try end(of: ["/bin/sh", "-c", "kill -USR2 $$"]) == .signaled(SIGUSR2))
  }

  @Test func `a file that grows past its limit ends it`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "grows-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let ending = try end(of: ["/bin/dd", "if=/dev/zero", "of=\(file)", "bs=1048576", "count=64"])
    #expect(ending == .signaled(SIGXFSZ))
  }

  @Test func `what is no program ends with a status of its own`() throws {
    #expect(try end(of: ["/nowhere/at all"]) == .exited(127))
  }
}
