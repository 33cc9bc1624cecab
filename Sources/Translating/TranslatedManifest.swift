import CourseRuntime

extension CourseManifest {
  /// What the course says of itself in words, in the order in which readers meet them.
  package var words: [String] {
    [title, summary] + parts.map(\.title) + commands.map(\.meaning)
      + links.flatMap { [$0.title, $0.meaning] }
  }

  /// Returns what the course says of itself in another language.
  ///
  /// - Parameters:
  ///   - language: The language, as the web names it.
  ///   - translations: What each of the ``words`` is in it; those that are missing stay as they are.
  /// - Returns: The same course, in other words.
  package func translated(
    into language: String, _ translations: [String: String]
  ) -> CourseManifest {
    func translated(_ text: String) -> String { translations[text] ?? text }
    var manifest = self
    manifest.language = language
    // They are in the language of the original.
    manifest.phrases = [:]
    manifest.title = translated(title)
    manifest.summary = translated(summary)
    manifest.parts = parts.map { Part(translated($0.title), from: $0.firstLesson) }
    manifest.commands = commands.map { Command($0.command, translated($0.meaning)) }
    manifest.links = links.map {
      Link(translated($0.title), to: $0.address, translated($0.meaning))
    }
    return manifest
  }
}
