import Literate

/// The words of a fence, and what they mean, for who completes them or asks.
enum FenceWords {
  /// The roles, with what a chunk of the role is.
  static let roles: [(word: String, meaning: String)] = Role.allCases.compactMap { role in
    switch role {
    case .code: nil
    case .run: ("run", "statements that run, in order, when the page is woven")
    case .recorded:
      ("recorded", "statements that run when a result is recorded, with 'weave record'")
    case .test: ("test", "members of the lesson's test suite")
    case .exercise: ("exercise", "code to begin an exercise with")
    case .solution: ("solution", "the answer to the exercise before it, part of the module")
    case .wrong: ("wrong=", "an answer to the exercise before it that its tests must not let pass")
    case .shown: ("shown", "shown, never compiled")
    case .fails: ("fails", "must not compile; the page shows what the compiler says")
    }
  }

  /// The attributes, each with what it says.
  static let attributes: [(word: String, meaning: String)] = [
    ("id=", "the name by which later chunks speak of this one"),
    ("replaces=", "takes the place of the chunk with that id, from this lesson on"),
    ("into=", "goes where an earlier chunk has the line '// <<name>>'"),
    ("hidden", "stays off the page"),
    ("program=", "holds the function of a program that is taken along"),
    ("scope=", "opens a name space for what follows, up to the end of the section"),
    ("target=", "is code of another target of the package, like Server"),
    ("label=", "what text calls it: fig:name, tbl:name or lst:name, for '[@fig:name]'"),
    ("from=", "shows a part of a file of the package, like Sources/App/Main.swift#region"),
    ("echo", "the page shows the value of the last expression"),
  ]

  /// What a word means; nil if it is none of them.
  static func meaning(of word: String) -> String? {
    if word == "swift" { return "code of the course: declarations, unless another word says more" }
    return (roles + attributes).first { $0.word == word || $0.word == "\(word)=" }?.meaning
  }
}
