import ArgumentParser
import CourseFiles
import Foundation
import LessonRuns
import Literate
import Pages
import Publishing
import Running
import Translating

/// `weave translate merge`.
struct MergeTranslations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Write the pages of the translated course.")

  @OptionGroup var folders: Folders

  @Argument(help: "The language, as the web names it: 'de', 'pt-BR'.")
  var language: String

  @Option(
    help: ArgumentHelp(
      "The folder for the pages; without it, '.build/translations' and the language.",
      valueName: "folder"))
  var output: String?

  func run() async throws {
    let folder = try await folders.course()
    try await Terminal.tellingErrors {
      let translations = try TranslationFolder(language, of: folder)
      var merged = try translations.merge()
      let site = try await site(&merged, translations, folder)
      if let note = try translations.manifest().languageNote { Terminal.tell("note: \(note)") }
      guard site.faults.isEmpty else { throw SiteError(site.faults) }
      let output = self.output ?? ".build/translations/\(language)"
      let changed = try ExportFolder(output, in: folder.root).write(site.files)
      for place in merged.stale {
        Terminal.tell("\(place): changed since it was translated; it stands in the original")
      }
      Terminal.tell(
        "\(output): \(merged.translated) of \(merged.count) paragraphs are translated, "
          + "\(changed) files changed")
    }
  }

  private func site(
    _ merged: inout TranslationFolder.Merged, _ translations: TranslationFolder,
    _ folder: CourseOnDisk
  ) async throws -> Site {
    let course = try folder.course()
    let runs = try translations.translated(
      course, runs: try await folder.runs(of: course, skipBuild: folders.skipBuild), in: &merged)
    let translated = try TranslatedCourse(merged.lessons, of: course, runs: runs)
    // The code of a translation is the original's, and so are the places where its names lead.
    let weaver = folder.rememberingWeaver
    let links = await weaver.links(of: course, by: try weaver.soundRunner(for: course))
    return try Site(
      course: translated.course, manifest: try translations.manifest(), runs: translated.runs,
      links: links.links, theme: try folder.theme())
  }
}
