/// A lexical unit of TeX and where it starts.
struct Token: Hashable, Sendable {
  /// What a token is.
  enum Kind: Hashable, Sendable {
    /// Any character without a meaning of its own to the lexer.
    case character(Unicode.Scalar)
    /// `\name`, or `\` and one character that is no letter; without the backslash.
    case command(String)
    /// `{`
    case openGroup
    /// `}`
    case closeGroup
    /// `^`
    case superscript
    /// `_`
    case `subscript`
    /// `&`
    case alignment
    /// A run of white space: ignored in formulas, one space in `\text`.
    case space
  }

  /// What the token is.
  let kind: Kind
  /// Where it starts, in UTF-8 bytes from the start of the TeX.
  let offset: Int

  /// The token as an author writes it.
  var spelling: String {
    switch kind {
    case .character(let scalar): String(Character(scalar))
    case .command(let name): "\\" + name
    case .openGroup: "{"
    case .closeGroup: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .alignment: "&"
    case .space: " "
    }
  }
}
