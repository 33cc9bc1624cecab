import CourseFiles
import CourseRuntime
import LessonRuns
import Literate

/// What a course has recorded, and whether it is still what the code gives.
package struct Records: Sendable {
  /// The folder with the records.
  package let folder: RecordsFolder
  private let keys: RunKeys
  private let data: DataFolder
  /// How the course's program is called.
  private let program: String

  /// Looks at the records of a course.
  ///
  /// - Parameters:
  ///   - folder: The folder with the records.
  ///   - keys: What code reaches what other.
  ///   - data: The folder with the files that lessons read.
  ///   - program: How the course's program is called.
  package init(_ folder: RecordsFolder, keys: RunKeys, data: DataFolder, program: String) {
    self.folder = folder
    self.keys = keys
    self.data = data
    self.program = program
  }

  /// The command that records a result.
  package func command(for id: String) -> String { "swift run \(program) record \(id)" }

  /// Returns what is recorded of a chunk, if that is what its code gives.
  ///
  /// - Parameter chunk: The chunk.
  /// - Returns: The record, and its file's bytes.
  /// - Throws: `RunFault` at the chunk if nothing is recorded, or nothing that can be trusted.
  package func result(
    of chunk: Chunk
  ) throws(RunFault) -> (result: RecordedResult, bytes: [UInt8]) {
    let id = chunk.id ?? ""
    func fault(_ problem: RecordFault.Problem) -> RunFault {
      RunFault(
        location: chunk.location,
        reason: .record(RecordFault(id: id, problem: problem, command: command(for: id))))
    }
    guard let bytes = folder.bytes(of: id) else { throw fault(.missing) }
    guard let result = try? RecordedResult(json: bytes) else { throw fault(.damaged) }
    guard result.isSealed else { throw fault(.edited) }
    if let change = change(since: result, in: chunk) { throw fault(.stale(change)) }
    return (result, bytes)
  }

  /// Returns what a record depends on, as it is now.
  ///
  /// - Parameters:
  ///   - chunk: The chunk that is recorded.
  ///   - files: The files of data that its run read.
  ///   - given: The digests of the files that environment variables name.
  /// - Returns: The digests.
  package func dependencies(
    of chunk: Chunk, files: Set<String>, given: [String: String]
  ) -> RecordedResult.Dependencies {
    let digests = files.map { ($0, dataDigest($0) ?? "") }
    return RecordedResult.Dependencies(
      code: keys.code(reachedBy: chunk).map(\.digest),
      data: Dictionary(uniqueKeysWithValues: digests), given: given)
  }

  /// The files in the folder that no chunk of the course is recorded in.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - lessons: How the folder with the lessons is called.
  /// - Returns: A fault for each.
  package func strays(in course: Course, lessons: String) -> [RunFault] {
    let ids = Set(course.lessons.flatMap(\.recordedChunks).compactMap(\.id))
    return ((try? folder.names) ?? []).filter { !ids.contains($0) }.map { id in
      RunFault(
        location: SourceLocation(
          file: "\(lessons)/\(RecordsFolder.name)/\(RecordsFolder.fileName(id))", line: 1, column: 1
        ),
        reason: .record(RecordFault(id: id, problem: .stray, command: "")))
    }
  }

  private func dataDigest(_ name: String) -> String? {
    (try? data.file(name)).map { SHA256($0.bytes).description }
  }

  /// Says what changed since a result was recorded; nil if nothing did.
  private func change(since result: RecordedResult, in chunk: Chunk) -> String? {
    let new = keys.code(reachedBy: chunk)
    let old = result.dependencies.code
    if let change = Self.change(from: old, to: new) { return change }
    for (name, digest) in result.dependencies.data.sorted(by: { $0.key < $1.key })
    where dataDigest(name) != digest { return "the data file '\(name)' changed" }
    guard Set(result.dependencies.given.keys) == Set(chunk.needs) else {
      return "the chunk needs other files"
    }
    return nil
  }

  private static func change(
    from old: [RecordedResult.Code], to new: [RecordedCode]
  ) -> String? {
    if old.count == new.count, zip(old, new).allSatisfy({ $1.has($0) }) { return nil }
    let known = Dictionary(grouping: old, by: \.name)
    for (index, piece) in new.enumerated() {
      guard let versions = known[piece.name] else { return "\(piece.words) came in" }
      guard !versions.contains(where: piece.has) else { continue }
      return index == 0 ? "the chunk changed" : "\(piece.words) changed"
    }
    let names = Set(new.map(\.name))
    if let gone = old.first(where: { !names.contains($0.name) }) { return "'\(gone.name)' is gone" }
    return "the order of what it reaches changed"
  }
}

extension RecordedCode {
  fileprivate var words: String { "'\(name)'" + (place.map { " (\($0.file):\($0.line))" } ?? "") }
}

extension RecordedResult {
  /// Returns the result with a digest of all that is in it.
  package var sealed: RecordedResult {
    var result = self
    result.seal = digest
    return result
  }

  /// Whether it is as it was when it was sealed.
  var isSealed: Bool { seal == digest }

  private var digest: String { ((try? sealedBytes).map { SHA256($0).description }) ?? "" }
}
