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
  case frontMatter
  case underlinedParagraph
  case tooDeep(limit: Int)
  case unclosedFence
  case fenceInText
  case unknownCallout(String, suggestion: String?)
  case unknownMarkup(UnknownMarkup)
  case prediction(PredictionFault)
  case tabs(TabsFault)
  case include(IncludeFault)
  case label(LabelFault)
  case citation(CitationFault)
  case scope(ScopeFault)
  case target(TargetFault)

  // HTML.
  case rawHTML(String)
  case unclosedTag(String)
  case unopenedTag(String)
  case tagAsBlock(String)
  case malformedDetails
  case unclosedComment
  case textAfterComment

  // Tables.
  case tableColumns(head: Int, rule: Int)
  case surplusCell(columns: Int)

  // Footnotes.
  case unknownFootnote(String, suggestion: String?)
  case unusedFootnote(String)
  case duplicateFootnote(String, first: SourceLocation)
  case misplacedFootnote
  case footnoteBlock(String)

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
  case recordWithoutName
  case malformedVariable(String)
  case programWithoutFunction(String)
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
  case nothingToEcho

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
  case malformedLive(String)
  case emptyMath
  case duplicateFormula(String, first: SourceLocation)

  // Links.
  case linkWithoutWords
  case unsafeLink(String)
  case deadLink(String, suggestion: String?)
  case deadAnchor(String, suggestion: String?)
  case noFile(String, suggestion: String?)
  case takenFile(String)

  // Images.
  case imageAddress(String)
  case imageFormat(String)
  case imageWithoutWords
  case brokenImage(String)
  case tooManyImages
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
    case .frontMatter:
      "a lesson has no front matter: take the lines between '---' away, and begin with '# Title'"
    case .underlinedParagraph:
      "this line makes one heading of the lines above it: put an empty line before it if it is a "
        + "rule, or write the heading as '## Words'"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .unclosedFence: "the fence is never closed"
    case .fenceInText:
      "this is text and no fence: a fence has three backticks or more, and at most three blanks "
        + "before it"
    case .unknownCallout(let word, let suggestion):
      "unknown call-out '[!\(word)]'" + hint(suggestion.map { "[!\($0)]" })
    case .unknownMarkup(.dollars):
      "a formula in text stands between $` and `$, one by itself in a fence of 'math'; a dollar "
        + "that is one is written '\\$'"
    case .prediction(let fault): fault.description
    case .tabs(let fault): fault.description
    case .include(let fault): fault.description
    case .label(let fault): fault.description
    case .citation(let fault): fault.description
    case .scope(let fault): fault.description
    case .target(let fault): fault.description
    case .unknownMarkup(.comment):
      "a comment ends with '-->' and has no other '--' in it; a text that has such a sign is "
        + "written '\\<!--'"
    case .rawHTML(let tag): Self.refusal(ofTag: tag)
    case .unclosedTag(let tag):
      "'<\(tag)>' is not closed before what it stands in ends: write '</\(tag)>'"
    case .unopenedTag(let tag): "'</\(tag)>' closes nothing: no '<\(tag)>' is open here"
    case .tagAsBlock(let tag):
      "'<\(tag)>' stands within a line of text, without attributes: '<\(tag)>words</\(tag)>'"
    case .malformedDetails:
      "what is folded away is written '<details>', '<summary>Words</summary>', an empty line, the "
        + "text, an empty line, '</details>'; the words have no markup and no entities"
    case .unclosedComment: "the comment is never closed: it ends with '-->'"
    case .textAfterComment:
      "what follows a comment in its line would be HTML: put it on a line of its own, after an "
        + "empty one"
    case .tableColumns(let head, let rule):
      "the line of dashes has \(cells(rule)), and the row above it \(cells(head)): they make a "
        + "table if both have as many; a bar that is one is written '\\|'"
    case .surplusCell(let columns):
      "one cell too many: the head of the table has \(cells(columns)); a bar that is one is "
        + "written '\\|', also in code"
    case .unknownFootnote(let label, let suggestion):
      "no line begins with '[^\(label)]:', which would be the note"
        + hint(suggestion.map { "[^\($0)]" }) + orElse(suggestion, "; text is written '\\[^'")
    case .unusedFootnote(let label): "nothing leads to this note: write '[^\(label)]' in the text"
    case .duplicateFootnote(let label, let first): "the note '\(label)' is already at \(first)"
    case .misplacedFootnote:
      "a footnote stands in the text, not in a heading, a link or another note"
    case .footnoteBlock(let label):
      "a footnote is one paragraph, and stands right behind '[^\(label)]:'"
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
    case .recordWithoutName:
      "what is recorded is kept under a name, which the course asks for: 'id=training-time', say"
    case .malformedVariable(let name):
      "'\(name)' is not the name of an environment variable: capitals, digits and underscores, "
        + "beginning with a capital, and commas between two"
    case .programWithoutFunction(let name):
      "the program '\(name)' needs a function of its name in the chunk: "
        + "'func \(name)(_ arguments: [String]) -> Int32'"
    case .unexpectedWord(let word, let language):
      "after '\(language)' goes a name, 'id=loss', or nothing: '\(word)'"
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
      name.hasPrefix("__")
        ? "the name '\(name)' is taken: what is tangled has the names that begin with two underscores"
        : "the name '\(name)' is taken: Course.swift describes the course by it; lessons can have the "
          + "name if the constant there has another, 'let aboutThisCourse = CourseManifest(…)'"
    case .nothingToEcho:
      "'echo' shows the value of the last statement, and this one has none: end the chunk with an "
        + "expression, or leave the word out"
    case .duplicateID(let id, let first):
      "the id '\(id)' is taken by the chunk at \(first): ids are the course's, so put a word before "
        + "it that is the lesson's own, 'lists-\(id)'"
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
      "the placeholder '\(name)' is already at \(first): their names are the course's, so put a word "
        + "before it that is the lesson's own, 'lists-\(name)'"
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
    case .malformedLive(let text):
      "'\(text)' says no number of a figure: write `live=c.data` or `live=c.grad`, and behind it "
        + "`of=fig:name` if another figure than the passage's nearest is meant"
    case .emptyMath: "the formula is empty"
    case .duplicateFormula(let name, let first):
      "the formula at \(first) is called '\(name)' already: each has a name of its own"
    case .linkWithoutWords:
      "a link has words to follow: '[words](address)'; only '[](#name)' of a formula in this lesson, "
        + "'math id=name', gets them by itself"
    case .unsafeLink(let link):
      "the link '\(link)' is neither relative nor http, https or mailto"
    case .deadLink(let link, let suggestion): "no lesson '\(link)'" + hint(suggestion)
    case .deadAnchor(let anchor, let suggestion):
      "no heading has the anchor '#\(anchor)'" + hint(suggestion.map { "#\($0)" })
    case .noFile(let file, let suggestion):
      "no file '\(file)' in the folder of the lessons" + hint(suggestion)
    case .takenFile(let file):
      "'\(file)' would take the place of a file of the site's own: put it into a folder of its own"
    case .imageAddress(let address):
      "an image is a file in the folder of the lessons, and '\(address)' is none: a page fetches "
        + "nothing from elsewhere"
    case .imageFormat(let address):
      "'\(address)' is not an image that every browser shows: .svg, .png, .jpg, .webp or .gif"
    case .imageWithoutWords:
      "an image has plain words for those who cannot see it: '![What it shows](file.png)'"
    case .brokenImage(let file):
      "'\(file)' is damaged, or is not what its name says, or says nowhere how large it is"
    case .tooManyImages: "too many images in one paragraph: put empty lines between them"
    }
  }

  private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  private func orElse(_ suggestion: String?, _ words: String) -> String {
    suggestion == nil ? words : ""
  }

  private func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
