import CourseFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder of a workbook, in which a learner writes too.
///
/// It remembers what it wrote, as a number for each file. A file that has changed since is the
/// learner's, and is never lost: one that a learner is to write in stays, and what is new goes beside;
/// any other is kept aside before it is replaced.
package struct WorkbookFolder {
  /// A file that the workbook is to have.
  package struct File {
    let path: String
    let bytes: [UInt8]
    let isLearners: Bool

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - path: The path in the folder.
    ///   - bytes: What is in it.
    ///   - isLearners: Whether the learner is to write in it.
    package init(path: String, bytes: [UInt8], isLearners: Bool) {
      self.path = path
      self.bytes = bytes
      self.isLearners = isLearners
    }
  }

  /// What bringing the folder up to date did.
  package struct Changes: Equatable, Sendable {
    /// The files that were written.
    package var written: [String] = []
    /// The learner's files that stay as they are, and where their new starters are.
    package var beside: [String: String] = [:]
    /// What the learner had changed and the workbook needed, and where it is kept now.
    package var kept: [String: String] = [:]
    /// The files that are no longer part of the workbook.
    package var removed: [String] = []
  }

  private struct Record: Codable {
    var files: [String: String] = [:]
  }

  private static let recordName = ".workbook.json"

  private let url: URL
  private let folder: OutputFolder
  private var record = Record()
  private var changes = Changes()

  /// Opens the folder of a workbook, or one that is new or empty.
  ///
  /// - Throws: `NotAWorkbook` if there is something else in it.
  package init(_ url: URL) throws {
    self.url = url
    folder = OutputFolder(url)
    if let data = try? Data(contentsOf: url.appending(path: Self.recordName)) {
      record = try JSONDecoder().decode(Record.self, from: data)
    } else if let present = try? FileManager.default.contentsOfDirectory(atPath: url.path),
      !present.allSatisfy({ $0 == ".git" })
    {
      throw NotAWorkbook(path: url.path)
    }
  }

  /// Brings the folder up to date.
  ///
  /// - Returns: What changed.
  /// - Throws: The system's error; nothing of the learner's is lost then.
  package mutating func update(_ files: [File]) throws -> Changes {
    changes = Changes()
    for file in files.sorted(by: { $0.path < $1.path }) { try update(file) }
    for path in Set(record.files.keys).subtracting(files.map(\.path)).sorted() {
      try remove(path)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try folder.write(encoder.encode(record), to: Self.recordName)
    return changes
  }

  private mutating func update(_ file: File) throws {
    let fingerprint = Self.fingerprint(file.bytes)
    let isNew = record.files[file.path] != fingerprint
    defer { record.files[file.path] = fingerprint }
    if let present = read(file.path), present != file.bytes, isEdited(file.path, present) {
      if file.isLearners {
        guard isNew else { return }
        let place = "Starters/\(file.path.split(separator: "/").last ?? "")"
        try folder.write(file.bytes, to: place)
        changes.beside[file.path] = place
        return
      }
      try keep(file.path, present)
    }
    if try folder.write(file.bytes, to: file.path) { changes.written.append(file.path) }
  }

  private mutating func remove(_ path: String) throws {
    if let present = read(path) {
      if isEdited(path, present) { try keep(path, present) }
      try FileManager.default.removeItem(at: url.appending(path: path))
      changes.removed.append(path)
    }
    record.files[path] = nil
  }

  /// Puts a copy aside, under a name that nothing has yet.
  private mutating func keep(_ path: String, _ bytes: [UInt8]) throws {
    var place = "Kept/\(path)"
    var count = 1
    while let other = read(place), other != bytes {
      count += 1
      place = "Kept/\(count)/\(path)"
    }
    try folder.write(bytes, to: place)
    changes.kept[path] = place
  }

  private func isEdited(_ path: String, _ bytes: [UInt8]) -> Bool {
    record.files[path] != Self.fingerprint(bytes)
  }

  private func read(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appending(path: path))).map { [UInt8]($0) }
  }

  /// FNV-1a, 64 bits, in hexadecimal: made to notice an edit, not to withstand an attack.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

/// A folder that holds something else than a workbook.
package struct NotAWorkbook: Error, Equatable, CustomStringConvertible {
  /// The folder.
  package let path: String

  /// The fault in words.
  package var description: String {
    "'\(path)' is not empty, and no workbook: name a new folder, or one that this command made"
  }
}
