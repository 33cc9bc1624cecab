import ArgumentParser
import LessonRuns
import Literate
import Pages
import Publishing
import Running

/// `weave translate`: the course in another language.
struct Translate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Translate the course, paragraph by paragraph.",
    discussion: """
      'extract' writes the paragraphs, and what figures say, into 'translations/LANGUAGE', as '.po' \
      files that translators' programs know, and brings them up to date after an edit. 'merge' makes pages of the lessons \
      with the paragraphs that are translated. Code and values are the original's.
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
    let folder = try await folders.course()
    try await Terminal.tellingErrors {
      let translations = try TranslationFolder(language, of: folder)
      try translations.find(chapters?.numbers)
      let course = try folder.course()
      let runs = try await folder.runs(of: course, skipBuild: folders.skipBuild)
      for count in try translations.extract(chapters?.numbers, of: course, runs: runs) {
        Terminal.tell(
          "\(count.file): \(count.all) paragraphs, \(count.open) to translate, "
            + "\(count.stale) changed since")
      }
    }
  }
}

extension CourseOnDisk {
  /// Runs the lessons of a course, those of which nothing is known.
  ///
  /// - Parameters:
  ///   - course: The course, as it is in the folder.
  ///   - skipBuild: Whether the program is taken as it was built last.
  /// - Returns: What they gave, by their numbers.
  /// - Throws: `SiteError` with what went wrong in them.
  func runs(of course: Course, skipBuild: Bool) async throws -> [Int: LessonRun] {
    let weaver = rememberingWeaver
    if !skipBuild { try await weaver.buildProgram(of: course) }
    let runs = try await weaver.run(course) { _ in }.runs
    let faults = runs.values.flatMap(\.faults)
    guard faults.isEmpty else { throw SiteError(faults) }
    return runs
  }

  /// What weaves the course, and remembers what it found out before.
  var rememberingWeaver: Weaver {
    Weaver(
      folder: self, tool: Terminal.executable,
      cache: RunCache(folder: RunCache.folder(beside: program)))
  }
}
