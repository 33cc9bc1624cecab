import Foundation

/// What is kept of a learner's progress from one session to the next, in the file `.progress.json`.
struct ProgressRecord: Codable, Equatable {
  /// The exercises that were solved, each with the stamp of its files at that time.
  private(set) var solved: [String: [String]] = [:]
  /// How many hints of an exercise are open.
  var openHints: [String: Int] = [:]
  /// The exercise that the learner is at.
  var current: String?

  /// The file's name in the workbook's folder.
  static let fileName = ".progress.json"

  /// An empty record.
  init() {}

  /// Reads the record of a workbook; an empty one if there is none, or it cannot be read.
  init(in folder: URL) {
    let data = try? Data(contentsOf: folder.appending(path: Self.fileName))
    self = data.flatMap { try? JSONDecoder().decode(Self.self, from: $0) } ?? Self()
  }

  /// Writes the record, if it has changed.
  ///
  /// - Throws: The system's error.
  func write(to folder: URL) throws {
    let file = folder.appending(path: Self.fileName)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(self)
    if (try? Data(contentsOf: file)) != data { try data.write(to: file, options: .atomic) }
  }

  /// Whether an exercise was solved, and nothing of it has changed since.
  func isSolved(_ name: String, stamp: [String]) -> Bool { solved[name] == stamp }

  /// Notes how an exercise's tests went.
  mutating func note(_ state: ExerciseState, of name: String, stamp: [String]) {
    solved[name] = state == .solved ? stamp : nil
  }
}
