import Exhibits
import Foundation
import Literate
import Tangling

/// A weave after an edit that changes nothing but the pages of the lessons that were edited, and what
/// the index and the search tell of them: an edit of prose, for one.
///
/// It starts from the record of the last weave, runs nothing, and reads no code but that of the pages
/// that it draws. Where more might change, it gives up, and all of the course is woven.
struct Reweave {
  /// The last weave; its site is the one in the folder.
  let record: WeaveRecord
  /// What a weave reads now.
  let inputs: WeaveInputs
  /// The results of the runs.
  let kept: KeptRuns
  /// What the course says of itself.
  let manifest: CourseManifest
  /// The fingerprint of the lessons that were compiled.
  let fingerprint: String
  /// Reads what the program was built from, if that can be known.
  let sources: () -> Data?

  /// What came of it.
  struct Outcome {
    let site: Site
    /// What the next weave may take from this one.
    let pieces: KnownPieces
    /// The lessons whose pages were drawn.
    let drawn: [Lesson]
  }

  /// Whether the program does and draws what it did in the last weave.
  ///
  /// It is built anew when prose moves code by a line, with nothing but the numbers of lines changed.
  private func isSameProgram(_ course: Course) -> Bool {
    guard record.inputs.frame == inputs.frame else { return false }
    if record.inputs.stamps == inputs.stamps { return true }
    return !record.pieces.keys.values.contains(where: \.needsSameProgram) && record.sources != nil
      && record.sources == sources() && Fingerprint(course.finalState).text == fingerprint
  }

  /// Weaves the edited lessons.
  ///
  /// - Returns: The site, byte for byte as all of the course gives it; nil if that is to be woven.
  func outcome() throws -> Outcome? {
    var pieces = record.pieces
    guard record.inputs.lessons.map(\.path) == inputs.lessons.map(\.path)
    else { return nil }
    let edits = zip(record.inputs.lessons, inputs.lessons).filter { $0 != $1 }
    guard !edits.isEmpty, let course = try? Course(files: inputs.lessons, directory: ""),
      isSameProgram(course)
    else { return nil }
    var runs: [Int: LessonRun] = [:]
    var drawn: [Lesson] = []
    for (old, new) in edits {
      guard let old = old.lesson, let new = course.lessons.first(where: { $0.file == new.path }),
        LessonFrame(old) == LessonFrame(new), let keys = pieces.keys[new.number],
        let run = run(of: new, keys, after: old)
      else { return nil }
      runs[new.number] = run
      drawn.append(new)
    }
    let templates = try Templates()
    let contents = SiteContents(
      course: course, manifest: manifest, runs: runs, code: pieces.parts.code)
    for lesson in drawn {
      // A fault is told by the weave of the whole course.
      guard let piece = try? contents.piece(of: lesson, templates) else { return nil }
      pieces.parts.lessons[lesson.number] = piece
    }
    return Outcome(
      site: try Site(pieces.parts, contents, templates), pieces: pieces, drawn: drawn)
  }

  /// What an edited lesson gave when it was run before the edit, if that is still what it would give.
  private func run(of lesson: Lesson, _ keys: LessonKeys, after old: Lesson) -> LessonRun? {
    guard lesson.steps.map(\.code) == old.steps.map(\.code), lesson.fails == old.fails else {
      return nil
    }
    var run = LessonRun()
    if !lesson.steps.isEmpty {
      guard let transcript = kept.transcript(of: lesson, for: keys.transcript) else { return nil }
      run.transcript = transcript
    }
    for index in lesson.fails.keys {
      guard let complaint = keys.complaints[index].flatMap(kept.complaint) else { return nil }
      run.complaints[index] = complaint
    }
    return run
  }
}

extension Lesson {
  /// What the compiler sees of the chunks that must not compile, by their place in the lesson.
  fileprivate var fails: [Int: [String]] {
    Dictionary(
      uniqueKeysWithValues: chunks.filter { $0.role == .fails }.map {
        ($0.index, ["\($0.indentation)", $0.text])
      })
  }
}
