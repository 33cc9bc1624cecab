import Literate

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Everything in the lessons' folder that is called like a lesson, and is no file in it; never empty.
public struct LessonFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why something is not read as a lesson.
  public enum Reason: String, Hashable, Sendable {
    /// A link, or a folder, a pipe, or nothing at a link's end.
    case notAFile = "not a file: a lesson is a Markdown file"
    /// A link to a file elsewhere: it would put onto the site what the author did not write.
    case outside = "a link that leads out of the lessons' folder: a lesson is a file in it"
  }

  /// Something that is not read as a lesson.
  public struct Fault: Hashable, Sendable {
    /// Where it is.
    public let location: SourceLocation
    /// Why it is not read.
    public let reason: Reason
  }

  /// The faults, in the order of their names.
  public let faults: [Fault]

  /// The faults as compilers print them, one a line.
  public var description: String {
    faults.map { Problem(at: $0.location, $0.reason.rawValue).description }
      .joined(separator: "\n")
  }

  /// Looks at what is there; nil if all of `names` are files in `folder`.
  init?(_ names: [String], in folder: URL, path: (String) -> String) {
    faults = names.compactMap { name in
      Self.reason(against: folder.appending(path: name).path, in: folder.path).map {
        Fault(location: SourceLocation(file: path(name), line: 1, column: 1), reason: $0)
      }
    }
    if faults.isEmpty { return nil }
  }

  private static func reason(against path: String, in folder: String) -> Reason? {
    var status = stat()
    // What is a file itself is in the folder.
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return nil }
    // Only a file: whoever opens a pipe waits for its other end.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let own = realPath(path),
      let around = realPath(folder)
    else { return .notAFile }
    return own.hasPrefix(around.hasSuffix("/") ? around : around + "/") ? nil : .outside
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
