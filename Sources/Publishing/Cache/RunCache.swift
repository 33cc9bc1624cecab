import CompilerIndex
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Pages
import Running
import Synchronization

/// The results of a course's runs and its pages, kept on disk and, while this program goes on, in memory.
package final class RunCache: Sendable {
  /// What is on disk.
  package let store: ContentStore
  /// The names in the course's code.
  package let names: NameMemory
  /// The sums of the files that its program is built of.
  package let checksums: FileChecksums
  /// The last transcript of every lesson, and what it depends on: reading them back takes longer
  /// than all else that an edit of prose needs.
  private let latest = Mutex<[Int: Latest<Transcript>]>([:])
  /// The last page of every lesson, likewise.
  private let pages = Mutex<[Int: Latest<LessonPiece>]>([:])

  /// What a lesson gave last.
  private struct Latest<Value: Sendable> {
    let key: [UInt8]
    let value: Value

    init(_ value: Value, for key: [UInt8]) {
      self.key = key
      self.value = value
    }
  }

  /// What is used from here on is of late.
  private let start = Date()

  /// Keeps results in a folder.
  package init(folder: URL) {
    store = ContentStore(folder: folder)
    names = NameMemory(folder: folder)
    checksums = FileChecksums(folder: folder)
  }

  /// The folder beside a program in which its results are kept.
  package static func folder(beside program: URL) -> URL {
    program.deletingLastPathComponent().appending(
      path: "\(program.lastPathComponent)-cache", directoryHint: .isDirectory)
  }

  /// Returns the transcript of a lesson that is kept under a key.
  package func transcript(of lesson: Lesson, for key: [UInt8]) -> Transcript? {
    if let last = latest.withLock({ $0[lesson.number] }), last.key == key { return last.value }
    guard let bytes = store.value(for: key),
      let transcript = try? ResultCoding.decoder.decode(Transcript.self, from: Data(bytes))
    else { return nil }
    latest.withLock { $0[lesson.number] = Latest(transcript, for: key) }
    return transcript
  }

  /// Keeps the transcript of a lesson that ran to its end.
  package func keep(_ transcript: Transcript, of lesson: Lesson, for key: [UInt8]) {
    guard let data = try? ResultCoding.encoder().encode(transcript) else { return }
    latest.withLock { $0[lesson.number] = Latest(transcript, for: key) }
    store.keep([UInt8](data), for: key)
  }

  /// Returns what the compiler said, as it is kept under a key.
  package func compilerOutput(for key: [UInt8]) -> String? {
    store.value(for: key).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Keeps what the compiler said.
  package func keep(_ output: String, for key: [UInt8]) {
    store.keep(Array(output.utf8), for: key)
  }

  /// Returns where names in code lead, as it is kept under a key.
  package func links(for key: [UInt8]) -> CodeLinks? {
    store.value(for: key).flatMap(CodeLinks.init(bytes:))
  }

  /// Keeps where names in code lead.
  package func keep(_ links: CodeLinks, for key: [UInt8]) { store.keep(links.bytes, for: key) }

  /// Returns what a site takes from a lesson, as it was drawn last from what a key stands for.
  func piece(of lesson: Lesson, for key: [UInt8]) -> LessonPiece? {
    if let last = pages.withLock({ $0[lesson.number] }), last.key == key { return last.value }
    guard let bytes = store.value(for: key),
      let piece = try? PropertyListDecoder().decode(LessonPiece.self, from: Data(bytes))
    else { return nil }
    pages.withLock { $0[lesson.number] = Latest(piece, for: key) }
    return piece
  }

  /// Keeps what a site takes from a lesson.
  func keep(_ piece: LessonPiece, of lesson: Lesson, for key: [UInt8]) {
    pages.withLock { $0[lesson.number] = Latest(piece, for: key) }
    if let data = Self.plist(piece) { store.keep(data, for: key) }
  }

  /// Returns the index's cover, as it is kept under a key.
  func cover(for key: [UInt8]) -> String? { compilerOutput(for: key) }

  /// Keeps the index's cover.
  func keep(cover: String, for key: [UInt8]) { keep(cover, for: key) }

  /// Returns what the site says of the course's code, as it is kept under a key.
  func code(for key: [UInt8]) -> CourseCode? {
    store.value(for: key).flatMap {
      try? PropertyListDecoder().decode(CourseCode.self, from: Data($0))
    }
  }

  /// Keeps what the site says of the course's code.
  func keep(_ code: CourseCode, for key: [UInt8]) {
    if let data = Self.plist(code) { store.keep(data, for: key) }
  }

  /// Writes down what was learned of files and names, and removes what nobody uses.
  ///
  /// What was used since this cache was opened stays, and as much besides.
  package func settle() {
    names.keep()
    checksums.keep()
    store.prune(usedSince: start)
  }

  private static func plist(_ value: some Encodable) -> [UInt8]? {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    return (try? encoder.encode(value)).map { [UInt8]($0) }
  }
}

extension RunCache: IndexMemory {
  package func occurrences(for key: [UInt8]) -> [IndexOccurrence]? {
    store.value(for: key).flatMap { IndexLines.files(String(decoding: $0, as: UTF8.self)) }?[""]
  }

  package func keep(_ occurrences: [IndexOccurrence], for key: [UInt8]) {
    store.keep(Array(IndexLines.text(["": occurrences]).utf8), for: key)
  }
}
