/// Code to read and to copy, such as a whole program as a course leaves it.
///
///     try show(Listing("The engine", program.source(of: ["value", "plus"])))
public struct Listing: Codable, Hashable, Sendable {
  /// What the code is, in words.
  public let title: String
  /// The code, Swift, without a line end after its last line.
  public let code: String

  /// Creates a listing; line ends after the last line of code are left out.
  public init(_ title: String, _ code: String) {
    var code = code
    while code.last?.isNewline == true { code.removeLast() }
    self.title = title
    self.code = code
  }

  /// How many lines there are.
  public var lineCount: Int { lines.count }

  /// How many lines there are that are neither blank nor a comment of its own (`//`).
  public var codeLineCount: Int {
    lines.count { line in
      let words = line.drop(while: \.isWhitespace)
      return !words.isEmpty && !words.hasPrefix("//")
    }
  }

  private var lines: [Substring] {
    code.isEmpty ? [] : code.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension Listing: Exhibitable, CustomStringConvertible {
  /// The listing as an exhibit.
  public func exhibit() -> Exhibit { .listing(self) }

  /// The title, and the code below it.
  public var description: String { title + "\n\n" + code }
}
