import CourseFiles
import CourseRuntime
import Literate
import SwiftCode

/// A piece of code that the result of a recorded chunk depends on.
package struct RecordedCode: Hashable, Sendable {
  /// What it declares.
  let name: String
  /// Where it stands; nil for what stands beside the lessons.
  let place: SourceLocation?
  let code: String

  /// What is kept of it in a record.
  package var digest: RecordedResult.Code {
    RecordedResult.Code(
      name: name, text: Self.digest(of: code), tokens: Self.digest(of: CodeItem.tokens(of: code)))
  }

  /// Whether it is the code that a digest was made of, but for comments and blanks.
  func has(_ digest: RecordedResult.Code) -> Bool {
    name == digest.name
      && (digest.text == Self.digest(of: code)
        || digest.tokens == Self.digest(of: CodeItem.tokens(of: code)))
  }

  private static func digest(of text: String) -> String {
    String(SHA256(text).description.prefix(16))
  }
}

extension RunKeys {
  /// Returns a chunk that is recorded, and what it can reach of the program as its lesson leaves it.
  ///
  /// Imports are left out: a lesson that takes one more changes no result.
  package func code(reachedBy chunk: Chunk) -> [RecordedCode] {
    let visible = module.code(visibleFrom: [names.words(in: chunk.text)], at: chunk.lesson)
    let own = RecordedCode(name: chunk.id ?? "", place: chunk.location, code: chunk.text)
    return [own]
      + visible.pieces.compactMap { piece in
        piece.item.title.map {
          RecordedCode(name: $0, place: piece.places.first, code: piece.item.code)
        }
      }
  }
}
