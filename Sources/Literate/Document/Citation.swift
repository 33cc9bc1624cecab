/// A place in a lesson that names an entry of the course's references: `[@karpathy2020]`.
public struct Citation: Hashable, Sendable {
  /// The key of the entry.
  public let key: String
  /// Its number in the lesson, by the order of the first places that name it.
  public let number: Int
  /// Where it stands.
  public let location: SourceLocation
}

/// What a course cites, `references.bib` beside its lessons, as far as pages show it.
public struct Bibliography: Hashable, Sendable {
  /// The name of the file.
  public static let fileName = "references.bib"

  /// The entries as prose, by their keys.
  public let entries: [String: [Inline]]
  /// What is in the file.
  package let source: [UInt8]

  /// Nothing.
  static let empty = Bibliography(entries: [:], source: [])
}

/// What can be wrong with a citation, or with the file of references.
public enum CitationFault: Error, Hashable, Sendable {
  /// There is no file of references.
  case noFile
  /// The file has no entry with the key.
  case unknown(String, suggestion: String?)
  /// The file is no text.
  case notText
  /// Something else stands where an entry, a field or a value should.
  case expected(String)
  /// An entry is never closed.
  case unclosed(String)
  /// Two entries have a key.
  case duplicate(String, first: Int)
  /// An entry has no title.
  case noTitle(String)
  /// A command of TeX that is not known.
  case command(String)
  /// A value that is neither text nor a known abbreviation.
  case abbreviation(String)
  /// An address that no link may lead to.
  case address(String)
}

extension CitationFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .noFile:
      "a citation names an entry of '\(Bibliography.fileName)', and there is no such file beside the "
        + "lessons; text is written '\\[@'"
    case .unknown(let key, let suggestion):
      "'\(Bibliography.fileName)' has no entry '\(key)'"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "; text is written '\\[@'")
    case .notText: "not UTF-8 text: save the file in that encoding"
    case .expected(let what): "\(what) goes here, as in '@book{knuth, title = {Sorting}}'"
    case .unclosed(let key): "the entry '\(key)' is never closed: a brace or a quote is missing"
    case .duplicate(let key, let first): "the key '\(key)' is taken by the entry in line \(first)"
    case .noTitle(let key): "the entry '\(key)' has no title"
    case .command(let command):
      "'\(command)' is not known here: write the letters themselves, the file is UTF-8"
    case .abbreviation(let word):
      "'\(word)' is no abbreviation: '@string{\(word) = {…}}' makes it one, and text stands in braces"
    case .address(let address): "'\(address)' is no address of the web: http:// or https://"
    }
  }
}
