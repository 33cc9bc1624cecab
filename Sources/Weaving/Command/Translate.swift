import ArgumentParser

/// `weave translate`: the course in another language.
struct Translate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Translate the course, paragraph by paragraph.",
    discussion: """
      'extract' writes the paragraphs into 'translations/LANGUAGE', as '.po' files that translators' \
      programs know, and brings them up to date after an edit. 'merge' makes pages of the lessons \
      with the paragraphs that are translated. Code, values and figures are the original's.
      """,
    subcommands: [ExtractTranslations.self, MergeTranslations.self])
}

/// `weave translate extract`.
struct ExtractTranslations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the paragraphs for translators, keeping what they wrote.")

  @OptionGroup var folders: Folders

  @Argument(help: "The language, as the web names it: 'de', 'pt-BR'.")
  var language: String

  @Option(
    help: ArgumentHelp(
      "Begin with these lessons alone, separated by commas.", valueName: "numbers"))
  var chapters: LessonNumbers?

  func run() async throws {
    let course = try await folders.course()
    try await Terminal.tellingErrors {
      for count in try TranslationFolder(language, of: course).extract(chapters?.numbers) {
        Terminal.tell(
          "\(count.file): \(count.all) paragraphs, \(count.open) to translate, "
            + "\(count.stale) changed since")
      }
    }
  }
}
