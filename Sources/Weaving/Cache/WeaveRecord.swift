import CourseFiles
import Foundation
import Literate

/// What the last weave read and wrote, so that the next one can tell what there is to do.
///
/// A record that was damaged counts as absent. Its own sum covers all of it but the files of the
/// site; these are to be compared with what is in the site's folder before anything is taken from
/// the record.
struct WeaveRecord {
  /// What the weave read.
  let inputs: WeaveInputs
  /// What the program was built from, if that is known.
  let sources: Data?
  /// The site that it wrote.
  let site: Site
  /// What the next weave may take from it.
  let pieces: KnownPieces

  private static let name = "last-weave"
  private static let mark = Data("last weave, form 2\n".utf8)

  /// Records a weave.
  init(inputs: WeaveInputs, sources: Data?, site: Site, pieces: KnownPieces) {
    self.inputs = inputs
    self.sources = sources
    self.site = site
    self.pieces = pieces
  }

  /// Reads the record in a folder, if it has one.
  init?(in folder: URL) {
    guard let data = try? Data(contentsOf: folder.appending(path: Self.name)) else { return nil }
    self.init(data)
  }

  /// Keeps the record in a folder, if that can be written.
  func keep(in folder: URL) {
    _ = try? OutputFolder(folder).write(data, to: Self.name)
  }

  /// Reads the record's form on disk.
  init?(_ data: Data) {
    var reader = ByteReader(data)
    guard reader.take(Self.mark.count) == Self.mark, let sum = reader.number(),
      let head = reader.field(), Checksum([UInt8](head)).value == sum
    else { return nil }
    var contents = ByteReader(head)
    guard let stamps = contents.field(), let frame = contents.field(),
      let sources = contents.field(), let lessons = Self.lessons(&contents),
      let files = Self.files(&contents, bytes: &reader)
    else { return nil }
    let pages = lessons.compactMap { LessonName(file: $0.path) }.map {
      ($0.number, files["\($0.slug).html"] ?? [])
    }
    guard
      let pieces = KnownPieces(&contents, pages: Dictionary(pages) { first, _ in first }),
      contents.isAtEnd, reader.isAtEnd
    else { return nil }
    self.init(
      inputs: WeaveInputs(stamps: stamps, frame: frame, lessons: lessons),
      sources: sources.isEmpty ? nil : sources, site: Site(files: files),
      pieces: pieces)
  }

  /// The record's form on disk.
  var data: Data {
    var head = Data()
    head.append(field: inputs.stamps)
    head.append(field: inputs.frame)
    head.append(field: sources ?? Data())
    head.append(number: UInt64(inputs.lessons.count))
    for lesson in inputs.lessons {
      head.append(text: lesson.path)
      head.append(field: lesson.bytes)
    }
    let files = site.files.sorted { $0.key < $1.key }
    head.append(number: UInt64(files.count))
    for (path, bytes) in files {
      head.append(text: path)
      head.append(number: UInt64(bytes.count))
    }
    pieces.append(to: &head)
    var data = Self.mark
    data.append(number: Checksum([UInt8](head)).value)
    data.append(field: head)
    for (_, bytes) in files { data.append(contentsOf: bytes) }
    return data
  }

  private static func lessons(_ reader: inout ByteReader) -> [Course.File]? {
    guard let count = reader.count() else { return nil }
    var lessons: [Course.File] = []
    for _ in 0..<count {
      guard let path = reader.text(), let bytes = reader.field() else { return nil }
      lessons.append(Course.File(path: path, bytes: [UInt8](bytes)))
    }
    return lessons
  }

  private static func files(
    _ reader: inout ByteReader, bytes: inout ByteReader
  ) -> [String: [UInt8]]? {
    guard let count = reader.count() else { return nil }
    var files: [String: [UInt8]] = [:]
    for _ in 0..<count {
      guard let path = reader.text(), let size = reader.count(), let file = bytes.take(size) else {
        return nil
      }
      files[path] = [UInt8](file)
    }
    return files
  }
}
