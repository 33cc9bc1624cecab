import Foundation
import Literate

/// What a weave may take from the one before it: the parts of the site, and where the results of the
/// runs are kept from which they were drawn.
struct KnownPieces: Hashable, Sendable {
  var parts: SiteParts
  /// The keys of the results, by the number of the lesson.
  let keys: [Int: LessonKeys]
}

/// Their form on disk; the pages are left out, for the files of the site hold them.
extension KnownPieces {
  /// Reads what ``append(to:)`` wrote; nil if it is something else.
  ///
  /// - Parameters:
  ///   - reader: Stands at its beginning.
  ///   - pages: The pages of the lessons, by number.
  init?(_ reader: inout ByteReader, pages: [Int: [UInt8]]) {
    var lessons: [Int: LessonPiece] = [:]
    var keys: [Int: LessonKeys] = [:]
    guard let count = reader.count() else { return nil }
    for _ in 0..<count {
      guard let number = reader.count(), let page = pages[number], let about = reader.text(),
        let entries = reader.field(), let key = LessonKeys(&reader)
      else { return nil }
      lessons[number] = LessonPiece(page: page, about: about, entries: [UInt8](entries))
      keys[number] = key
    }
    guard let code = CourseCode(&reader), let hasCover = reader.count(), let cover = reader.text()
    else { return nil }
    self.init(
      parts: SiteParts(lessons: lessons, code: code, cover: hasCover == 0 ? nil : cover), keys: keys
    )
  }

  /// Appends the pieces to a record.
  func append(to record: inout Data) {
    record.append(number: UInt64(parts.lessons.count))
    for (number, piece) in parts.lessons.sorted(by: { $0.key < $1.key }) {
      record.append(number: UInt64(number))
      record.append(text: piece.about)
      record.append(field: piece.entries)
      (keys[number] ?? LessonKeys(transcript: [])).append(to: &record)
    }
    parts.code.append(to: &record)
    record.append(number: parts.cover == nil ? 0 : 1)
    record.append(text: parts.cover ?? "")
  }
}

extension LessonKeys {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let transcript = reader.field(), let needsSameProgram = reader.count(),
      let count = reader.count()
    else { return nil }
    self.init(transcript: [UInt8](transcript), needsSameProgram: needsSameProgram != 0)
    for _ in 0..<count {
      guard let chunk = reader.count(), let key = reader.field() else { return nil }
      complaints[chunk] = [UInt8](key)
    }
  }

  fileprivate func append(to record: inout Data) {
    record.append(field: transcript)
    record.append(number: needsSameProgram ? 1 : 0)
    record.append(number: UInt64(complaints.count))
    for (chunk, key) in complaints.sorted(by: { $0.key < $1.key }) {
      record.append(number: UInt64(chunk))
      record.append(field: key)
    }
  }
}

extension CourseCode {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let nameCount = reader.count() else { return nil }
    var names: [Declaration] = []
    for _ in 0..<nameCount {
      guard let name = reader.text(), let kind = reader.number().flatMap(Declaration.Kind.init),
        let signature = reader.text(), let lesson = reader.count(), let index = reader.count()
      else { return nil }
      let chunk = Chunk.Key(lesson: lesson, index: index)
      names.append(Declaration(name: name, kind: kind, signature: signature, chunk: chunk))
    }
    guard let factCount = reader.count() else { return nil }
    var facts: [IndexContent.Fact] = []
    for _ in 0..<factCount {
      guard let count = reader.text(), let thing = reader.text() else { return nil }
      facts.append(IndexContent.Fact(count: count, thing: thing))
    }
    self.init(names: DeclarationIndex(names), facts: facts)
  }

  fileprivate func append(to record: inout Data) {
    record.append(number: UInt64(names.declarations.count))
    for name in names.declarations {
      record.append(text: name.name)
      record.append(number: name.kind.rawValue)
      record.append(text: name.signature)
      record.append(number: UInt64(name.chunk.lesson))
      record.append(number: UInt64(name.chunk.index))
    }
    record.append(number: UInt64(facts.count))
    for fact in facts {
      record.append(text: fact.count)
      record.append(text: fact.thing)
    }
  }
}
