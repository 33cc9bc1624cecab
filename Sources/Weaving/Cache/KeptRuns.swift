import Exhibits
import Foundation
import Literate
import Synchronization

/// The results of a course's runs, kept on disk and, while the program goes on, in memory.
final class KeptRuns: Sendable {
  /// What is on disk.
  let cache: ExecutionCache
  /// The names in the course's code.
  let names = NameMemory()
  /// The last transcript of every lesson, and what it depends on: reading them back takes longer
  /// than all else that an edit of prose needs.
  private let latest = Mutex<[Int: (key: [UInt8], transcript: Transcript)]>([:])

  /// Keeps results in a folder.
  init(folder: URL) {
    cache = ExecutionCache(folder: folder)
  }

  /// The folder beside an executable in which its results are kept.
  static func folder(beside executable: URL) -> URL {
    executable.deletingLastPathComponent().appending(
      path: "\(executable.lastPathComponent)-cache", directoryHint: .isDirectory)
  }

  /// Returns the transcript of a lesson that is kept under a key.
  func transcript(of lesson: Lesson, for key: [UInt8]) -> Transcript? {
    if let last = latest.withLock({ $0[lesson.number] }), last.key == key { return last.transcript }
    guard let bytes = cache.value(for: key),
      let transcript = try? Self.decoder.decode(Transcript.self, from: Data(bytes))
    else { return nil }
    latest.withLock { $0[lesson.number] = (key, transcript) }
    return transcript
  }

  /// Keeps the transcript of a lesson that ran to its end.
  func keep(_ transcript: Transcript, of lesson: Lesson, for key: [UInt8]) {
    guard let data = try? Self.encoder.encode(transcript) else { return }
    latest.withLock { $0[lesson.number] = (key, transcript) }
    cache.keep([UInt8](data), for: key)
  }

  /// Returns what the compiler said, as it is kept under a key.
  func complaint(for key: [UInt8]) -> String? {
    cache.value(for: key).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Keeps what the compiler said.
  func keep(_ complaint: String, for key: [UInt8]) {
    cache.keep(Array(complaint.utf8), for: key)
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
