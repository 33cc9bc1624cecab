import Literate

/// Lessons that take from each other all that a page can, and edits of them.
///
/// That is names, replaced and filled chunks, terms of a glossary, titles, links, the program so far.
enum EditedCourse {
  static let lessons = [
    """
    # One

    Some **prose** about a tape, and [the second](02-two.md#more).

    ```swift id=f
    struct Tape {
      // <<members>>
    }
    ```

    ## Part

    It has `{swift %d} Tape().length` cells, $`x^2`$ in all.

    ```swift run
    print(1)
    ```

    ```swift test id=t
    @Test func works() {}
    ```
    """,
    """
    # Two

    It goes on with a tape.

    ```swift into=members
    var length = 1
    ```

    ## More

    ```swift
    func g() -> Tape { Tape() }
    ```

    ```swift exercise
    func h() {}
    ```

    ```swift solution
    func h() { print(g()) }
    ```
    """,
    """
    # Three

    ## Glossary

    - **tape**: what is written down on the way.

    Afterwards, `{swift} g().width`.

    ```swift replaces=f
    struct Tape {
      var width = 2
      // <<members>>
    }
    ```

    ```swift fails
    g().none
    ```
    """,
  ]

  /// An edit, and how many pages it touches if it leaves what all pages share: 0 if it does not.
  struct Edit {
    let old: String
    let new: String
    let pages: Int

    init(_ old: String, _ new: String, pages: Int = 0) {
      self.old = old
      self.new = new
      self.pages = pages
    }
  }

  static let edits = [
    Edit("Some **prose**", "Other *prose*", pages: 1), Edit("# One", "# First"),
    Edit("## Part", "## Piece", pages: 1), Edit("cells, ", "cells or so, ", pages: 1),
    Edit("It has", "Now, it has", pages: 1), Edit("print(1)", "print(2)"),
    Edit("```swift run\n", "Look:\n\n```swift run\n", pages: 1),
    Edit("Tape().length", "Tape().length + 1"), Edit("{swift %d}", "{swift %x}"),
    Edit("$`x^2`$", "$`x^3`$", pages: 1), Edit("$`x^2`$", "$`\\nosuch`$"),
    Edit("It has `{swift %d} Tape().length` cells, ", ""),
    Edit("func works()", "func fails()"), Edit("struct Tape {", "class Tape {"),
    Edit("It goes on", "New.\n\nIt goes on", pages: 1), Edit("a tape", "the long tape", pages: 2),
    Edit("var length = 1", "var length = 2"), Edit("func g() -> Tape", "func k() -> Tape"),
    Edit("func h() {}", "func h() { }", pages: 1), Edit("print(g())", "print(g(), g())"),
    Edit("- **tape**: what", "- **tape**: all that"), Edit("- **tape**", "- **prose**"),
    Edit("on the way.\n\nA", "on the way.\n\nMore.\n\nA", pages: 1),
    Edit("## Glossary", "## Words"), Edit("var width = 2", "var width = 3"),
    Edit("g().none", "g().no"), Edit("```swift fails", "So:\n\n```swift fails", pages: 1),
    Edit("```swift run", "```swift run hidden"),
    Edit("## More", "## More\n\n## And more\n", pages: 1), Edit("## More", "## Less"),
    Edit("```swift into=members", "```swift into=members hidden"), Edit(" id=t", ""),
    Edit("```swift exercise\nfunc h() {}\n```", "None."),
  ]

  /// The lessons with an edit.
  static func lessons(after edit: Edit) -> [String] {
    lessons.map { $0.replacing(edit.old, with: edit.new) }
  }

  /// The lessons as files.
  static func files(
    _ lessons: [String], names: [String] = ["01-one", "02-two", "03-three", "04-four"]
  ) -> [Course.File] {
    zip(names, lessons).map { name, text in
      Course.File(path: "lessons/\(name).md", bytes: Array(text.utf8))
    }
  }
}
