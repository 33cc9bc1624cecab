import Exhibits
import Foundation
import Literate
import Synchronization
import Tangling

/// The keys under which the results of a course's runs are kept.
///
/// A key is everything that the result depends on, as bytes.
struct RunKeys: Sendable {
  private let course: Course
  private let state: CourseState
  private let manifest: CourseManifest
  private let surroundings: Surroundings
  /// The surroundings as bytes.
  private let base: [UInt8]
  /// The module as the last lesson leaves it.
  private let module: NameGraph
  private let names: NameMemory

  /// The modules of the toolchain and the toolkit; any other is the package's, or a dependency's.
  private static let known: Set<String> = [
    "Android", "Builtin", "CRT", "Darwin", "Dispatch", "Exhibits", "Foundation",
    "FoundationEssentials", "FoundationInternationalization", "Glibc", "Musl", "Observation",
    "RegexBuilder", "Swift", "Synchronization", "_Concurrency", "_StringProcessing",
  ]

  /// Prepares the keys of a course; nil if nobody can say what its program was built from.
  init?(_ course: Course, manifest: CourseManifest, surroundings: Surroundings, names: NameMemory) {
    guard let base = surroundings.key else { return nil }
    self.course = course
    self.manifest = manifest
    self.surroundings = surroundings
    self.base = base
    self.names = names
    let state = course.finalState
    self.state = state
    let chunks = course.lessons.flatMap { state.chunks(of: $0, for: .module) }
    let pieces = chunks.flatMap { chunk in
      let places = Self.places(of: chunk, in: state)
      return names.items(in: Tangler.plainText(of: chunk, in: state)).map {
        Reach.Piece(item: $0, places: places)
      }
    }
    let beside = surroundings.filesBeside.flatMap { file in
      let code = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return names.items(in: code).map { Reach.Piece(item: $0, places: []) }
    }
    module = NameGraph(pieces + beside)
  }

  /// Returns the key of a lesson's transcript, without those of complaints; nil if the run may read
  /// what is not in the program.
  func transcript(of lesson: Lesson) -> LessonKeys? {
    let steps = lesson.steps.map(\.code)
    let reach = module.reach(from: steps.map { names.words(in: $0.text) })
    let spoken = reach.seesCourse ? reach.spoken.union(spokenInCourse) : reach.spoken
    guard !Reach.isOpen(spoken) else { return nil }
    var key = Data("transcript of lesson \(lesson.number)\n".utf8)
    key.append(field: Data("\(RunLimits(manifest, lesson: lesson.number))".utf8))
    key.append(field: base)
    let isAlone = reach.imports.isSubset(of: Self.known)
    if !isAlone {
      guard let package = surroundings.packageKey else { return nil }
      key.append(field: package)
    }
    for step in steps { key.append(field: Data((step.kind + "\n" + step.text).utf8)) }
    let pieces = reach.seesCourse ? module.pieces : reach.pieces
    for piece in pieces { key.append(field: Data(piece.item.code.utf8)) }
    if reach.seesCourse { key.append(field: wholeCourse) }
    let asksForPlace = Reach.asksForPlace(spoken)
    if asksForPlace {
      let places = lesson.steps.map(\.location) + pieces.flatMap(\.places)
      key.append(field: Data(places.map(\.description).joined(separator: "\n").utf8))
    }
    return LessonKeys(
      transcript: [UInt8](key), needsSameProgram: asksForPlace || !isAlone)
  }

  /// Returns the key of what the compiler says of a chunk marked `fails`.
  ///
  /// The compiler sees the module as the chunk's lesson leaves it, and proposes names from all of
  /// it: so all of it counts.
  func complaint(about chunk: Chunk) -> [UInt8] {
    let tangler = Tangler(course.state(through: chunk.lesson), module: "Course")
    var key = Data("complaint\n".utf8)
    key.append(field: base)
    for file in tangler.compilableFiles(with: chunk) {
      key.append(field: Self.withoutPlaces(file.text))
    }
    return [UInt8](key)
  }

  /// All that the course teaches and runs, for a run that asks for it as data.
  private var wholeCourse: Data {
    let files = Tangler(state, module: "Course").moduleFiles.map(\.text)
    var course = Data(Fingerprint(state).text.utf8)
    let isPlaced = Reach.asksForPlace(spokenInCourse)
    for text in files {
      course.append(field: isPlaced ? Data(text.utf8) : Self.withoutPlaces(text))
    }
    return course
  }

  /// Every word and operator of all that the course teaches and runs.
  private var spokenInCourse: Set<String> {
    let runs = course.lessons.flatMap(\.steps).map { names.words(in: $0.code.text) }
    return (module.pieces.map(\.names.spoken) + runs).reduce(into: []) { $0.formUnion($1) }
  }

  /// Tangled code without the lines that say where in a lesson it stands: prose before a chunk moves
  /// it, and changes nothing else.
  private static func withoutPlaces(_ text: String) -> Data {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let code = lines.filter { !$0.hasPrefix("#sourceLocation(") }
    return Data(code.joined(separator: "\n").utf8)
  }

  private static func places(of chunk: Chunk, in state: CourseState) -> [SourceLocation] {
    [chunk.location]
      + chunk.placeholders.flatMap { state.chunks(into: $0.name) }
      .flatMap { places(of: $0, in: state) }
  }
}

/// What a step runs, without its place.
struct StepCode: Hashable {
  /// Which chunk it is, or how a value is printed.
  let kind: String
  let text: String
}

extension Lesson.Step {
  /// What the step runs.
  var code: StepCode {
    switch self {
    case .run(let chunk): StepCode(kind: "run \(chunk.index)", text: chunk.text)
    case .value(let value):
      StepCode(kind: "value \(value.format?.source ?? "")", text: value.expression)
    }
  }
}

/// The names in pieces of code, read once each: while a course is written, most of it stays as it is.
final class NameMemory: Sendable {
  private let items = Mutex<[String: [CodeItem]]>([:])
  private let words = Mutex<[String: Set<String>]>([:])

  /// Returns the declarations in code of a module.
  func items(in code: String) -> [CodeItem] {
    Self.recall(code, in: items) { CodeItem.items(in: code) }
  }

  /// Returns the words in code that runs.
  func words(in code: String) -> Set<String> {
    Self.recall(code, in: words) { CodeItem.words(in: code) }
  }

  private static func recall<Names: Sendable>(
    _ code: String, in memory: borrowing Mutex<[String: Names]>, _ read: () -> Names
  ) -> Names {
    if let names = memory.withLock({ $0[code] }) { return names }
    let names = read()
    memory.withLock { $0[code] = names }
    return names
  }
}
