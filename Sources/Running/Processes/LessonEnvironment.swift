import Foundation
import Subprocess

/// The environment that lessons run in: the same on every machine, whoever weaves.
///
/// Of the user's own only what it takes to start programs is passed on. Time is UTC; there is no
/// home to read settings from; sets and dictionaries are iterated in the same order in every run.
package struct LessonEnvironment {
  /// The lesson's folder, for its temporary files.
  let folder: URL
  /// Variables that a chunk needs, which is recorded.
  var given: [String: String] = [:]

  /// How a trap is to be told, so that ``TestReports/CrashReport`` finds its place.
  package static let backtrace =
    "enable=yes,interactive=no,color=no,threads=crashed,images=none,registers=none,cache=no,"
    + "output-to=stderr"

  /// The variables.
  var variables: [Environment.Key: String] {
    let own = ProcessInfo.processInfo.environment
    var variables: [Environment.Key: String] = [
      "HOME": "/nonexistent",
      "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": Self.backtrace,
      "SWIFT_DETERMINISTIC_HASHING": "1",
      "TERM": "dumb",
      "TMPDIR": folder.path,
      "TZ": "UTC",
    ]
    for name in Self.passedOn {
      if let value = own[name.rawValue] { variables[name] = value }
    }
    for (name, value) in given {
      if let key = Environment.Key(rawValue: name) { variables[key] = value }
    }
    return variables
  }

  /// Where programs and libraries are found, and how sanitizers and coverage were told to behave.
  private static let passedOn: [Environment.Key] = [
    "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "ASAN_OPTIONS",
    "TSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE",
  ]
}
