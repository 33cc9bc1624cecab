import CourseFiles
import CourseRuntime
import Foundation
import Literate
import Running
import SwiftCode
import Tangling

/// The keys under which the results of a course's runs are kept.
///
/// A key is everything that the result depends on, as bytes.
package struct RunKeys: Sendable {
  private var course: Course
  private let manifest: CourseManifest
  private let inputs: BuildInputs
  /// The files of data, as bytes.
  private let data: [UInt8]
  /// The files with what was recorded, as bytes.
  private let records: [UInt8]
  /// The module as every lesson leaves it.
  let module: NameGraph
  let names: NameMemory
  /// The module's code up to each lesson.
  private let prefixes: ModulePrefixes

  /// Prepares the keys of a course.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - manifest: What it says of itself, limits among it.
  ///   - beside: The code of the Swift files beside the lessons.
  ///   - inputs: What its program is built of besides.
  ///   - data: The key of the files that lessons read, which counts for those that read any.
  ///   - records: The key of what was recorded, likewise.
  ///   - names: The names in code that was read before.
  package init(
    _ course: Course, manifest: CourseManifest, beside: [String], inputs: BuildInputs,
    data: [UInt8] = [], records: [UInt8] = [], names: NameMemory
  ) {
    self.course = course
    self.manifest = manifest
    self.inputs = inputs
    self.data = data
    self.records = records
    self.names = names
    prefixes = ModulePrefixes(of: course)
    let versions = course.versions
    let items = versions.map(\.code).mapSideBySide { names.items(in: $0) }
    let pieces = zip(versions, items).flatMap { version, items in
      items.map {
        VisibleCode.Piece(
          item: $0, places: version.places, lessonsOfPlaces: version.lessonsOfPlaces,
          lessons: version.lessons)
      }
    }
    let others = beside.flatMap(names.items).map { VisibleCode.Piece(item: $0, places: []) }
    module = NameGraph(pieces + others)
  }

  /// Returns the keys of a course that differs in lessons with the same code in the module.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - lessons: The lessons that differ.
  /// - Returns: The keys; nil if code asks where it stands, for that may be something else now in any lesson,
  ///   or if the lessons teach something else, for any lesson may see that as data.
  package func following(_ course: Course, in lessons: [Lesson]) -> RunKeys? {
    let words = lessons.flatMap(\.allSteps).map { names.words(in: $0.code.text) }
    guard !prefixes.asksForPlaces(module, names), !words.contains(where: VisibleCode.asksForPlace)
    else { return nil }
    let (old, new) = (self.course.finalState, course.finalState)
    let teachTheSame = lessons.allSatisfy { lesson in
      guard let before = old.lesson(lesson.number) else { return false }
      return old.taughtChunks(of: before).elementsEqual(new.taughtChunks(of: lesson), by: ==)
    }
    guard teachTheSame else { return nil }
    var keys = self
    keys.course = course
    return keys
  }

  /// What the compiler is, with its flags and what it imports, as bytes.
  package var compiler: [UInt8] { inputs.compilerKey }

  /// Returns what a lesson's run can see of the program as a lesson leaves it.
  private func code(visibleTo lesson: Lesson, at number: Int) -> VisibleCode {
    let code = lesson.steps.map(\.code.text) + lesson.openedChunks.map(\.text)
    return module.code(visibleFrom: code.map { names.words(in: $0) }, at: number)
  }

  /// Whether a lesson's run sees the same in the program as the last lesson leaves it.
  package func seesFinalProgram(_ lesson: Lesson) -> Bool {
    guard let last = course.lessons.last, last.number != lesson.number else { return true }
    let own = code(visibleTo: lesson, at: lesson.number)
    let final = code(visibleTo: lesson, at: last.number)
    return !own.seesCourse && own.pieces.map(\.item) == final.pieces.map(\.item)
  }

  /// Returns the lessons whose code a lesson's run may reach; 0 stands for the files beside them.
  package func lessons(visibleTo lesson: Lesson) -> Set<Int> {
    let pieces = code(visibleTo: lesson, at: lesson.number).pieces
    return Set(pieces.flatMap { $0.places.isEmpty ? [0] : $0.lessonsOfPlaces })
  }

  /// Returns the key of a lesson's transcript.
  package func transcript(of lesson: Lesson) -> [UInt8] { transcript(of: lesson, inputs.key) }

  /// Returns the key of a lesson's transcript, in words that mean the same on every machine.
  func transcript(of lesson: Lesson, on inputs: PortableInputs) -> [UInt8] {
    transcript(of: lesson, inputs.key)
  }

  private func transcript(of lesson: Lesson, _ inputs: [UInt8]) -> [UInt8] {
    let visible = code(visibleTo: lesson, at: lesson.number)
    var key = Data("transcript of lesson \(lesson.number)\n".utf8)
    key.append(field: Data("\(RunLimits(manifest, lesson: lesson.number))".utf8))
    key.append(field: inputs)
    for step in lesson.steps.map(\.code) {
      key.append(field: Data((step.kind + "\n" + step.text).utf8))
    }
    for piece in visible.pieces { key.append(field: Data(piece.item.code.utf8)) }
    if let scope = lesson.openScope {
      key.append(text: "scope \(scope)")
      for chunk in lesson.openedChunks { key.append(text: chunk.text) }
    }
    if visible.seesCourse {
      // Of other lessons its program has what they teach, and not what they run.
      let state = course.state(through: lesson.number)
      key.append(field: (try? TaughtCodeFile(state).json) ?? Data())
    }
    if VisibleCode.readsData(visible.words) { key.append(field: data) }
    if VisibleCode.readsRecords(visible.words) { key.append(field: records) }
    if VisibleCode.asksForPlace(visible.words) {
      let own = lesson.steps.map(\.location) + lesson.openedChunks.map(\.location)
      let places = own + visible.pieces.flatMap(\.places)
      key.append(field: Data(places.map(\.description).joined(separator: "\n").utf8))
    }
    return [UInt8](key)
  }

  /// Returns the key of what the compiler says of a chunk marked `fails`.
  ///
  /// The compiler sees the module as the chunk's lesson leaves it, and proposes names from all of
  /// it: so all of it counts, told by what all lessons so far say of it.
  package func compilerOutput(on chunk: Chunk) -> [UInt8] {
    compilerOutput(on: chunk, inputs.compilerKey)
  }

  /// The same in words that mean the same on every machine.
  func compilerOutput(on chunk: Chunk, on inputs: PortableInputs) -> [UInt8] {
    compilerOutput(on: chunk, inputs.compilerKey)
  }

  private func compilerOutput(on chunk: Chunk, _ compiler: [UInt8]) -> [UInt8] {
    var key = Data("compiler output\n".utf8)
    key.append(field: compiler)
    key.append(text: prefixes.digest(through: chunk.lesson))
    if let scope = chunk.scope {
      key.append(text: "scope \(scope)")
      let code = course.lesson(chunk.lesson)?.chunks(in: scope) ?? []
      for other in code { key.append(text: "\(other.role) \(other.placement.goal)\n\(other.text)") }
    }
    key.append(field: Data("\(chunk.indentation)\n\(chunk.text)".utf8))
    return [UInt8](key)
  }
}

/// Code of the module at file scope, from one lesson on to another.
struct CodeVersion {
  let code: String
  /// Where the chunks stand that it is made of.
  let places: [SourceLocation]
  /// The lessons in which they stand.
  let lessonsOfPlaces: [Int]
  /// The lessons whose programs have it.
  let lessons: ClosedRange<Int>
}

extension Course {
  /// All that the module has at file scope in any lesson's program, in order.
  var versions: [CodeVersion] {
    let last = lessons.last?.number ?? 0
    // The lessons in which a chunk at file scope is changed: replaced, or filled.
    var changes: [Chunk.Key: Set<Int>] = [:]
    let chunks = lessons.flatMap(\.chunks).filter { $0.destination == .module }
    for chunk in chunks where chunk.placement != .appended {
      changes[root(of: chunk).key, default: []].insert(chunk.lesson)
    }
    return chunks.filter { $0.placement == .appended }.flatMap { chunk in
      let starts = (changes[chunk.key] ?? []).union([chunk.lesson]).sorted()
      let ends = starts.dropFirst().map { $0 - 1 } + [last]
      return zip(starts, ends).map { start, end in
        let state = state(through: start)
        let current = state.current(chunk)
        return CodeVersion(
          code: state.plainText(of: current),
          places: state.pieces(of: current).map(\.location),
          lessonsOfPlaces: state.pieces(of: current).map(\.lesson),
          lessons: start...end)
      }
    }
  }
}

extension CourseState {
  /// A chunk, and those that go into it.
  fileprivate func pieces(of chunk: Chunk) -> [Chunk] {
    [chunk] + chunk.placeholders.flatMap { chunks(into: $0.name) }.flatMap(pieces)
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
    case .run(let chunk):
      StepCode(
        kind: "run \(chunk.index)" + (chunk.echo.map { " echo \($0)" } ?? ""), text: chunk.text)
    case .value(let value):
      StepCode(kind: "value \(value.format?.source ?? "")", text: value.expression)
    }
  }
}
