/// What can be wrong with a course.
///
/// The wording of every fault is in `description`.
public enum Reason: Hashable, Sendable {
  // The set of lessons.
  case noLessons
  case lessonName(String)
  case duplicateNumber(Int, other: String)
  case gap(expected: Int, found: Int)

  // A lesson as a document.
  case invalidUTF8
  case nul
  case emptyLesson
  case noHeading
  case secondTitle
  case rawHTML
  case tooDeep(limit: Int)
  case unclosedFence
  case fenceInText
  case unknownCallout(String, suggestion: String?)
  case unknownMarkup(UnknownMarkup)
  case prediction(PredictionFault)

  // The words of a fence.
  case unknownLanguage(String, suggestion: String)
  case unknownRole(String, suggestion: String?)
  case secondRole(String, first: String)
  case unknownAttribute(String, suggestion: String?)
  case emptyAttribute(String)
  case malformedName(String)
  case duplicateAttribute(String)
  case attributeNotAllowed(String, role: String)
  case replacesAndInto
  case unexpectedWord(String, language: String)

  // The code of a chunk or of an inline value.
  case unclosedCode(String)
  case unopenedCode(String)
  case sourceLocationInCode
  case reorderedCode(String)
  case misplacedPlaceholder
  case unfinishedCode(String)
  case statementAtFileScope
  case fileScopeInCode(String)
  case takenName(String)

  // Names across chunks.
  case duplicateID(String, first: SourceLocation)
  case unknownID(String, suggestion: String?)
  case replacesLater(String)
  case alreadyReplaced(String, by: SourceLocation)
  case replacesOtherKind(String)
  case unknownPlaceholder(String, suggestion: String?)
  case placeholderLater(String)
  case placeholderOfOtherKind(String)
  case duplicatePlaceholder(String, first: SourceLocation)
  case unusedPlaceholder(String)
  case lostPlaceholder(String, chunk: SourceLocation)
  case cycle([String])

  // Exercises.
  case exerciseWithoutSolution
  case solutionWithoutExercise
  case exerciseHead
  case unknownExerciseKind(String, suggestion: String?)
  case exerciseWithoutTitle
  case exerciseWithoutStarter
  case emptyStarter
  case starterOfEmptyFile
  case placedInEmptyFile
  case codeOnPaper
  case paperWithoutAnswer
  case strayAnswer
  case strayHint
  case nestedExercisePart(String)
  case wrongWithoutSolution
  case duplicateWrong(String, first: SourceLocation)

  // Inline values and mathematics.
  case emptyInlineValue
  case malformedInlineValue
  case commentInValue
  case malformedFormat(String)
  case emptyMath

  // Links.
  case unsafeLink(String)
  case deadLink(String, suggestion: String?)
  case deadAnchor(String, suggestion: String?)
  case image
}

extension Reason: CustomStringConvertible {
  /// The fault in words, with what was probably meant.
  public var description: String {
    switch self {
    case .noLessons: "no lessons here: a lesson is a Markdown file named like 01-first-steps.md"
    case .lessonName(let name):
      "'\(name)' is not the name of a lesson: number, hyphen, then lower-case letters, digits and "
        + "hyphens, like 01-first-steps.md"
    case .duplicateNumber(let number, let other): "lesson \(number) is already \(other)"
    case .gap(let expected, let found):
      "lesson \(found) follows, but lesson \(expected) is missing: lessons are numbered without gaps"
    case .invalidUTF8: "not UTF-8 text: save the lesson in that encoding"
    case .nul: "a NUL byte, which no text has"
    case .emptyLesson: "the lesson is empty"
    case .noHeading: "a lesson begins with its title, a heading of level 1 ('# Title')"
    case .secondTitle: "a lesson has one title: use '##' for its sections"
    case .rawHTML: "raw HTML is not allowed in a lesson: set code in backticks, or write '\\<'"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .unclosedFence: "the fence is never closed"
    case .fenceInText:
      "this is text and no fence: a fence has three backticks or more, and at most three blanks "
        + "before it"
    case .unknownCallout(let word, let suggestion):
      "unknown call-out '[!\(word)]'" + hint(suggestion.map { "[!\($0)]" })
    case .unknownMarkup(.table):
      "tables of Markdown are not known here: show a Table from a 'run' chunk"
    case .unknownMarkup(.strikethrough):
      "'~~' is not known here: leave out what is struck through, or write '\\~~'"
    case .unknownMarkup(.footnote):
      "footnotes are not known here: say it in an aside, a quote that begins with [!ASIDE]"
    case .unknownMarkup(.dollars):
      "a formula in text stands between $` and `$, one by itself in a fence of 'math'; a dollar "
        + "that is one is written '\\$'"
    case .prediction(let fault): fault.description
    case .unknownLanguage(let word, let suggestion):
      "'\(word)' is not a language that the course runs" + hint(suggestion)
    case .unknownRole(let word, let suggestion):
      "unknown word '\(word)' after 'swift'" + hint(suggestion)
    case .secondRole(let word, let first): "a chunk has one role: '\(first)' or '\(word)'"
    case .unknownAttribute(let name, let suggestion):
      "unknown attribute '\(name)='" + hint(suggestion.map { "\($0)=" })
    case .emptyAttribute(let name): "'\(name)=' needs a name after the equals sign"
    case .malformedName(let name):
      "'\(name)' is not a name: letters, digits and hyphens, beginning with a letter"
    case .duplicateAttribute(let name): "'\(name)' is said twice"
    case .attributeNotAllowed(let name, let role): "'\(name)' means nothing on a '\(role)' chunk"
    case .replacesAndInto:
      "'replaces=' already says where the chunk goes: leave out 'into='"
    case .unexpectedWord(let word, let language): "nothing goes after '\(language)': '\(word)'"
    case .unclosedCode(let opener):
      "'\(opener)' is not closed in its chunk: it would take in the code after it"
    case .unopenedCode(let closer):
      "'\(closer)' closes nothing in its chunk: it would end the code around it"
    case .sourceLocationInCode:
      "'#sourceLocation' would lead errors astray: they lead to the lesson by themselves"
    case .reorderedCode(let character):
      "\(character) shows code in another order than the compiler reads it"
    case .misplacedPlaceholder:
      "code can go only between statements or members, not into brackets, comments or literals"
    case .unfinishedCode(let words):
      "the code ends with '\(words)', which something must follow: it would take in what comes next"
    case .statementAtFileScope:
      "a chunk of plain 'swift' holds declarations, and this is a statement; did you mean 'swift run'?"
    case .fileScopeInCode(let keyword):
      "'\(keyword)' can stand at file scope only: put it into a chunk of plain 'swift'"
    case .takenName(let name):
      "the name '\(name)' is taken: "
        + (name == "course"
          ? "Course.swift describes the course by it" : "the tangled program has it")
    case .duplicateID(let id, let first): "the id '\(id)' is taken by the chunk at \(first)"
    case .unknownID(let id, let suggestion): "no chunk has the id '\(id)'" + hint(suggestion)
    case .replacesLater(let id): "'\(id)' comes later: only an earlier chunk can be replaced"
    case .alreadyReplaced(let id, let by):
      "'\(id)' is already replaced by the chunk at \(by): give that one an id and replace it"
    case .replacesOtherKind(let id): "'\(id)' has another role, so this chunk cannot take its place"
    case .unknownPlaceholder(let name, let suggestion):
      "no chunk has the line '// <<\(name)>>'" + hint(suggestion)
    case .placeholderLater(let name):
      "the line '// <<\(name)>>' stands in a later chunk: only an earlier one can be filled"
    case .placeholderOfOtherKind(let name):
      "the line '// <<\(name)>>' stands in a chunk of another kind (code or test)"
    case .duplicatePlaceholder(let name, let first):
      "the placeholder '\(name)' is already at \(first)"
    case .unusedPlaceholder(let name):
      "no chunk says 'into=\(name)': remove the line or fill the placeholder"
    case .lostPlaceholder(let name, let chunk):
      "this replacement drops the line '// <<\(name)>>', which the chunk at \(chunk) goes into"
    case .cycle(let names): "chunks contain each other: \(names.joined(separator: " → "))"
    case .exerciseWithoutSolution: "the exercise has no 'solution' chunk in this lesson"
    case .solutionWithoutExercise: "the solution has no 'exercise' chunk before it in this lesson"
    case .exerciseHead:
      "an exercise says what is to be done and how hard it is, from 1 to 3: '[!EXERCISE] repair, "
        + "level 2'"
    case .unknownExerciseKind(let word, let suggestion):
      "'\(word)' is no kind of exercise: one of paper, repair, write, extend" + hint(suggestion)
    case .exerciseWithoutTitle:
      "an exercise stands right below a heading, which is its title"
    case .exerciseWithoutStarter:
      "the exercise has no 'exercise' chunk: give code to begin with, or say 'write' for an empty file"
    case .emptyStarter:
      "there is nothing to begin with: give code that compiles and is wrong, or say 'write' for an "
        + "empty file"
    case .starterOfEmptyFile:
      "an exercise to 'write' begins with an empty file: leave this chunk out, or say 'extend'"
    case .placedInEmptyFile:
      "an exercise to 'write' has a file of its own: leave out where its solution goes, or say 'extend'"
    case .codeOnPaper:
      "an exercise on 'paper' has no code to complete: answer it in a quote that begins with [!SOLUTION]"
    case .paperWithoutAnswer:
      "the exercise on paper has no answer: fold it into a quote that begins with [!SOLUTION]"
    case .strayAnswer:
      "[!SOLUTION] answers an exercise on paper, once; code is solved in a chunk 'swift solution'"
    case .strayHint: "a hint stands between the [!EXERCISE] that it helps with and the solution"
    case .nestedExercisePart(let word):
      "[!\(word)] is part of an exercise, and those stand in no list and no other quote"
    case .wrongWithoutSolution: "a wrong answer stands after the solution of its exercise"
    case .duplicateWrong(let name, let first):
      "the exercise has the wrong answer '\(name)' already, at \(first)"
    case .emptyInlineValue: "an inline value needs an expression: `{swift} x.grad`"
    case .malformedInlineValue:
      "an inline value looks like `{swift} x.grad` or `{swift %.4f} x.grad`"
    case .commentInValue: "a comment would take in the rest of the value: leave it out"
    case .malformedFormat(let format):
      "'\(format)' is not a format: one of %d %x %s %f %e %g, with flags, width and precision"
    case .emptyMath: "the formula is empty"
    case .unsafeLink(let link):
      "the link '\(link)' is neither relative nor http, https or mailto"
    case .deadLink(let link, let suggestion): "no lesson '\(link)'" + hint(suggestion)
    case .deadAnchor(let anchor, let suggestion):
      "no heading has the anchor '#\(anchor)'" + hint(suggestion.map { "#\($0)" })
    case .image: "images are not supported: show an exhibit from a 'run' chunk"
    }
  }

  private func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
