import LessonRuns
import Literate
import SwiftCode

/// What a page says of a name in code.
struct NameCard: Hashable {
  /// What the name is, in the words of code.
  let text: String
  /// Where the course declares it; nil for names of libraries, and of the code itself.
  var place: Place?
  /// The first paragraph of what its declaration's comment says; empty if that says nothing.
  var words = ""

  /// A part of a lesson.
  struct Place: Hashable, Comparable {
    /// The number of the lesson.
    let lesson: Int
    /// The place of the section's heading among the lesson's blocks; nil before the first one.
    let section: Int?

    /// The section that a chunk stands in.
    init(of chunk: Chunk, in course: Course) {
      let blocks = course.lesson(chunk.lesson)?.blocks ?? []
      let home = blocks.firstIndex { $0.has(chunk) } ?? 0
      lesson = chunk.lesson
      section = blocks[..<home].lastIndex {
        if case .heading(let heading) = $0 { heading.level == 2 } else { false }
      }
    }

    /// Orders as the course does.
    static func < (left: Place, right: Place) -> Bool {
      (left.lesson, left.section ?? -1) < (right.lesson, right.section ?? -1)
    }
  }
}

extension NameCard: Comparable {
  /// Orders by what is said, then by where that is.
  static func < (left: NameCard, right: NameCard) -> Bool {
    if left.text != right.text { return left.text < right.text }
    if let one = left.place, let other = right.place, one != other { return one < other }
    return (left.place == nil ? 0 : 1, left.words) < (right.place == nil ? 0 : 1, right.words)
  }
}

extension Block {
  fileprivate func has(_ chunk: Chunk) -> Bool {
    if case .chunk(let own) = self { return own.key == chunk.key }
    return children.contains { $0.has(chunk) }
  }
}

extension NameCard {
  /// Returns what is said of the names in a chunk, by how many bytes of its code stand before each.
  static func cards(in chunk: Chunk, of course: Course, links: CodeLinks) -> [Int: NameCard] {
    var cards = links.notes.texts(in: chunk).mapValues { NameCard(text: $0) }
    for link in links.declarations(in: chunk) {
      guard let target = course.chunk(link.target.chunk) else { continue }
      let place = link.target.offset
      cards[link.offset] = NameCard(
        text: text(
          of: DeclarationTexts.text(at: place, in: target), note: cards[link.offset]?.text),
        place: Place(of: target, in: course),
        words: DeclarationTexts.documentation(at: place, in: target))
    }
    return cards
  }

  /// Returns what a name is whose declaration is known, and perhaps what the compiler says of it.
  ///
  /// Of a function the declaration says more, for it names parameters, and the compiler says of which type it is a
  /// member. Of anything else the compiler says more.
  static func text(of declaration: String, note: String?) -> String {
    guard let note else { return declaration }
    let path = note.split(separator: " ").first { $0.contains(".") && !$0.hasPrefix("(") } ?? ""
    let words = path.prefix { $0 != "(" && $0 != "<" && $0 != ":" }
    guard let dot = words.lastIndex(of: "."), let name = declaration.firstRange(of: "func ")
    else { return declaration.contains("func ") ? declaration : note }
    let context = words[...dot]
    let member = words[words.index(after: dot)...]
    guard let first = member.first, first.isLetter || first == "_",
      declaration[name.upperBound...].hasPrefix(member)
    else {
      return declaration
    }
    return "\(declaration[..<name.upperBound])\(context)\(declaration[name.upperBound...])"
  }
}
