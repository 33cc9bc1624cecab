import Foundation
import Testing

/// Expects `text` to be, byte for byte, what is stored in `Goldens/name` beside the test.
///
/// A file that is missing is recorded **and the test fails**, and so with `RECORD_GOLDENS=1`: a
/// golden passes only after somebody has seen the change.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  let stored = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  guard let stored, !isRecording else {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    let change = stored.map { difference(from: $0, to: text) } ?? "It was missing."
    Issue.record("Recorded \(file.path). \(change)", sourceLocation: sourceLocation)
    return
  }
  guard !stored.utf8.elementsEqual(text.utf8) else { return }
  Issue.record(
    """
    Not what \(file.path) holds; RECORD_GOLDENS=1 takes the change over.
    \(difference(from: stored, to: text))
    """, sourceLocation: sourceLocation)
}

/// Returns the lines that differ, with `-` and `+` before them and their numbers; the texts may
/// differ in bytes only, which is said.
func difference(from old: String, to new: String) -> String {
  let before = old.split(separator: "\n", omittingEmptySubsequences: false)
  let after = new.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = after.difference(from: before).map { change in
    switch change {
    case .remove(let line, let text, _): (line, "-\(line + 1): \(text)")
    case .insert(let line, let text, _): (line, "+\(line + 1): \(text)")
    }
  }
  guard !changes.isEmpty else { return "The texts differ in bytes that look alike." }
  return changes.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
}
