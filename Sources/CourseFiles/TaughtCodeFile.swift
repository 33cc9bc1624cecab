import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The code that the lessons of a course teach, as the file that lies beside its module.
///
/// A run reads it as `TaughtCode`, of `CourseRuntime`. It is not written by that module, which would then be compiled
/// for the build plugin as well, before anything else of a course.
package struct TaughtCodeFile: Encodable {
  /// The file's name.
  package static let name = "TaughtCode.json"

  private let lessons: [Int: [Chunk]]

  private struct Chunk: Encodable {
    let name: String?
    let code: String
  }

  /// Takes the code as a state of a course has it.
  package init(_ state: CourseState) {
    lessons = state.taughtChunks.mapValues { $0.map { Chunk(name: $0.name, code: $0.code) } }
  }

  /// The text of the file: the same for the same code.
  package var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      return try encoder.encode(self)
    }
  }
}
