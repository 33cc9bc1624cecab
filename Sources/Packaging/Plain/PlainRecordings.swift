import Literate
import Tangling

/// What a course records, in a package that stands by itself: the result comes along and is shown in the
/// chunk's place, and the chunk's code is a function beside, which computes it anew when it is asked for.
struct PlainRecordings: Sendable {
  private let state: CourseState

  init(_ state: CourseState) { self.state = state }

  /// The functions that record what a lesson records.
  func functions(of lesson: Lesson) -> [TracedText] {
    lesson.recordedChunks.map { chunk in
      .function(
        name(of: chunk), state.tracedText(of: chunk),
        about: "Computes anew what is recorded as '\(chunk.id ?? "")', and prints it.")
    }
  }

  /// What shows the results that a lesson recorded, and where it stands.
  func shown(of lesson: Lesson) -> [(SourceLocation, TracedText)] {
    lesson.recordedChunks.map { chunk in
      (chunk.location, TracedText("try showRecorded(\(swiftLiteral(chunk.id ?? "")))\n"))
    }
  }

  /// Calls those functions whose results are named on the command line; nothing if there are none.
  var choice: String {
    let calls = state.lessons.flatMap(\.recordedChunks).map { chunk in
      let call = "\(Effects(of: chunk.text).marks)\(name(of: chunk))()"
      return "if CommandLine.arguments.contains(\(swiftLiteral(chunk.id ?? ""))) { \(call) }\n"
    }
    guard !calls.isEmpty else { return "" }
    return "// The names of recorded results compute these anew.\n" + calls.joined() + "\n"
  }

  /// The name of the function that records `training-time`: `recordTrainingTime`.
  private func name(of chunk: Chunk) -> String {
    let own = state.declaredNames
    var name = (chunk.id ?? "").split(separator: "-").reduce("record") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
    while own.contains(name) { name += "Again" }
    return name
  }
}

extension TracedText {
  /// Statements as a function, which says what they may do besides computing.
  static func function(
    _ name: String, _ statements: TracedText, about words: String
  ) -> TracedText {
    let body = statements.indented
    var function = TracedText(
      """
      /// \(words)
      func \(name)()\(Effects(of: body.text).declaration) {

      """)
    function.append(body)
    function.append(TracedText("}\n"))
    return function
  }
}
