import Literate
import Tangling

/// Brings edits of a package that was made from a course back into its lessons.
///
/// The package has no marks in its code. It needs none: the same lessons give the same package, so what
/// differs was edited, and each line of what was made knows its lesson.
package struct Stitch {
  /// The lessons that changed, as they are with the edits.
  package private(set) var lessons: [Course.File] = []
  /// The edits that were left, each at its line of the package.
  package private(set) var faults: [(file: String, line: Int, fault: StitchFault)] = []

  /// Lines of a lesson and those in their place.
  private struct Edit {
    let lesson: String
    /// The lines that go, from 0.
    let lines: Range<Int>
    /// What comes, with everything that the lesson has before it.
    let text: [[UInt8]]
    /// Where the edit stands in the package.
    let file: String
    let line: Int
  }

  private var edits: [Edit] = []
  private let sources: [String: SourceLines]
  private let chunks: [String: [Chunk]]

  /// Compares a package with what the lessons make of it.
  ///
  /// - Parameters:
  ///   - files: The lessons.
  ///   - course: The course that they are.
  ///   - made: What the lessons make: the files of an ``Ejection`` with the places of their lines.
  ///   - found: What the package has in the place of each of those files, and besides them.
  ///   - changed: The lessons that have changed since the package was made.
  ///   - parse: Reads lessons, as the course was read.
  ///   - remake: Makes the files of lessons that were edited.
  package init(
    _ files: [Course.File], course: Course, made: [TangledFile], found: [String: String],
    changed: Set<String>, parse: ([Course.File]) throws(CourseError) -> Course,
    remake: (Course) -> [TangledFile]
  ) {
    sources = Dictionary(uniqueKeysWithValues: files.map { ($0.path, SourceLines($0.bytes)) })
    chunks = Dictionary(uniqueKeysWithValues: course.lessons.map { ($0.file, $0.chunks) })
    let names = Set(made.map(\.name))
    for name in found.keys.sorted() where !names.contains(name) { note(name, 1, .newFile) }
    for file in made {
      guard let text = found[file.name] else {
        note(file.name, 1, .missingFile)
        continue
      }
      if text != file.text { compare(file, with: text, changed) }
    }
    apply(to: files, found: found, parse, remake)
    faults.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  private mutating func note(_ file: String, _ line: Int, _ fault: StitchFault) {
    faults.append((file, line, fault))
  }

  // MARK: One file

  private mutating func compare(
    _ file: TangledFile, with text: String, _ changed: Set<String>
  ) {
    let old = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let hunks = Hunk.all(from: old, to: new)
    for (index, hunk) in hunks.enumerated() {
      let start = index > 0 ? hunks[index - 1].old.upperBound : 0
      let end = index + 1 < hunks.count ? hunks[index + 1].old.lowerBound : old.count
      let slides = hunk.slides(old, new, in: start..<end)
      let best = slides.max { rank($0, file, new) < rank($1, file, new) } ?? hunk
      add(best, file, old, new, changed)
    }
  }

  /// How well a hunk stands where it does: in one chunk, and beginning with a line of its own.
  private func rank(_ hunk: Hunk, _ file: TangledFile, _ new: [Substring]) -> Int {
    guard target(of: hunk, file, new) != nil else { return 0 }
    let first = new[hunk.new].first.map { $0.drop { $0 == " " } } ?? ""
    let isEnd = first.isEmpty || first.first == "}" || first.first == ")"
    return isEnd ? 1 : 2
  }

  /// Where a hunk goes in a lesson.
  private struct Target {
    let chunk: Chunk
    /// The lines of the lesson, from 0.
    let lines: Range<Int>
    /// How many blanks its lines have in the package that the chunk does not have.
    let added: Int
  }

  private func target(of hunk: Hunk, _ file: TangledFile, _ new: [Substring]) -> Target? {
    func place(_ line: Int) -> SourceLocation? {
      file.origins.indices.contains(line) ? file.origins[line] : nil
    }
    if hunk.old.isEmpty {
      // Next to what it stands right below of, or right above; an empty line parts it from that.
      let added = new[hunk.new]
      if let above = place(hunk.old.lowerBound - 1), let chunk = chunk(at: above) {
        let isInside = place(hunk.old.lowerBound).flatMap(self.chunk)?.key == chunk.key
        if isInside || added.first?.isEmpty == false {
          return Target(chunk: chunk, lines: above.line..<above.line, added: indent(above, chunk))
        }
      }
      guard let below = place(hunk.old.lowerBound), let chunk = chunk(at: below),
        added.last?.isEmpty == false
      else { return nil }
      return Target(
        chunk: chunk, lines: below.line - 1..<below.line - 1, added: indent(below, chunk))
    }
    let places = hunk.old.map(place)
    guard let first = places.first ?? nil, let chunk = chunk(at: first) else { return nil }
    for (offset, place) in places.enumerated() {
      guard let place, place.file == first.file, place.line == first.line + offset,
        self.chunk(at: place)?.key == chunk.key
      else { return nil }
    }
    return Target(
      chunk: chunk, lines: first.line - 1..<first.line - 1 + places.count,
      added: indent(first, chunk))
  }

  private func chunk(at place: SourceLocation) -> Chunk? {
    chunks[place.file]?.first {
      $0.firstLine <= place.line && place.line < $0.firstLine + $0.lineCount
    }
  }

  private func indent(_ place: SourceLocation, _ chunk: Chunk) -> Int {
    max(0, chunk.indentation + 1 - place.column)
  }

  private mutating func add(
    _ hunk: Hunk, _ file: TangledFile, _ old: [Substring], _ new: [Substring],
    _ changed: Set<String>
  ) {
    let line = hunk.new.lowerBound + 1
    guard let target = target(of: hunk, file, new) else {
      let places = hunk.old.map { file.origins.indices.contains($0) ? file.origins[$0] : nil }
      let isAllCode = !places.isEmpty && places.allSatisfy { $0 != nil }
      return note(file.name, line, isAllCode ? .severalChunks : .noLesson)
    }
    let lesson = target.chunk.location.file
    guard !changed.contains(lesson) else {
      let fault = StitchFault.conflict(
        lesson: lesson, package: new[hunk.new].map(String.init),
        lessons: old[hunk.old].map(String.init))
      return note(file.name, line, fault)
    }
    guard let source = sources[lesson] else { return }
    let blanks = String(repeating: " ", count: target.added)
    var text: [[UInt8]] = []
    let prefix = source.prefix(of: target.chunk, near: target.lines.lowerBound)
    for code in new[hunk.new] {
      guard code.isEmpty || code.hasPrefix(blanks) else {
        return note(file.name, line, .notIndented)
      }
      let own = Array(code.dropFirst(target.added).utf8)
      text.append(own.isEmpty ? prefix.bare : prefix.full + own)
    }
    edits.append(
      Edit(lesson: lesson, lines: target.lines, text: text, file: file.name, line: line))
  }

  // MARK: All lessons

  /// Writes the edits into the lessons, as long as these give the package again.
  private mutating func apply(
    to files: [Course.File], found: [String: String],
    _ parse: ([Course.File]) throws(CourseError) -> Course, _ remake: (Course) -> [TangledFile]
  ) {
    while !edits.isEmpty {
      let edited = files.map(edited)
      do throws(CourseError) {
        let made = remake(try parse(edited))
        let left = Set(faults.map(\.file))
        let wrong = made.filter { file in
          !left.contains(file.name)
            && found[file.name].map { $0.replacing("\r\n", with: "\n") } != file.text
            && found[file.name] != nil
        }
        let touched = Set(edits.map(\.file))
        let inexact = wrong.filter { touched.contains($0.name) }
        guard let file = inexact.first else {
          lessons = zip(files, edited).filter { $0 != $1 }.map(\.1)
          return
        }
        refuse {
          $0.file == file.name
        } because: {
          .inexact(lesson: $0.lesson)
        }
      } catch {
        let fault = error.diagnostics[0]
        let isThere = edits.contains { $0.lesson == fault.location.file }
        refuse {
          !isThere || $0.lesson == fault.location.file
        } because: { _ in
          .faulty(fault)
        }
      }
    }
  }

  private mutating func refuse(
    _ isRefused: (Edit) -> Bool, because fault: (Edit) -> StitchFault
  ) {
    for edit in edits where isRefused(edit) { note(edit.file, edit.line, fault(edit)) }
    edits.removeAll(where: isRefused)
  }

  private func edited(_ file: Course.File) -> Course.File {
    let own = edits.filter { $0.lesson == file.path }
    guard !own.isEmpty, var source = sources[file.path] else { return file }
    // From the end, so that the lines before keep their numbers; of two at one line, the first in the
    // package stands first.
    for edit in own.enumerated().sorted(by: {
      ($0.element.lines.lowerBound, $0.offset) > ($1.element.lines.lowerBound, $1.offset)
    }).map(\.element) {
      source.replace(edit.lines, with: edit.text)
    }
    return Course.File(path: file.path, bytes: source.bytes)
  }
}
