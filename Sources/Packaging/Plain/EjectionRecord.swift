import CourseFiles
import Literate

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a package that was made from a course says of how it was made, so that edits of it can be brought
/// back: the file `lessons.json` beside its manifest.
package struct EjectionRecord: Codable, Hashable, Sendable {
  /// The number of the last lesson that counts.
  package let through: Int
  /// The name of its module.
  package let module: String
  /// A checksum of each lesson, by its file.
  package var lessons: [String: String]
  /// A checksum of each file that was made.
  package var files: [String: String]

  /// The file's name.
  package static let name = "lessons.json"

  /// Describes a package.
  package init(
    through: Int, module: String, lessons: [Course.File], files: [String: [UInt8]]
  ) {
    self.through = through
    self.module = module
    self.lessons = Dictionary(uniqueKeysWithValues: lessons.map { ($0.path, Self.sum($0.bytes)) })
    self.files = files.mapValues(Self.sum)
  }

  /// The record as a file.
  package var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + Array("\n".utf8)
    }
  }

  /// Returns the lessons that are not what they were when the package was made.
  package func changed(_ files: [Course.File]) -> Set<String> {
    Set(files.filter { lessons[$0.path] != Self.sum($0.bytes) }.map(\.path))
  }

  /// Whether a file of the package is as it was made.
  package func isUntouched(_ path: String, _ bytes: [UInt8]) -> Bool {
    files[path] == Self.sum(bytes)
  }

  /// Returns the checksum of a file.
  package static func sum(_ bytes: [UInt8]) -> String { Checksum(bytes).description }
}
