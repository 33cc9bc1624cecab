import CourseFiles
import Foundation
import SwiftCode
import Synchronization

/// The names in pieces of code, read once each: while a course is written, most of it stays as it is.
package final class NameMemory: Sendable {
  private struct State: Codable {
    /// The program that read them: another may read them otherwise.
    var reader = NameMemory.thisProgram
    var items: [String: [CodeItem]] = [:]
    var words: [String: Set<String>] = [:]
    var files: [String: CodeFile] = [:]
  }

  private let folder: URL
  private let known: Mutex<State>
  /// What was asked for in this process; only that is kept.
  private let asked = Mutex(State())

  /// Takes up what this program knows, which lies in a folder.
  init(folder: URL) {
    self.folder = folder
    let data = try? Data(contentsOf: folder.appending(path: Self.name))
    let state = data.flatMap { try? PropertyListDecoder().decode(State.self, from: $0) }
    known = Mutex(state.flatMap { $0.reader == Self.thisProgram ? $0 : nil } ?? State())
  }

  /// This program, as it was built.
  private static let thisProgram: String = {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let built = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(path), \(attributes?[.size] as? Int ?? 0) bytes, of \(built)"
  }()

  private static let name = "names"

  /// Returns the declarations in code of a module.
  func items(in code: String) -> [CodeItem] {
    recall(code, \.items) { CodeItem.items(in: code) }
  }

  /// Returns what a file of a module declares for the others, and what it refers to by name.
  func file(_ code: String) -> CodeFile {
    recall(code, \.files) { CodeFile(code) }
  }

  /// Returns the words in code that runs.
  func words(in code: String) -> Set<String> {
    recall(code, \.words) { CodeItem.words(in: code) }
  }

  /// Keeps what is known for the next weave, if the folder can be written.
  func keep() {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let data = asked.withLock { try? encoder.encode($0) }
    if let data { _ = try? OutputFolder(folder).write(data, to: Self.name) }
  }

  private func recall<Names: Sendable>(
    _ code: String, _ memory: WritableKeyPath<State, [String: Names]>, _ read: () -> Names
  ) -> Names {
    let names = known.withLock { $0[keyPath: memory][code] } ?? read()
    known.withLock { $0[keyPath: memory][code] = names }
    asked.withLock { $0[keyPath: memory][code] = names }
    return names
  }
}
