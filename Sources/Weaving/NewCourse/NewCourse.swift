import CourseFiles
import Foundation
import Importing
import Mustache

/// A course that is about to be: a package with one lesson that has one of everything.
///
/// Its files are those of the folder `Template`; the names of those with a blank to fill end in
/// `.mustache`.
struct NewCourse {
  /// What the course is called.
  let title: CourseTitle
  /// Where its package finds this one.
  let toolkit: ToolkitDependency
  /// On how many machines its workflow checks it.
  var shards = 1
  /// The lessons, if they are there already.
  var imported: CourseImport?

  /// Writes the package into a folder.
  ///
  /// - Parameter path: The folder: a new one, or an empty one in which a repository may have been
  ///   begun.
  /// - Returns: How many files there are.
  /// - Throws: `NewCourseError`, before anything is written, or the system's error.
  func write(to path: String) throws -> Int {
    let url = URL(filePath: path, directoryHint: .isDirectory)
    if url.standardizedFileURL.lastPathComponent.lowercased() == toolkit.identity {
      throw NewCourseError.toolkitsName(path)
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw NewCourseError.isFile(path) }
      let present = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      if let first = present.first(where: { $0 != ".git" }) {
        throw NewCourseError.notEmpty(path, has: first)
      }
    }
    let files = try files()
    let folder = OutputFolder(url)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try folder.write(bytes, to: path)
    }
    return files.count
  }

  /// Returns every file of the package, by its path in the package's folder.
  ///
  /// - Throws: The system's error if the template cannot be read.
  func files() throws -> [String: [UInt8]] {
    let files = try files(of: "Template")
    return shards == 1 ? files : files.merging(try self.files(of: "ShardedTemplate")) { $1 }
  }

  /// The files of a folder of templates, with their blanks filled.
  private func files(of name: String) throws -> [String: [UInt8]] {
    let template = Bundle.module.url(forResource: name, withExtension: nil)
    guard let template else { throw CocoaError(.fileReadNoSuchFile) }
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: template.path).sorted() {
      let url = template.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      if imported != nil, path.hasPrefix("lessons/") { continue }
      if path.hasSuffix(Self.suffix) {
        let blanks = try MustacheTemplate(string: String(contentsOf: url, encoding: .utf8))
        files[String(path.dropLast(Self.suffix.count))] = Array(blanks.render(content).utf8)
      } else {
        files[path] = [UInt8](try Data(contentsOf: url))
      }
    }
    guard let imported else { return files }
    for (path, bytes) in imported.files { files["lessons/\(path)"] = bytes }
    files["lessons/Course.swift"] = Array(imported.manifest(titled: title.swiftLiteral).utf8)
    files["import.txt"] = Array((imported.log + "\n").utf8)
    return files
  }

  private static let suffix = ".mustache"

  /// What the templates may ask for, each in the spelling of the language that it goes into.
  private var content: Content {
    Content(
      title: .init(swift: title.swiftLiteral, markdown: title.markdown), package: title.packageName,
      isNew: imported == nil,
      toolkit: .init(dependency: toolkit.manifestCode, package: toolkit.package),
      shards: .init(count: shards))
  }

  private struct Content {
    struct Title {
      let swift: String
      let markdown: String
    }
    struct Toolkit {
      let dependency: String
      let package: String
    }
    struct Shards {
      let count: Int
      /// `1, 2, 3, 4`.
      let list: String

      init(count: Int) {
        self.count = count
        list = (1...count).map(String.init).joined(separator: ", ")
      }
    }
    let title: Title
    let package: String
    let isNew: Bool
    let toolkit: Toolkit
    let shards: Shards
  }
}
