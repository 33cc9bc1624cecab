import CourseRuntime
import Markup

extension CourseManifest {
  /// Draws something whose own words are those of the course or of its language, or English if that is
  /// not known.
  ///
  /// - Parameter draw: Draws it.
  /// - Returns: What it drew.
  package func speaking<Drawn>(_ draw: () throws -> Drawn) rethrows -> Drawn {
    try PageLanguage.$current.withValue(pageLanguage) {
      try Phrase.$replacements.withValue(replacements, operation: draw)
    }
  }

  /// The same for something that takes its time.
  package func whileSpeaking<Drawn>(_ draw: () async throws -> Drawn) async rethrows -> Drawn {
    try await PageLanguage.$current.withValue(pageLanguage) {
      try await Phrase.$replacements.withValue(replacements, operation: draw)
    }
  }

  /// What pages say in place of phrases.
  private var replacements: [Phrase: String] {
    Dictionary(
      uniqueKeysWithValues: phrases.compactMap { name, text in
        Phrase(rawValue: name).map { ($0, text) }
      })
  }

  /// The language of the pages' own words.
  private var pageLanguage: PageLanguage { PageLanguage(named: language) ?? .english }

  /// Which way the pages run, if not from left to right.
  var direction: String? { PageLanguage.direction(of: language) }

  /// What an author has to know whose language the words of pages are not known in; nil if they are.
  package var languageNote: String? {
    if PageLanguage(named: language) != nil || replacements.count == Phrase.allCases.count {
      return nil
    }
    let known = PageLanguage.allCases.filter { $0 != .marked }.map { "'\($0.rawValue)'" }
    return
      "the words that pages have of their own are not known in '\(language)', and are English: "
      + "known are \(known.sorted().joined(separator: ", ")), and 'phrases' in Course.swift can say them"
  }
}
