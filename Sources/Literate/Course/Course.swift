/// A course without a fault: its lessons, in order, and how their chunks build on each other.
public struct Course: Hashable, Sendable {
  /// The lessons, in order, numbered without gaps.
  public internal(set) var lessons: [Lesson]
  /// Which chunk takes whose place, and which goes where.
  let wiring: Wiring
  /// The files beside the lessons that these show or lead to, by their paths in the folder.
  public let attachments: [String: Attachment]
  /// What the lessons cite.
  public let bibliography: Bibliography
  /// The files of the package that lessons show, by their paths there.
  public let includedFiles: [String: [UInt8]]
  /// The name by which `Course.swift` describes the course.
  public let manifestName: String
  /// The names that lessons give to something outside of all brackets.
  let declaredNames: Set<String>

  /// A lesson's file as it was read.
  public struct File: Hashable, Sendable {
    /// The path, relative to the package root; diagnostics print it.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// The lesson in the file, by itself: what it says of others is not looked at; nil if it has a
    /// fault.
    public var lesson: Lesson? { lesson(manifestName: CourseDescriptionFile.usualName) }

    /// The lesson in the file, by itself, in a course whose description has a name.
    package func lesson(manifestName: String) -> Lesson? {
      guard let name = LessonName(file: path) else { return nil }
      return try? LessonParser.parse(name, bytes: bytes, manifestName: manifestName)
    }
  }

  /// Parses the lessons of a course.
  ///
  /// - Parameters:
  ///   - files: Every Markdown file of the folder, in any order.
  ///   - directory: The folder's path, to speak of when it holds no lesson.
  ///   - attachments: The other files of the folder.
  ///   - manifestName: The name by which `Course.swift` describes the course.
  /// - Throws: Every fault of every lesson, and of what they say of each other, in one go.
  public init(
    files: [File], directory: String, attachments: AttachmentFolder = .empty,
    manifestName: String = CourseDescriptionFile.usualName
  ) throws(CourseError) {
    try self.init(
      files: files, directory: directory, attachments: attachments, manifestName: manifestName,
      known: nil)
  }

  /// Parses the lessons of a course, but for those that were read before and are as they were.
  ///
  /// - Parameters:
  ///   - files: Every Markdown file of the folder, in any order.
  ///   - directory: The folder's path, to speak of when it holds no lesson.
  ///   - attachments: The other files of the folder.
  ///   - manifestName: The name by which `Course.swift` describes the course.
  ///   - known: The lessons that were read before, if any are kept.
  /// - Throws: Every fault of every lesson, and of what they say of each other, in one go.
  package init(
    files: [File], directory: String, attachments: AttachmentFolder, manifestName: String,
    known: ReadLessons?
  ) throws(CourseError) {
    guard !files.isEmpty else {
      let place = SourceLocation(file: directory, line: 1, column: 1)
      throw CourseError([Diagnostic(place, .noLessons)])
    }
    var diagnostics: [Diagnostic] = []
    var lessons: [Lesson] = []
    var names: [LessonName] = []
    let read = files.mapSideBySide { file in
      LessonName(file: file.path).map { name in
        known?.lesson(named: name, in: file, manifestName: manifestName)
          ?? ReadLessons.read(name, in: file, manifestName: manifestName)
      }
    }
    for (file, result) in zip(files, read) {
      guard let name = LessonName(file: file.path), let result else {
        let place = SourceLocation(file: file.path, line: 1, column: 1)
        let last = file.path.split(separator: "/").last ?? ""
        diagnostics.append(Diagnostic(place, .lessonName(String(last))))
        continue
      }
      names.append(name)
      switch result {
      case .success(let lesson): lessons.append(lesson)
      case .failure(let error): diagnostics += error.diagnostics
      }
    }
    diagnostics += Self.faults(inNumbersOf: names)
    lessons.sort { ($0.number, $0.file) < ($1.number, $1.file) }
    // What lessons say of each other is checked only when all of them could be read: a chunk in a
    // broken lesson would be reported as missing wherever another speaks of it.
    guard diagnostics.isEmpty else { throw CourseError(diagnostics) }
    var builder = WiringBuilder(lessons: lessons)
    var links = LinkChecker(lessons: lessons, attachments: AttachmentReader(attachments))
    let (bibliography, citationFaults) = links.bibliography(in: directory)
    diagnostics = builder.faults() + links.faults() + citationFaults
    diagnostics += ScopeNames(lessons, builder.wiring).faults()
    guard diagnostics.isEmpty else { throw CourseError(diagnostics) }
    self.init(
      lessons: lessons.map { $0.withReferences(bibliography) }, bibliography: bibliography,
      wiring: builder.wiring, attachments: links.files,
      includedFiles: links.included, manifestName: manifestName)
  }

  /// Puts lessons together that were read and wired.
  init(
    lessons: [Lesson], bibliography: Bibliography = .empty, wiring: Wiring,
    attachments: [String: Attachment],
    includedFiles: [String: [UInt8]], manifestName: String
  ) {
    self.lessons = lessons
    self.wiring = wiring
    self.attachments = attachments
    self.includedFiles = includedFiles
    self.bibliography = bibliography
    self.manifestName = manifestName
    declaredNames = lessons.reduce(into: []) { $0.formUnion($1.declaredNames) }
  }

  /// Returns the lesson with a number, if there is one.
  public func lesson(_ number: Int) -> Lesson? {
    guard let first = lessons.first, lessons.indices.contains(number - first.number) else {
      return nil
    }
    return lessons[number - first.number]
  }

  static func faults(inNumbersOf names: [LessonName]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let sorted = names.sorted { ($0.number, $0.file) < ($1.number, $1.file) }
    for (name, next) in zip(sorted, sorted.dropFirst()) {
      let place = SourceLocation(file: next.file, line: 1, column: 1)
      if next.number == name.number {
        faults.append(Diagnostic(place, .duplicateNumber(next.number, other: name.file)))
      } else if next.number != name.number + 1 {
        faults.append(Diagnostic(place, .gap(expected: name.number + 1, found: next.number)))
      }
    }
    return faults
  }
}
