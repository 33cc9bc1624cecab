import Foundation
import Literate

/// The file beside a lesson's page that says what the names in its code are.
///
/// It is a script that sets a variable, for a page that was opened from the disk may load scripts and nothing else;
/// the page loads it when somebody first points at code. Few do, and it would be a tenth of the page.
package struct NotesFile: Hashable, Sendable {
  /// What the name of such a file ends with, after that of its lesson.
  package static let ending = ".notes.js"
  /// What every such file begins with.
  package static let beginning = "window.codeNotes = "

  /// Its path in the site.
  let path: String
  /// What is said.
  let cards: [NameCard]
  /// Where names begin and end in UTF-16 units, and the numbers of their cards, by the anchor of the code's figure.
  let code: [String: [[Int]]]
  /// What the parts of lessons are called that cards name.
  let titles: [NameCard.Place: String]

  /// Returns what is in it.
  ///
  /// - Throws: What the encoder throws.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let places = titles.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
    let notes = Notes(
      cards: cards.map { Notes.Card(card: $0, place: $0.place.flatMap { numbers[$0] }) },
      code: code, places: places.compactMap { titles[$0] })
    return Array(Self.beginning.utf8) + [UInt8](try encoder.encode(notes)) + Array(";\n".utf8)
  }

  private struct Notes: Encodable {
    let cards: [Card]
    let code: [String: [[Int]]]
    let places: [String]

    /// An array, as short as it can be: the text, the number of the place, the words.
    struct Card: Encodable {
      let card: NameCard
      let place: Int?

      func encode(to encoder: any Encoder) throws {
        var values = encoder.unkeyedContainer()
        try values.encode(card.text)
        guard let place else { return }
        try values.encode(place)
        if !card.words.isEmpty { try values.encode(card.words) }
      }
    }
  }
}

extension Lesson {
  /// The path of the file that says what the names in its code are.
  var notesFile: String { slug + NotesFile.ending }
}
