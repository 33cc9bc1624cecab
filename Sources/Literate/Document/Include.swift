/// A part of a file of the package that a lesson shows: `swift from=Sources/App/Main.swift#setup`.
public struct Include: Hashable, Sendable {
  /// Which part of a file it is.
  public enum Part: Hashable, Sendable {
    /// What stands between `#region name` and `#endregion`.
    case region(String)
    /// Some lines, counted from 1.
    case lines(ClosedRange<Int>)
  }

  /// The language of the fence.
  public let language: String
  /// The path of the file in the package.
  public let path: String
  /// The part that is shown; nil for all of the file.
  public let part: Part?
  /// What text calls it.
  public let label: Label?
  /// Where the fence opens.
  public let location: SourceLocation
  /// Where the path stands.
  let pathLocation: SourceLocation
  /// Where the part stands.
  let partLocation: SourceLocation
}

/// What a lesson shows of a file.
public struct IncludedText: Hashable, Sendable {
  /// The text, without the marks of regions and without what all lines are indented by; every line ends
  /// with a newline.
  public let text: String
  /// Where it stands in the file: its first line and its last.
  public let lines: ClosedRange<Int>
}

/// What can be wrong with a fence that shows a file.
public enum IncludeFault: Error, Hashable, Sendable {
  /// The fence has a text of its own.
  case withText
  /// Something else stands behind the language.
  case word(String)
  /// The path leads out of the package, or to something hidden.
  case path(String)
  /// What stands behind `#` is neither a name nor lines.
  case part(String)
  /// There is no such file.
  case noFile(String)
  /// The file is no text.
  case notText(String)
  /// The file has no region of that name.
  case noRegion(String, suggestion: String?)
  /// A region of the file is never closed.
  case openRegion(String, line: Int)
  /// The file has two regions of that name.
  case twoRegions(String, line: Int)
  /// The file has fewer lines.
  case noLines(count: Int)
  /// There is nothing but empty lines.
  case empty
}

extension IncludeFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .withText: "what is shown comes from the file: leave the fence empty"
    case .word(let word):
      "what comes from a file is shown and not run here: '\(word)' means nothing beside 'from='"
    case .path(let path):
      "'\(path)' is no file of the package: a path leads from its folder, like Sources/App/Main.swift, "
        + "and not into what is hidden"
    case .part(let part):
      "'\(part)' is no part of a file: the name of a region, a line, or lines as in '3-12'"
    case .noFile(let path): "no file '\(path)' in the package"
    case .notText(let path): "'\(path)' is not UTF-8 text"
    case .noRegion(let name, let suggestion):
      "the file has no line '// #region \(name)'"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .openRegion(let name, let line):
      "the region '\(name)' in line \(line) of the file is never closed: write '// #endregion'"
    case .twoRegions(let name, let line):
      "the file has a second region '\(name)' in line \(line): each has a name of its own"
    case .noLines(let count): "the file has \(count == 1 ? "1 line" : "\(count) lines")"
    case .empty: "there is nothing in it to show"
    }
  }
}
