// C's `stdout` is a variable; these modules do not say that nobody ever changes it.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif

enum StandardOutput {
  /// Sends standard output and standard error to a file from here on.
  ///
  /// Every line is passed on when it ends: a trap loses nothing of what was printed before it. Both
  /// share the file's position, so that their lines follow each other as on a terminal.
  static func redirect(to file: Int32) {
    dup2(file, STDOUT_FILENO)
    dup2(file, STDERR_FILENO)
    setvbuf(stdout, nil, _IOLBF, 1 << 16)
  }

  /// Passes on what has been printed and not yet written.
  static func flush() {
    fflush(nil)
  }
}
