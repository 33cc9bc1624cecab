/// A language that the words of pages are known in.
package enum PageLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case german = "de"
  /// English with marks around every phrase: a word without them, on a page of a course in this
  /// language, is in no table. Its name is the usual one for this.
  case marked = "qps-ploc"

  /// The language of the page that is being made.
  ///
  /// Whatever draws asks for words, down to the last tick of a chart, and to hand a language to all of
  /// it would say the same a hundred times.
  @TaskLocal package static var current = PageLanguage.english

  /// Finds the language of a course; nil if it is not known.
  ///
  /// - Parameter name: The language as the web names it: of `de-AT`, German is known.
  package init?(named name: String) {
    let primary = name.prefix { $0 != "-" }.lowercased()
    guard let known = Self(rawValue: name.lowercased()) ?? Self(rawValue: primary) else {
      return nil
    }
    self = known
  }

  /// Returns a phrase as the table of the language has it.
  package func text(of phrase: Phrase) -> String {
    switch self {
    case .english: phrase.english
    case .german: phrase.german
    case .marked: Self.marked(phrase.english)
    }
  }

  /// A text between marks, each of its forms by itself; signs without a word stay as they are.
  private static func marked(_ text: String) -> String {
    guard text.contains(where: \.isLetter) else { return text }
    return text.split(separator: "|", omittingEmptySubsequences: false).map { "⟦\($0)⟧" }
      .joined(separator: "|")
  }

  /// Which way the writing of a language runs, if not from left to right.
  ///
  /// - Parameter name: The language as the web names it: `ar`, `az-Arab`.
  /// - Returns: `rtl`, or nothing.
  package static func direction(of name: String) -> String? {
    let parts = name.lowercased().split(separator: "-")
    // A script that is named says more than the language does.
    if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
      return leftwardScripts.contains(String(script)) ? "rtl" : nil
    }
    return parts.first.flatMap { leftward.contains(String($0)) ? "rtl" : nil }
  }

  private static let leftward: Set = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
  private static let leftwardScripts: Set = [
    "arab", "hebr", "nkoo", "syrc", "thaa",
  ]
}
