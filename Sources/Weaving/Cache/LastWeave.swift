import CourseFiles
import Foundation
import Literate

/// What the last weave read and wrote, so that the next one can tell that there is nothing to do.
///
/// Both are kept whole and compared byte for byte. Only the program itself, tens of megabytes, goes
/// by what the system says of it.
struct LastWeave: Hashable {
  /// The folder in which it is kept.
  let folder: URL
  /// All that the site depends on.
  private let inputs: Data

  /// Reads what a weave would read now.
  ///
  /// - Throws: The system's error if a lesson cannot be read.
  init(of weaver: Weaver, in folder: URL) throws {
    self.folder = folder
    var inputs = Data("last weave, form 1\n".utf8)
    let stamp = FileStamp(path: weaver.executable.path)?.description ?? ""
    inputs.append(field: Data(stamp.utf8))
    inputs.append(field: Data(Surroundings.toolchain(beside: weaver.executable).utf8))
    for lesson in try Course.files(in: weaver.lessons, root: weaver.root) {
      inputs.append(field: Data(lesson.path.utf8))
      inputs.append(field: Data(lesson.bytes))
    }
    for (name, bytes) in try Templates.sources().sorted(by: { $0.key < $1.key }) {
      inputs.append(field: Data(name.utf8))
      inputs.append(field: bytes)
    }
    self.inputs = inputs
  }

  private static let name = "last-weave"

  /// Returns the site that was woven last, if it would be the same now.
  var site: Site? {
    guard let data = try? Data(contentsOf: folder.appending(path: Self.name)) else { return nil }
    var reader = ByteReader(data)
    guard reader.field() == inputs else { return nil }
    var files: [String: [UInt8]] = [:]
    while !reader.isAtEnd {
      guard let path = reader.field(), let bytes = reader.field() else { return nil }
      files[String(decoding: path, as: UTF8.self)] = [UInt8](bytes)
    }
    return files.isEmpty ? nil : Site(files: files)
  }

  /// Keeps a site that was woven from these inputs, if the folder can be written.
  func keep(_ site: Site) {
    guard site.faults.isEmpty, site.standIns.isEmpty else { return }
    var record = Data()
    record.append(field: inputs)
    for (path, bytes) in site.files.sorted(by: { $0.key < $1.key }) {
      record.append(field: Data(path.utf8))
      record.append(field: bytes)
    }
    _ = try? OutputFolder(folder).write(record, to: Self.name)
  }
}
