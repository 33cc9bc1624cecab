import Literate

/// What a lesson's run can see of the course's program.
///
/// "The lessons before it" would be too little to say of a run by the whole course's program, and "the
/// whole module" makes every lesson run again after every edit. This is the closure by name, as
/// ``NameGraph`` follows it: what the lesson runs, what that references, what this references, and so on.
package struct VisibleCode: Hashable, Sendable {
  /// A piece of the program: a declaration at file scope.
  package struct Piece: Hashable, Sendable {
    package let item: CodeItem
    /// Where the chunks stand that it is made of, for code that asks for its line.
    package let places: [SourceLocation]
    /// The lessons in which they stand.
    package let lessonsOfPlaces: [Int]
    /// The lessons whose programs have it.
    let lessons: ClosedRange<Int>

    /// A piece; unless something else is said, it is of no lesson, and all programs have it.
    package init(
      item: CodeItem, places: [SourceLocation], lessonsOfPlaces: [Int] = [],
      lessons: ClosedRange<Int> = 0...Int.max
    ) {
      self.item = item
      self.places = places
      self.lessonsOfPlaces = lessonsOfPlaces
      self.lessons = lessons
    }

    var names: CodeNames { item.names }
  }

  /// The pieces of the module that belong to it, in the module's order.
  package let pieces: [Piece]
  /// Every word and operator of the lesson's run and of the pieces.
  package let words: Set<String>

  private static let places: Set<String> = [
    "column", "dsohandle", "file", "fileID", "filePath", "line",
  ]

  /// Whether code of these words may ask where in the lesson it stands, as `#line` does.
  package static func asksForPlace(_ words: Set<String>) -> Bool {
    words.contains("#") && !words.isDisjoint(with: places)
  }

  private static let courseNames: Set<String> = ["program", "__program"]

  /// Whether code of these words may read a file of data.
  ///
  /// Which one, only a run can tell: the name may be computed. So all of them count.
  package static func readsData(_ words: Set<String>) -> Bool { words.contains("dataFile") }

  /// Whether code of these words may read what was recorded.
  package static func readsRecords(_ words: Set<String>) -> Bool {
    words.contains("recorded") || words.contains("showRecorded")
  }

  /// Whether the run can see the course as data: the code that its lessons teach.
  ///
  /// The tangler's registry is named `program`.
  package var seesCourse: Bool { !words.isDisjoint(with: Self.courseNames) }
}
