/// The fault that keeps a formula from being rendered, and where it stands.
package struct TeXError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the fault stands, in UTF-8 bytes from the start of the TeX.
  package let offset: Int
  /// What is wrong.
  package let reason: Reason

  init(_ offset: Int, _ reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What is wrong with a formula.
  package enum Reason: Hashable, Sendable {
    /// The formula holds nothing but white space and comments.
    case emptyFormula
    /// A character outside the subset, with the command that stands for it, if there is one.
    case unsupportedCharacter(String, suggestion: String?)
    /// A command that `\text` and its kin cannot hold.
    case unsupportedInText(String)
    /// A command outside the subset, with the nearest one in it.
    case unknownCommand(String, suggestion: String?)
    /// A command that TeX has for what is done otherwise here, with what to do.
    case refusedCommand(String, advice: String)
    /// An environment outside the subset, with the nearest one in it.
    case unknownEnvironment(String, suggestion: String?)
    /// A backslash with nothing after it.
    case loneBackslash
    /// A command, `^` or `_` that lacks an argument; it stands where the command does.
    case missingArgument(of: String)
    /// `\left`, `\right`, `\middle` or `\big…` without a delimiter behind it.
    case missingDelimiter(after: String)
    /// `\not` before anything else than a sign or a letter.
    case missingSign(of: String)
    /// An `\hline` that begins no row of an array or a matrix.
    case misplacedRule
    /// Something that opens and is not closed: `{`, `[`, `\left` or `\begin{…}`.
    case unclosed(String)
    /// Something that closes or divides what was never opened: `}`, `&`, `\\`, `\right`, `\end{…}`.
    case stray(String)
    /// An `\end` that names another environment than its `\begin`.
    case mismatchedEnvironment(begin: String, end: String)
    /// A second `^` (or a prime after one) on the same base.
    case doubleSuperscript
    /// A second `_` on the same base.
    case doubleSubscript
    /// A column specification with anything else than `l`, `c`, `r` and `|`.
    case invalidColumns(String)
    /// An `&` that starts more columns than the environment has.
    case tooManyColumns(limit: Int)
    /// `\\[…]`, which asks for a row distance.
    case rowDistance
    /// A macro that stands for more than any formula needs: for itself, say.
    case endlessMacro(String)
    /// Groups, arguments and environments nested deeper than the limit.
    case tooDeep(limit: Int)
  }

  /// The fault in words, without its place.
  package var description: String { reason.description }
}

extension TeXError.Reason: CustomStringConvertible {
  /// The reason in words.
  package var description: String {
    switch self {
    case .emptyFormula: "empty formula"
    case .unsupportedCharacter(let character, let suggestion):
      "unsupported character \(character)" + Self.hint(suggestion)
    case .unsupportedInText(let spelling): "\(spelling) is not supported inside text"
    case .unknownCommand(let name, let suggestion):
      "unknown command \(name)" + Self.hint(suggestion)
    case .refusedCommand(let name, let advice): "\(name) is not for here: \(advice)"
    case .unknownEnvironment(let name, let suggestion):
      "unknown environment \(name)" + Self.hint(suggestion)
    case .loneBackslash: "backslash without a command"
    case .missingArgument(let command): "\(command) lacks an argument"
    case .missingDelimiter(let command): "\(command) lacks a delimiter"
    case .missingSign(let command): "\(command) goes before one sign or one letter"
    case .misplacedRule:
      "\\hline begins a row of an array or a matrix: it stands first, or behind \\\\"
    case .unclosed(let opener): "\(opener) is never closed"
    case .stray(let spelling): "\(spelling) has no counterpart before it"
    case .mismatchedEnvironment(let begin, let end): "\\begin{\(begin)} ends with \\end{\(end)}"
    case .doubleSuperscript: "double superscript: group one with braces"
    case .doubleSubscript: "double subscript: group one with braces"
    case .invalidColumns(let columns): "columns \(columns) are not made of l, c, r and |"
    case .tooManyColumns(let limit): "more than \(limit) columns"
    case .rowDistance: "row distances are not supported: write \\\\ alone"
    case .endlessMacro(let name): "\(name) stands for itself, or for more than a formula may have"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    guard let suggestion else { return "" }
    return ": did you mean \(suggestion)?"
  }
}
