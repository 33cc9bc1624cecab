/// The words of the subset, for editors that complete them.
package enum CommandNames {
  /// Every command without its backslash, with the sign that it shows if it is one.
  package static let all: [String: String] = {
    let signs = [
      Symbols.upright, Symbols.italic, Symbols.greekLower, Symbols.greekUpper, Symbols.binary,
      Symbols.relations, Symbols.arrows, Operators.sums, Operators.integrals,
    ]
    let known = signs.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return Dictionary(uniqueKeysWithValues: Command.named.keys.map { ($0, known[$0] ?? "") })
  }()

  /// What can stand between the braces of `\begin`.
  package static let environments: [String] = Environment.named.keys.sorted()
}
