import Literate
import Tangling

/// A course as the Swift files that a language server sees.
///
/// Program and suites are one module, so that tests see code that is not saved yet. The files of the
/// course as a whole hold every chunk that still counts at its end. A chunk that a later one replaces is
/// seen in the program as its own lesson leaves it; so is a starter, a wrong answer, and a chunk that must
/// not compile, each in a file of its own.
struct VirtualCourse {
  /// The files, by their paths.
  private(set) var files: [String: VirtualFile] = [:]
  /// The files that each is compiled with, itself included.
  private(set) var inputs: [String: [String]] = [:]
  /// The files that hold the top level of a program, each a chunk that must not compile.
  private(set) var programs: Set<String> = []
  /// The lessons' texts, by file.
  private(set) var texts: [String: LessonText] = [:]
  /// The file in which each chunk and value is looked at.
  private(set) var homes: [Passage.Owner: String] = [:]
  /// The files that show what of a lesson is in none of the whole course, by the lesson's number.
  private var views: [Int: View] = [:]
  let module: String
  /// What it was before, and which lessons have changed since.
  private var before: Before?

  /// A class, for no value can have another of its own type in it.
  private final class Before {
    let course: VirtualCourse
    let changed: Set<Int>

    init(_ course: VirtualCourse, changed: Set<Int>) {
      self.course = course
      self.changed = changed
    }
  }

  /// The files for what a lesson leaves to no later one.
  private struct View {
    /// The chunks that are not in the files of the whole course.
    let chunks: [Chunk.Key]
    /// The files, each with those that it is compiled with.
    var files: [String: [String]] = [:]
  }

  /// Tangles a course.
  ///
  /// - Parameters:
  ///   - draft: The course.
  ///   - module: The name of its module.
  ///   - old: What it was before; everything is kept of it that cannot have changed.
  init(_ draft: CourseDraft, module: String, after old: VirtualCourse? = nil) {
    self.module = module
    let course = draft.course.asOneModule(called: module)
    var changed: Set<Int> = []
    for lesson in course.lessons where !read(lesson, draft.bytes(of: lesson.file) ?? [], old) {
      changed.insert(lesson.number)
    }
    guard !course.lessons.isEmpty else { return }
    before = old.map { Before($0, changed: changed) }
    let contents = StateContents(course.finalState)
    addWhole(course.finalState, contents)
    for lesson in course.lessons { addViews(of: lesson, in: course, contents) }
    before = nil
  }

  /// The files in which something of a lesson is looked at, by name.
  func files(of lesson: String) -> [VirtualFile] {
    let owners = texts[lesson]?.passages.values.joined().map(\.owner) ?? []
    return Set(owners.compactMap { homes[$0] }).sorted().compactMap { files[$0] }
  }

  /// Whether a file shows a chunk in the program of its own lesson, or in place of another.
  func isView(_ file: VirtualFile) -> Bool { file.name.contains("/") }

  /// Returns the file that a place in a lesson is looked at in, and where; nil if it is not Swift.
  func position(of position: Position, in lesson: String) -> (file: VirtualFile, at: Position)? {
    guard let text = texts[lesson], let (passage, byte) = text.passage(at: position),
      let home = homes[passage.owner], let file = files[home],
      let place = file.position(
        ofByte: byte, in: passage, line: position.line, of: lesson, text.lines[position.line])
    else { return nil }
    return (file, place)
  }

  /// Returns where a place in a file stands in the lessons; nil if the lessons do not have it.
  func origin(of position: Position, in name: String) -> (lesson: String, at: Position)? {
    guard let file = files[name] else { return nil }
    return origin(
      ofByte: file.lines.byte(at: position), line: position.line, in: file.origins
    ) { file.owners.contains($0.owner) }
  }

  /// Returns where a byte of a tangled line stands in the lessons, whichever file it is in.
  func origin(
    ofByte byte: Int, line: Int, in origins: [SourceLocation?],
    where isHere: (Passage) -> Bool = { _ in true }
  ) -> (lesson: String, at: Position)? {
    guard origins.indices.contains(line), let origin = origins[line],
      let text = texts[origin.file]
    else { return nil }
    let number = origin.line - 1
    for passage in text.passages[number] ?? [] where isHere(passage) {
      let place = byte + passage.shift
      guard passage.bytes.lowerBound <= place, place <= passage.bytes.upperBound else { continue }
      return (origin.file, text.lines.position(line: number, byte: place))
    }
    return nil
  }

  // MARK: Tangling

  /// Takes over a lesson's text.
  ///
  /// - Returns: Whether it is what it was.
  private mutating func read(_ lesson: Lesson, _ bytes: [UInt8], _ old: VirtualCourse?) -> Bool {
    let bytes = bytes.withoutByteOrderMark
    if let known = old?.texts[lesson.file], known.lines.bytes == bytes {
      texts[lesson.file] = known
      return true
    }
    texts[lesson.file] = LessonText(lesson, bytes)
    return false
  }

  private mutating func addWhole(_ state: CourseState, _ contents: StateContents) {
    let tangler = Tangler(tracing: state, module: module)
    var whole: [String] = []
    for lesson in state.lessons {
      let slug = lesson.slug
      add("\(slug).swift", contents.declarations(of: lesson), lesson) {
        tangler.declarationFile(of: lesson)
      }
      add("\(slug)_run.swift", contents.run(of: lesson), lesson) { tangler.runFile(of: lesson) }
      add("\(slug)_suite.swift", contents.suite(of: lesson), lesson) {
        tangler.suiteFile(of: lesson)
      }
      whole += ["\(slug).swift", "\(slug)_run.swift", "\(slug)_suite.swift"]
    }
    let recorded = state.lessons.flatMap(\.recordedChunks)
    let owners = Set(recorded.map { Passage.Owner.chunk($0.key) })
    add(Tangler.recordsName, owners, state.lessons[0]) { tangler.recordsFile(of: recorded) }
    whole.append(Tangler.recordsName)
    let registry = tangler.registry(running: nil)
    files[registry.name] = VirtualFile(registry, name: registry.name, owners: [])
    whole.append(registry.name)
    for name in whole { inputs[name] = whole }
  }

  /// Adds files for what of a lesson stands in none yet: by the program as it leaves it.
  private mutating func addViews(
    of lesson: Lesson, in course: Course, _ contents: StateContents
  ) {
    let chunks = lesson.chunks.filter { $0.role != .shown && homes[.chunk($0.key)] == nil }
    guard !chunks.isEmpty else { return }
    views[lesson.number] = View(chunks: chunks.map(\.key))
    if keepViews(of: lesson) { return }
    let state = course.state(through: lesson.number)
    let tangler = Tangler(tracing: state, module: module)
    let others = addDeclarations(of: state, besides: contents, for: lesson)
    for scope in lesson.scopes { addViews(of: scope, lesson, in: course, contents) }
    for chunk in chunks where homes[.chunk(chunk.key)] == nil && chunk.scope == nil {
      let folder = "\(lesson.slug)/\(chunk.index)"
      if chunk.role == .fails {
        let name = "\(folder)/main.swift"
        add(name, [.chunk(chunk.key)], lesson) {
          tangler.topLevelFile(of: chunk, in: lesson)
        }
        note(name, of: lesson, with: others.values.sorted() + [name])
      } else {
        addView(of: chunk, in: state.answered(by: chunk, of: lesson), folder, others, lesson)
      }
    }
  }

  /// Keeps the views of a lesson as they were, if nothing in them can have changed.
  ///
  /// - Returns: Whether that is so.
  private mutating func keepViews(of lesson: Lesson) -> Bool {
    guard let old = before?.course, let changed = before?.changed,
      !changed.contains(lesson.number), let known = old.views[lesson.number],
      known.chunks == views[lesson.number]?.chunks,
      known.files.keys.allSatisfy({ name in
        old.files[name].map { changed.isDisjoint(with: $0.lessons) } ?? false
      }), known.files.values.joined().allSatisfy({ old.files[$0] != nil && isKnown($0) })
    else { return false }
    views[lesson.number] = known
    for (name, compiled) in known.files {
      guard let file = old.files[name] else { continue }
      keep(file)
      note(name, of: lesson, with: compiled)
    }
    return true
  }

  /// Whether a file is one of the whole course, or of the views themselves.
  private func isKnown(_ name: String) -> Bool { files[name] != nil || name.contains("/") }

  mutating func note(_ name: String, of lesson: Lesson, with compiled: [String]) {
    inputs[name] = compiled
    views[lesson.number]?.files[name] = compiled
    if name.hasSuffix("/main.swift") { programs.insert(name) }
  }

  /// Adds what lessons declare in a state, where that is not what they declare in the end.
  ///
  /// - Returns: The files by the number of their lesson, the registry by -1.
  mutating func addDeclarations(
    of state: CourseState, besides whole: StateContents, for last: Lesson, in folder: String? = nil
  ) -> [Int: String] {
    let folder = folder ?? last.slug
    let tangler = Tangler(tracing: state, module: module)
    let contents = StateContents(state)
    var names: [Int: String] = [:]
    for lesson in state.lessons {
      let owners = contents.declarations(of: lesson)
      if owners == whole.declarations(of: lesson) {
        names[lesson.number] = "\(lesson.slug).swift"
      } else {
        let name = "\(folder)/\(lesson.slug).swift"
        add(name, owners, lesson) { tangler.declarationFile(of: lesson) }
        names[lesson.number] = name
      }
    }
    let registry = tangler.registry(running: -1)
    let name = "\(folder)/\(registry.name)"
    files[name] = VirtualFile(registry, name: name, owners: [])
    names[-1] = name
    let all = names.values.sorted()
    for name in all where name.contains("/") { note(name, of: last, with: all) }
    return names
  }

  /// Adds the file that holds a chunk in a state, with the other files of that state.
  private mutating func addView(
    of chunk: Chunk, in state: CourseState, _ folder: String, _ others: [Int: String],
    _ last: Lesson
  ) {
    let tangler = Tangler(tracing: state, module: module)
    let contents = StateContents(state)
    let owner = Passage.Owner.chunk(chunk.key)
    for lesson in state.lessons {
      let declared = contents.declarations(of: lesson)
      let tested = contents.suite(of: lesson)
      if declared.contains(owner) {
        let name = "\(folder)/\(lesson.slug).swift"
        add(name, declared, lesson) { tangler.declarationFile(of: lesson) }
        let rest = others.filter { $0.key != lesson.number }.values.sorted()
        note(name, of: last, with: rest + [name])
      } else if tested.contains(owner) {
        let name = "\(folder)/\(lesson.slug)_suite.swift"
        add(name, tested, lesson) { tangler.suiteFile(of: lesson) }
        note(name, of: last, with: others.values.sorted() + [name])
      }
    }
  }

  /// Adds a file, which is tangled only if it can have changed.
  mutating func add(
    _ name: String, _ owners: Set<Passage.Owner>, _ lesson: Lesson, _ tangle: () -> TangledFile
  ) {
    if let before, !before.changed.contains(lesson.number),
      let known = before.course.files[name], known.owners == owners,
      before.changed.isDisjoint(with: known.lessons)
    {
      return keep(known)
    }
    keep(VirtualFile(tangle(), name: name, owners: owners))
  }

  private mutating func keep(_ file: VirtualFile) {
    files[file.name] = file
    for owner in file.owners where homes[owner] == nil { homes[owner] = file.name }
  }
}

extension CourseState {
  /// The program with a starter or a wrong answer in the place of its solution; as it is for every other
  /// chunk.
  fileprivate func answered(by chunk: Chunk, of lesson: Lesson) -> CourseState {
    guard chunk.role == .exercise || chunk.role == .wrong,
      let exercise = lesson.exercises.first(where: { exercise in
        exercise.starter == chunk || exercise.wrongAnswers.contains(chunk)
      })
    else { return self }
    return answering(exercise, with: chunk)
  }
}
