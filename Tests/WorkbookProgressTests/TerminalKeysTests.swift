import Foundation
import Testing

@testable import WorkbookProgress

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keys as they come from a terminal: a pseudo-terminal, of which the test is the other side.
@Suite struct TerminalKeysTests {
  /// Opens a pseudo-terminal, and closes it after.
  private func withTerminal(_ body: (_ near: Int32, _ far: Int32) throws -> Void) throws {
    var (near, far): (Int32, Int32) = (-1, -1)
    try #require(openpty(&near, &far, nil, nil, nil) == 0)
    defer {
      close(near)
      close(far)
    }
    try body(near, far)
  }

  private func flags(_ descriptor: Int32) -> tcflag_t {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return settings.c_lflag
  }

  @Test func `keys arrive one by one, without a line's end, control-C among them`() throws {
    try withTerminal { near, far in
      let keys = try #require(TerminalKeys(far))
      keys.begin()
      #expect(keys.next(within: 0) == .nothing)
      #expect(write(near, "h\u{3}", 2) == 2)
      #expect(keys.next(within: 10_000) == .key("h"))
      #expect(keys.next(within: 10_000) == .key("\u{3}"))
      keys.end()
    }
  }

  @Test func `the terminal is given back as it was`() throws {
    try withTerminal { _, far in
      let before = flags(far)
      let keys = try #require(TerminalKeys(far))
      keys.begin()
      #expect(flags(far) & tcflag_t(ICANON | ECHO | ISIG) == 0)
      keys.end()
      #expect(flags(far) == before)
    }
  }

  @Test func `what is no terminal has no keys`() throws {
    let file = try FileHandle(forReadingFrom: URL(filePath: #filePath))
    #expect(TerminalKeys(file.fileDescriptor) == nil)
  }
}
