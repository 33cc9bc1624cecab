import CourseFiles
import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A package that was made from a course and edited since, and what of the edits the lessons can take over.
package struct StitchedPackage {
  /// The lessons that change, as they are with the edits.
  package let lessons: [Course.File]
  /// The same as they are on the disk.
  package let before: [Course.File]
  /// What was left, as compilers print it.
  package let problems: [Problem]
  private let root: URL
  private let folder: URL
  private let record: EjectionRecord
  private let all: [Course.File]

  /// Compares a package with the lessons.
  ///
  /// - Parameters:
  ///   - folder: The package.
  ///   - name: The package, as the user calls it.
  ///   - lessons: The folder with the lessons.
  ///   - root: The folder of the course.
  /// - Throws: `NoEjection` if it is no such package; `CourseError`, `LessonFileError`, or the system's error.
  package init(folder: URL, called name: String, lessons: URL, root: URL) throws {
    guard let data = try? Data(contentsOf: folder.appending(path: EjectionRecord.name)),
      let record = try? JSONDecoder().decode(EjectionRecord.self, from: data)
    else { throw NoEjection(folder: name) }
    self.root = root
    self.folder = folder
    self.record = record
    let course = try Course(directory: lessons, root: root)
    let files = try Course.files(in: lessons, root: root)
    let names = try Self.names()
    // Only other targets depend on what the manifest says of them.
    let needs =
      course.targets.isEmpty ? TargetNeeds() : try PackageManifest.needs(of: lessons, in: root)
    let make = { (course: Course) in
      Ejection(
        course.state(through: record.through), module: record.module, needs: needs, names: names
      ).files
        .filter { $0.name.hasPrefix("Sources/") || $0.name.hasPrefix("Tests/") }
    }
    let made = make(course)
    let changed = record.changed(files)
    var found = Self.sources(in: folder, modules: [record.module] + course.targets)
    // What no lesson holds came along from the folder of its target.
    let known = Set(made.map(\.name))
    found = found.filter { name, text in
      known.contains(name) || !record.isUntouched(name, Array(text.utf8))
    }
    if !changed.isEmpty {
      // What differs in a file that nobody touched is the lessons' own change.
      for file in made {
        guard let text = found[file.name], record.isUntouched(file.name, Array(text.utf8)) else {
          continue
        }
        found[file.name] = file.text
      }
    }
    let stitch = Stitch(
      files, course: course, made: made, found: found, changed: changed,
      parse: { (edited) throws(CourseError) in
        try Course(
          files: edited, directory: lessons.lastPathComponent,
          attachments: Course.attachmentFolder(lessons, root: root),
          manifestName: course.manifestName)
      }, remake: make)
    all = files
    self.lessons = stitch.lessons
    let paths = Set(stitch.lessons.map(\.path))
    before = files.filter { paths.contains($0.path) }
    problems = stitch.faults.map { file, line, fault in
      Problem(
        at: SourceLocation(file: "\(name)/\(file)", line: line, column: 1), fault.description)
    }
  }

  /// Writes the lessons, and notes in the package that they are what it was made from.
  ///
  /// A lesson that the author changed besides stays noted as changed.
  package func write() throws {
    let output = OutputFolder(root)
    for file in lessons { try output.write(file.bytes, to: file.path) }
    var record = record
    for file in lessons { record.lessons[file.path] = EjectionRecord.sum(file.bytes) }
    for path in record.files.keys {
      guard let data = try? Data(contentsOf: folder.appending(path: path)), problems.isEmpty else {
        continue
      }
      record.files[path] = EjectionRecord.sum([UInt8](data))
    }
    try OutputFolder(folder).write(try record.json, to: EjectionRecord.name)
  }

  /// The changes as a patch that `git apply` takes.
  package var patch: String {
    zip(before, lessons).map { UnifiedDiff(from: $0, to: $1).text }.joined()
  }

  private static func names() throws -> [String: Set<String>] {
    let toolkit = try ToolkitSources.runtime.map { ($0, try ToolkitSources.files(of: $0)) }
    return Dictionary(
      uniqueKeysWithValues: toolkit.map { ($0, ToolkitSources.publicNames(in: $1.values)) })
  }

  /// The Swift files of the module and of its tests, but for those that came along with it.
  private static func sources(in folder: URL, modules: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for part in modules.flatMap({ ["Sources/\($0)", "Tests/\($0)Tests"] }) {
      let place = folder.appending(path: part)
      for name in (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
      where name.hasSuffix(".swift") && name != CourseDescriptionFile.name {
        guard let data = try? Data(contentsOf: place.appending(path: name)) else { continue }
        found["\(part)/\(name)"] = String(decoding: data, as: UTF8.self)
      }
    }
    return found
  }
}

/// A folder is no package that was made from a course.
package struct NoEjection: Error, Hashable, CustomStringConvertible {
  /// The folder, as the user calls it.
  package let folder: String

  /// The fault in words.
  package var description: String {
    "\(folder): error: no package of a course: 'swift run tangle --output \(folder)' writes one, with "
      + "the file '\(EjectionRecord.name)', which says what it was made from"
  }
}
