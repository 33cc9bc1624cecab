/// Why a data file cannot be read.
public struct DataFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The name has no file that is in the folder: it is absolute, hidden, or has `..` in it.
    case outside(folder: String)
    /// There is no folder.
    case noFolder(String)
    /// The folder has no such file; the nearest name that it has, if one is near.
    case missing(folder: String, nearest: String?)
    /// There is a link, on the way or at its end.
    case link(folder: String)
    /// There is something else than a file, or one that may not be read.
    case unreadable(folder: String)
    /// The bytes are not UTF-8.
    case notText
  }

  /// The name that was asked for.
  public let name: String
  /// What is wrong with it.
  public let reason: Reason

  /// The fault in words.
  public var description: String {
    switch reason {
    case .outside(let folder):
      "'\(name)' is no name of a data file: that is a path in the folder '\(folder)', without '..' "
        + "and without names that begin with '.'"
    case .noFolder(let folder): "there is no folder '\(folder)' for the data file '\(name)'"
    case .missing(let folder, let nearest):
      "there is no data file '\(name)' in the folder '\(folder)'"
        + (nearest.map { ": did you mean '\($0)'?" } ?? "")
    case .link(let folder):
      "'\(name)' is a link, or behind one: a data file is a file in the folder '\(folder)' itself"
    case .unreadable(let folder):
      "'\(name)' in the folder '\(folder)' is no file that can be read"
    case .notText: "the data file '\(name)' is no text: it is not UTF-8; take its 'bytes'"
    }
  }
}
