/// Reads one lesson: cmark's tree in, a `Lesson` and every fault in it out.
struct LessonParser {
  let source: SourceText
  let number: Int
  /// The name by which `Course.swift` describes the course; no lesson can have it.
  let manifestName: String
  var diagnostics: [Diagnostic] = []
  var chunks: [Chunk] = []
  /// The names that its code gives to something outside of all brackets.
  var declaredNames: Set<String> = []
  /// What runs, outside of scopes.
  var steps: [Lesson.Step] = []
  /// The scopes so far, and whether the last is open.
  var scopes = OpenScopes()
  var valueCount = 0
  var links: [Link] = []
  var pictures: [Picture] = []
  var includes: [Include] = []
  var anchors = AnchorNames()
  /// The formulas that have a name, by it: their numbers, and where they stand.
  var formulas: [String: (number: Int, place: SourceLocation)] = [:]
  /// The figures, tables and listings that have a name, by it.
  var labels: [String: KnownLabel] = [:]
  /// The names among them that something has.
  var usedLabels: Set<String> = []
  /// What the text cites so far.
  var citations: [Citation] = []
  /// Whether the lesson begins with a title; another one is then reported.
  var hasTitle = false
  /// Where `{swift fails}` stands, until the question is read that it belongs to.
  var compilerMarks: [SourceLocation] = []
  /// What paragraphs hold besides text.
  var paragraphs = ExtendedParagraphs()
  /// The notes that the lesson defines, by their labels.
  var notes: [String: NoteSource] = [:]
  /// The notes that something led to so far: their numbers, and what they say.
  var usedNotes: [String: (number: Int, content: [Inline])] = [:]
  /// What is being read, as far as notes care.
  var noteContext = NoteContext.text
  /// Whether the cell of a table is being read.
  var isInCell = false
  /// The fence that was read last, if it seems to be closed.
  var lastFence: CMarkNode?

  /// The depth of lists and quotes that a lesson may have; hostile input has more.
  static let depthLimit = 100

  /// Parses a lesson whose name has been taken apart already.
  ///
  /// - Throws: Every fault of the lesson by itself.
  static func parse(
    _ name: LessonName, bytes: [UInt8],
    manifestName: String = CourseDescriptionFile.usualName
  ) throws(CourseError) -> Lesson {
    let draft = try draft(name, bytes: bytes, manifestName: manifestName)
    guard draft.faults.isEmpty else { throw CourseError(draft.faults) }
    return draft.lesson
  }

  /// Parses a lesson as far as it can be read: one with faults, too, has chunks and prose.
  ///
  /// - Returns: The lesson, and every fault of it by itself.
  /// - Throws: What keeps it from being read at all.
  static func draft(
    _ name: LessonName, bytes: [UInt8],
    manifestName: String = CourseDescriptionFile.usualName
  ) throws(CourseError) -> (lesson: Lesson, faults: [Diagnostic]) {
    var parser = LessonParser(
      source: try SourceText(file: name.file, bytes: bytes), number: name.number,
      manifestName: manifestName)
    let lesson = try parser.lesson(named: name)
    return (lesson, parser.diagnostics)
  }

  private init(source: SourceText, number: Int, manifestName: String) {
    self.source = source
    self.number = number
    self.manifestName = manifestName
  }

  private mutating func lesson(named name: LessonName) throws(CourseError) -> Lesson {
    if let place = source.firstOfTooManyImages() {
      throw CourseError([Diagnostic(place, .tooManyImages)])
    }
    guard let (document, bytes) = document(), let first = document.root.firstChild else {
      throw CourseError([Diagnostic(source.location(line: 1, column: 1), .emptyLesson)])
    }
    paragraphs = ExtendedParagraphs(source, given: bytes, root: document.root)
    readNotes()
    readFormulaNames(document.root)
    readLabels(document.root)
    let title = readTitle(first)
    let blocks = readBlocks(document.root.children.dropFirst(title == nil ? 0 : 1))
    withExtendedLifetime(document) {}  // It owns every node that was read.
    let exercises = ExerciseReader(blocks, lesson: number, label: Lesson.label(number))
    diagnostics += exercises.diagnostics
    for place in compilerMarks { report(place, .prediction(.compilerElsewhere)) }
    checkNotes()
    checkLabels()
    return Lesson(
      number: name.number, slug: name.slug, file: name.file, title: title ?? [], blocks: blocks,
      chunks: chunks, exercises: exercises.exercises, declaredNames: declaredNames, steps: steps,
      scopes: scopes.all, anchors: anchors.all, links: links, pictures: pictures,
      includes: includes,
      labels: labels.values.sorted { $0.place < $1.place }.map(\.label), citations: citations)
  }

  /// Returns the lesson as cmark reads it, and what it was given; nil if it is out of memory.
  private func document() -> (CMarkDocument, [UInt8])? {
    guard let document = CMarkDocument(source.bytes) else { return nil }
    let bytes = source.bytesWithoutNotes(root: document.root)
    guard bytes != source.bytes else { return (document, bytes) }
    return CMarkDocument(bytes).map { ($0, bytes) }
  }

  /// Returns the title, or reports that the lesson does not begin with one.
  private mutating func readTitle(_ node: CMarkNode) -> [Inline]? {
    guard node.kind == .heading, node.headingLevel == 1 else {
      let isFrontMatter = source.line(1).elementsEqual("---".utf8)
      report(location(of: node), isFrontMatter ? .frontMatter : .noHeading)
      return nil
    }
    hasTitle = true
    let title = readHeadingWords(node)
    _ = anchors.anchor(for: title.writtenText)
    return title
  }

  func location(of node: CMarkNode) -> SourceLocation {
    source.location(line: max(1, node.startLine), column: max(1, node.startColumn))
  }

  mutating func report(_ location: SourceLocation, _ reason: Reason) {
    diagnostics.append(Diagnostic(location, reason))
  }
}
