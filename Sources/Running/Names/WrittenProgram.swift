import CourseFiles
import Foundation
import Synchronization

/// A program's files in a folder, for as long as calls of the compiler read them.
///
/// Each call reads all files of the module and is asked about some: were they written for every call, that would
/// cost the square of a long course.
final class WrittenProgram: Sendable {
  /// The names of the files, in the module's order.
  let names: [String]
  private let texts: [String: String]
  private let state: Mutex<(folder: URL?, readers: Int)>

  /// Prepares to write files; nothing is written until the first wants to read it.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - readers: How many will read them, and each ``leave()`` afterwards.
  init(_ files: [IndexedProgram.File], readers: Int) {
    names = files.map(\.name)
    texts = Dictionary(files.map { ($0.name, $0.text) }) { first, _ in first }
    state = Mutex((nil, readers))
  }

  /// Returns the text of a file.
  func text(of name: String) -> String? { texts[name] }

  /// Returns the folder with the files.
  ///
  /// - Throws: The system's error if they cannot be written.
  func folder() throws -> URL {
    try state.withLock { state in
      if let folder = state.folder { return folder }
      let folder = ScratchFolder.url()
      let output = OutputFolder(folder)
      do {
        for name in names { try output.write((texts[name] ?? "").utf8, to: name) }
      } catch {
        try? FileManager.default.removeItem(at: folder)
        throw error
      }
      state.folder = folder
      return folder
    }
  }

  /// Takes note that one of the readers needs the files no more; with the last of them they go.
  func leave() {
    let folder = state.withLock { state in
      state.readers -= 1
      return state.readers == 0 ? state.folder.take() : nil
    }
    if let folder { try? FileManager.default.removeItem(at: folder) }
  }
}
