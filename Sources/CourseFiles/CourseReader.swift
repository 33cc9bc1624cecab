import Literate

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Course {
  /// Reads the lessons in a folder.
  ///
  /// - Parameters:
  ///   - directory: The folder with the lessons.
  ///   - root: The package's folder; paths in diagnostics are relative to it.
  /// - Throws: `LessonFileError` or `CourseError` with every fault of the course, or the system's error
  ///   if a file cannot be read.
  public init(directory: URL, root: URL) throws {
    try self.init(directory: directory, root: root, known: nil)
  }

  /// Reads the lessons in a folder, but for those that were read before and are as they were.
  ///
  /// - Parameters:
  ///   - directory: The folder with the lessons.
  ///   - root: The package's folder; paths in diagnostics are relative to it.
  ///   - known: The lessons that were read before, if any are kept.
  /// - Throws: `LessonFileError` or `CourseError` with every fault of the course, or the system's error
  ///   if a file cannot be read.
  package init(directory: URL, root: URL, known: ReadLessons?) throws {
    let prefix = directory.relativePath(from: root)
    let files = try Self.files(in: directory, root: root)
    let description = directory.appending(path: CourseDescriptionFile.name)
    let text = (try? String(contentsOf: description, encoding: .utf8)) ?? ""
    try self.init(
      files: files, directory: prefix.isEmpty ? "." : prefix,
      attachments: Self.attachmentFolder(directory, root: root),
      manifestName: CourseDescriptionFile.constantName(in: text), known: known)
  }

  /// Reads the file of one lesson.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - directory: The folder with the lessons.
  ///   - root: The package's folder; the file's path is relative to it.
  /// - Returns: The file.
  /// - Throws: The system's error if it cannot be read.
  package static func file(named name: String, in directory: URL, root: URL) throws -> File {
    let prefix = directory.relativePath(from: root)
    let bytes = try Data(contentsOf: directory.appending(path: name))
    return File(path: prefix.isEmpty ? name : "\(prefix)/\(name)", bytes: [UInt8](bytes))
  }

  /// Returns the files beside the lessons, and those of the package, for a course to look into.
  package static func attachmentFolder(_ directory: URL, root: URL) -> AttachmentFolder {
    AttachmentFolder(
      names: attachments(in: directory), packageFile: { packageFile($0, in: root) },
      read: { name in
        (try? Data(contentsOf: directory.appending(path: name))).map { [UInt8]($0) }
      })
  }

  /// Returns what is in a file of a package; nil if there is none, or it is no file of its own.
  package static func packageFile(_ path: String, in root: URL) -> [UInt8]? {
    let file = root.appending(path: path).resolvingSymlinksInPath()
    let folder = root.resolvingSymlinksInPath().path
    guard file.path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/"),
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { return nil }
    return (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }

  /// Returns the paths of the files in a folder of lessons that are neither lessons nor code: images,
  /// data, whatever lessons may show or lead to.
  ///
  /// What is hidden is none of them, and neither is a symbolic link, which could lead anywhere.
  package static func attachments(in directory: URL) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: directory.path)) ?? []
    return paths.sorted().filter { path in
      guard !path.hasSuffix(".md"), !path.hasSuffix(".swift"),
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { return false }
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: directory.appending(path: path).path)
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }
  }

  /// Returns the files of the lessons in a folder, by name; none if there is no such folder.
  ///
  /// - Parameters:
  ///   - directory: The folder with the lessons.
  ///   - root: The package's folder; the files' paths are relative to it.
  /// - Returns: The files, by name.
  /// - Throws: `LessonFileError` if something is called like a lesson and is no file in the folder, or
  ///   the system's error if a file cannot be read.
  public static func files(in directory: URL, root: URL) throws -> [File] {
    let prefix = directory.relativePath(from: root)
    var names: [String] = []
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      // An absent folder holds no lessons; the course says so.
    }
    // Editors keep hidden files beside the one that is open; they are no lessons.
    let lessons = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
    func path(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix)/\(name)" }
    if let error = LessonFileError(lessons, in: directory, path: path) { throw error }
    return try lessons.map { name in
      let bytes = try Data(contentsOf: directory.appending(path: name))
      return File(path: path(name), bytes: [UInt8](bytes))
    }
  }
}

extension URL {
  /// The path from `root` to here, or the whole path if this is somewhere else.
  package func relativePath(from root: URL) -> String {
    let own = standardizedFileURL.path
    let base = root.standardizedFileURL.path
    if own == base { return "" }
    let prefix = base.hasSuffix("/") ? base : base + "/"
    return own.hasPrefix(prefix) ? String(own.dropFirst(prefix.count)) : own
  }
}
