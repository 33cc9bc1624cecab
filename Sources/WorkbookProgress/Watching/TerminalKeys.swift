import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads single keys from a terminal, as they are pressed.
///
/// While keys are read, control-C is one of them: the terminal is then always left as it was found.
final class TerminalKeys {
  /// What came within a time.
  enum Event: Equatable {
    case key(Character)
    case nothing
    /// The terminal is gone.
    case end
  }

  private let descriptor: Int32
  private var original = termios()

  /// Opens a terminal; nil if the file is none.
  init?(_ descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
    guard tcgetattr(descriptor, &original) == 0 else { return nil }
  }

  /// Lets keys arrive one by one, without being shown.
  func begin() {
    var settings = original
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(descriptor, TCSANOW, &settings)
  }

  /// Gives the terminal back as it was.
  func end() { tcsetattr(descriptor, TCSANOW, &original) }

  /// Waits for a key.
  ///
  /// - Parameter milliseconds: How long.
  /// - Returns: The key, if one came.
  func next(within milliseconds: Int32) -> Event {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return .nothing }
    guard request.revents & Int16(POLLIN) != 0 else { return .end }
    var byte: UInt8 = 0
    guard read(descriptor, &byte, 1) == 1 else { return .end }
    return .key(Character(UnicodeScalar(byte)))
  }
}
