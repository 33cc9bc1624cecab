import Literate

/// What a lesson's run can see of the course's program.
///
/// "The lessons before it" would be too little to say of a run by the whole course's program, and "the
/// whole module" makes every lesson run again after every edit. This is the closure by name, as
/// ``NameGraph`` follows it: what the lesson runs, what that speaks of, what this speaks of, and so on.
struct VisibleCode: Hashable, Sendable {
  /// A piece of the program: a declaration at file scope.
  struct Piece: Hashable, Sendable {
    let item: CodeItem
    /// Where the chunks stand that it is made of, for code that asks for its line.
    let places: [SourceLocation]
    /// The lessons in which they stand.
    var lessonsOfPlaces: [Int] = []
    /// The lessons whose programs have it.
    var lessons = 0...Int.max

    var names: CodeNames { item.names }
  }

  /// The pieces of the module that belong to it, in the module's order.
  let pieces: [Piece]
  /// Every word and operator of the lesson's run and of the pieces.
  let words: Set<String>

  private static let places: Set<String> = [
    "column", "dsohandle", "file", "fileID", "filePath", "line",
  ]

  /// Whether code of these words may ask where in the lesson it stands, as `#line` does.
  static func asksForPlace(_ words: Set<String>) -> Bool {
    words.contains("#") && !words.isDisjoint(with: places)
  }

  /// Whether the run can see the course as data: the code that its lessons teach.
  ///
  /// The tangler's registry is named `program`.
  var seesCourse: Bool { words.contains("program") }
}
