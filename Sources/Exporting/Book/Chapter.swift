import Literate

/// A lesson as a chapter of a book, as HTML.
struct Chapter {
  /// The lesson.
  let lesson: Lesson
  /// Its title as plain text.
  let title: String
  /// Its sections, for the table of contents.
  let sections: [Section]
  /// What stands under its title.
  let body: String
  /// What stands in the appendix of solutions; each with the name of its exercise.
  let solutions: [Entry]
  /// What stands in the appendix of tests.
  let tests: [Entry]

  /// A section of a chapter.
  struct Section {
    let anchor: String
    let title: String
  }

  /// A piece of an appendix.
  struct Entry {
    /// The name that links lead to.
    let anchor: String
    /// What it is called, as HTML.
    let title: String
    /// What it says, as HTML.
    var content: String
  }

  /// The files, without their endings, in which the appendices stand.
  static let (solutionsName, testsName) = ("solutions", "tests")
}
