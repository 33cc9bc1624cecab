import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Pages
import Running
import Translating

/// The translations of a course into one language: a folder `translations/de` with a file a lesson, and
/// one for what the course says of itself.
struct TranslationFolder {
  /// The language, as the web names it.
  let language: String
  private let folder: CourseOnDisk
  private let url: URL
  /// The folder, seen from the package's.
  let name: String

  /// What the pages say of a lesson that is not translated as a whole; a number stands for each sign.
  private static let note = "# of # paragraphs are not translated yet; they stand in the original."
  /// The file for what the course says of itself.
  private static let courseFile = "course.po"

  /// Names a folder.
  init(_ language: String, of folder: CourseOnDisk) throws(TranslationError) {
    guard CourseManifest.isLanguage(language) else { throw .language(language) }
    self.language = language
    self.folder = folder
    name = "translations/\(language)"
    url = folder.root.appending(path: name)
  }

  // MARK: Extracting

  /// What a file for translators holds.
  struct Count: Equatable {
    /// The file's path.
    let file: String
    let all: Int
    let open: Int
    let stale: Int

    /// Counts the paragraphs of a file.
    init(_ content: POFile, file: String) {
      self.file = file
      all = content.entries.count
      open = content.entries.count { $0.translation.isEmpty }
      stale = content.entries.count(where: \.isStale)
    }
  }

  /// Writes the files for translators, keeping what they wrote.
  ///
  /// - Parameters:
  ///   - chapters: The numbers of the lessons to begin with; all if nil. Those that were begun already are
  ///     brought up to date in any case.
  ///   - course: The course.
  ///   - runs: What its lessons gave, by their numbers.
  /// - Returns: What was counted, file by file.
  /// - Throws: `POError` if a file is not understood, `TranslationError` for a lesson that the course has
  ///   not, or the system's error.
  func extract(
    _ chapters: Set<Int>? = nil, of course: Course, runs: [Int: LessonRun]
  ) throws -> [Count] {
    let own = (folder.manifest.words + [Self.note]).joined(separator: "\n\n")
    var texts = [(Self.courseFile, LessonTranslation(own, path: "Course.swift"))]
    let lessons = try lessons()
    for (lesson, file) in lessons {
      let isWanted = chapters?.contains(lesson.number) ?? true
      guard try isWanted || known("\(lesson.slug).po") != nil else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let words = try course.lesson(lesson.number).flatMap {
        try runs[lesson.number]?.exhibitWords(of: $0)
      }
      texts.append(
        ("\(lesson.slug).po", LessonTranslation(text, path: file.path, exhibits: words ?? [])))
    }
    // All are read before one is written.
    let files = try texts.map { path, text in
      (path, text.extracted(known: try known(path), language: language))
    }
    let output = OutputFolder(url)
    for (path, file) in files { try output.write(file.text.utf8, to: path) }
    return files.map { Count($1, file: "\(name)/\($0)") }
  }

  /// Sees to it that the course has lessons of some numbers, before one is run.
  func find(_ chapters: Set<Int>?) throws {
    if let number = chapters?.subtracting(try lessons().map(\.0.number)).min() {
      throw TranslationError.lesson(number)
    }
  }

  private func lessons() throws -> [(LessonName, Course.File)] {
    try Course.files(in: folder.lessons, root: folder.root).compactMap { file in
      LessonName(file: file.path).map { ($0, file) }
    }
  }

  private func known(_ path: String) throws -> POFile? {
    let file = url.appending(path: path)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try POFile(String(contentsOf: file, encoding: .utf8), file: "\(name)/\(path)")
  }

  // MARK: Merging

  /// The lessons in the language.
  struct Merged {
    var lessons: [TranslatedCourse.Source] = []
    /// How many paragraphs there are, and how many of them are translated.
    var (count, translated) = (0, 0)
    /// The places of the paragraphs that were changed since they were translated.
    var stale: [String] = []
    /// The files of translations, by the names of the lessons.
    var files: [String: POFile] = [:]
  }

  /// Puts translations into the lessons.
  ///
  /// - Returns: The lessons.
  /// - Throws: `POErrors` or `POError` for what no page can be made of, `TranslationError` if there is
  ///   nothing.
  func merge() throws -> Merged {
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw TranslationError.nothing(language)
    }
    let note = try words()[Self.note] ?? Self.note
    var merged = Merged()
    var faults: [POError] = []
    for (lesson, file) in try lessons() {
      let path = "\(lesson.slug).po"
      let known = try known(path) ?? POFile(language: language, entries: [])
      let text = LessonTranslation(String(decoding: file.bytes, as: UTF8.self), path: file.path)
      do throws(POErrors) {
        let translation = try text.merged(known, named: "\(name)/\(path)") { open, all in
          note.replacing("#", with: "\(open)", maxReplacements: 1)
            .replacing("#", with: "\(all)", maxReplacements: 1)
        }
        merged.lessons.append(
          .init(slug: lesson.slug, path: "\(name)/\(lesson.slug).md", text: translation.text))
        merged.files[lesson.slug] = known
        merged.count += translation.count
        merged.translated += translation.translated
        merged.stale += translation.stale
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw POErrors(faults: faults) }
    return merged
  }

  /// Puts translations into the exhibits of lessons.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - runs: What its lessons gave, by their numbers.
  ///   - merged: The lessons in the language; the places of what was changed since it was translated are added.
  /// - Returns: What they gave, in the language.
  /// - Throws: `POErrors` for words that no exhibit can have.
  func translated(
    _ course: Course, runs: [Int: LessonRun], in merged: inout Merged
  ) throws -> [Int: LessonRun] {
    var runs = runs
    for lesson in course.lessons {
      guard let run = runs[lesson.number], let file = merged.files[lesson.slug] else { continue }
      let stale = Set(file.entries.filter(\.isStale).map(\.original))
      merged.stale += try run.exhibitWords(of: lesson).filter { stale.contains($0.text) }
        .map { "\(lesson.file):\($0.line)" }
      let words = Dictionary(
        file.entries.compactMap { entry in entry.current.map { (entry.original, $0) } }
      ) { first, _ in first }
      do {
        runs[lesson.number] = try run.translated(words)
      } catch {
        let path = "\(name)/\(lesson.slug).po"
        throw POErrors(faults: [
          POError(file: path, line: 1, words: "no exhibit can have these words: \(error)")
        ])
      }
    }
    return runs
  }

  /// Returns what the course says of itself in the language.
  ///
  /// - Throws: `POError` if the file is not understood.
  func manifest() throws -> CourseManifest {
    folder.manifest.translated(into: language, try words())
  }

  private func words() throws -> [String: String] {
    let entries = try known(Self.courseFile)?.entries ?? []
    return Dictionary(
      entries.compactMap { entry in entry.current.map { (entry.original, $0) } }
    ) { first, _ in first }
  }
}

/// Why there are no translations.
enum TranslationError: Error, Equatable, CustomStringConvertible {
  case language(String)
  case nothing(String)
  case lesson(Int)

  /// The fault in words.
  var description: String {
    switch self {
    case .language(let name):
      "error: '\(name)' is no name of a language: 'de', 'pt-BR' and their like are"
    case .lesson(let number): "error: the course has no lesson \(number)"
    case .nothing(let language):
      "error: there is no folder 'translations/\(language)': 'swift run weave translate extract "
        + "\(language)' makes it"
    }
  }
}
