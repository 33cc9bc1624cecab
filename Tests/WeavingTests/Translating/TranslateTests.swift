import Foundation
import Subprocess
import TestPrograms
import Testing

/// `weave translate`, through the real command, on a copy of a course without code.
@Suite struct TranslateTests {
  private static func translate(
    _ arguments: [String], in folder: URL
  ) async throws -> (status: TerminationStatus, told: String, said: String) {
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.tool.path)),
      arguments: Arguments(["translate"] + arguments + ["--skip-build"]),
      environment: FaultProgram.environment(of: "prose"), workingDirectory: .init(folder.path),
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    return (result.terminationStatus, result.standardOutput, result.standardError)
  }

  @Test
  func `a lesson is extracted, translated, and stands on its page; the others are the original`()
    async throws
  {
    let place = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: FaultProgram.folder.appending(path: "../prose/lessons").standardizedFileURL,
      to: place.url.appending(path: "lessons"))
    let lesson = place.url.appending(path: "lessons/01-page.md")
    try Data("# A page\n\nWhat it says of itself.\n".utf8).write(to: lesson)

    let none = try await Self.translate(["merge", "de"], in: place.url)
    #expect(none.status == .exited(1))
    #expect(none.said.contains("'swift run weave translate extract de' makes it"))

    let extracted = try await Self.translate(["extract", "de", "--chapters", "1"], in: place.url)
    #expect(extracted.said == "")
    #expect(
      extracted.told.contains(
        "translations/de/01-page.po: 2 paragraphs, 2 to translate, 0 changed since\n"))
    let folder = place.url.appending(path: "translations/de")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["01-page.po", "course.po"])

    let file = folder.appending(path: "01-page.po")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing(
        "msgid \"# A page\"\nmsgstr \"\"", with: "msgid \"# A page\"\nmsgstr \"# Eine Seite\""
      )
      .replacing(
        "msgid \"What it says of itself.\"\nmsgstr \"\"",
        with: "msgid \"What it says of itself.\"\nmsgstr \"Was sie von sich sagt.\"")
    try Data(text.utf8).write(to: file)
    let merged = try await Self.translate(["merge", "de", "--output", "de"], in: place.url)
    #expect(merged.status == .exited(0), "\(merged.said)")
    let page = try String(
      contentsOf: place.url.appending(path: "de/01-page.html"), encoding: .utf8)
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("<h1>Eine Seite</h1>") && page.contains("<p>Was sie von sich sagt.</p>"))
    let other = try String(
      contentsOf: place.url.appending(path: "de/02-page.html"), encoding: .utf8)
    #expect(other.contains("paragraphs are not translated yet"))

    try Data("# A page\n\nWhat it says now of itself.\n".utf8).write(to: lesson)
    let again = try await Self.translate(["extract", "de", "--chapters", "1"], in: place.url)
    #expect(again.told.contains("01-page.po: 2 paragraphs, 0 to translate, 1 changed since\n"))
    let stale = try await Self.translate(["merge", "de", "--output", "de"], in: place.url)
    #expect(
      stale.told.contains(
        "lessons/01-page.md:3: changed since it was translated; it stands in the original\n"))
  }

  @Test(arguments: [
    (["extract", "German"], "error: 'German' is no name of a language"),
    (["extract", "de", "--chapters", "99"], "error: the course has no lesson 99"),
  ])
  func `what makes no sense is refused`(arguments: [String], words: String) async throws {
    let place = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: FaultProgram.folder.appending(path: "../prose/lessons").standardizedFileURL,
      to: place.url.appending(path: "lessons"))
    let (status, _, said) = try await Self.translate(arguments, in: place.url)
    #expect(status == .exited(1))
    #expect(said.hasPrefix(words))
  }
}
