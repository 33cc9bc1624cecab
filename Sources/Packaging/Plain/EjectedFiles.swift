import CourseFiles
import CourseRuntime
import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// All files of a package that holds a state of a course and stands by itself.
package struct EjectedFiles: Sendable {
  /// What is in them, by their paths in the package's folder.
  package let bytes: [String: [UInt8]]

  /// Makes the files, and reads those that come along: so all of them are there before one is written.
  ///
  /// - Parameters:
  ///   - state: The program.
  ///   - lessons: The folder with the lessons, as the user calls it.
  ///   - root: The folder of the course's package.
  ///   - module: The name of the package's module.
  ///   - needs: What the course's own package says of its lessons.
  ///   - isLibrary: Whether the package offers its module to others, and runs nothing itself.
  /// - Throws: `NoProgram`, `NoManifest`, `DataFileError`, or the system's error if a file cannot be read.
  package init(
    _ state: CourseState, lessons: String,
    root: URL = URL(filePath: FileManager.default.currentDirectoryPath), module: String,
    needs: TargetNeeds = TargetNeeds(),
    isLibrary: Bool = false
  ) throws {
    let folder = URL(filePath: lessons)
    let toolkit = try ToolkitSources.runtime.map { ($0, try ToolkitSources.files(of: $0)) }
    let names = toolkit.map { ($0, ToolkitSources.publicNames(in: $1.values)) }
    let ejection = Ejection(
      state, module: module, needs: needs, names: Dictionary(uniqueKeysWithValues: names),
      isLibrary: isLibrary)
    var bytes: [String: [UInt8]] = [:]
    for file in ejection.files { bytes[file.name] = Array(file.text.utf8) }
    // A target without a source is none to SwiftPM.
    guard !ejection.modules.isEmpty else {
      throw NoProgram(lessons: lessons)
    }
    if ejection.needsManifest {
      let manifest = folder.appending(path: CourseDescriptionFile.name)
      guard FileManager.default.fileExists(atPath: manifest.path) else {
        throw NoManifest(lessons: lessons)
      }
      for name in ejection.modulesWithManifest {
        bytes["Sources/\(name)/\(CourseDescriptionFile.name)"] = [UInt8](
          try Data(contentsOf: manifest))
      }
    }
    for (target, path, rename) in ejection.foldersBeside {
      for (name, text) in try Self.swiftFiles(in: root.appending(path: path)) {
        bytes["Sources/\(target)/\(name)"] = Array(rename(text).utf8)
      }
    }
    for file in try DataFolder(besideLessonsIn: folder).files {
      bytes["\(DataFolder.name)/\(file.name)"] = file.bytes
    }
    for file in try RecordsFolder(besideLessonsIn: folder).files {
      bytes["\(RecordsFolder.name)/\(file.name)"] = file.bytes
    }
    for (path, content) in try needs.resourceFiles(in: folder)
    where ejection.modules.first == module {
      bytes["Sources/\(module)/\(path)"] = content
    }
    // A library's code is not the lessons', line by line: edits of it cannot be brought back.
    if !isLibrary {
      let record = EjectionRecord(
        through: state.last, module: module, lessons: try Self.lessons(of: state, in: folder),
        files: bytes.filter { $0.key.hasSuffix(".swift") })
      bytes[EjectionRecord.name] = try record.json
    }
    for (name, files) in toolkit where ejection.toolkitModules.contains(name) {
      for (path, source) in files { bytes["Sources/\(name)/\(path)"] = source }
    }
    self.bytes = bytes
  }

  /// The Swift files in a folder, by their paths there.
  private static func swiftFiles(in folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    where path.hasSuffix(".swift") {
      files[path] = String(
        decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }
    return files
  }

  private static func lessons(of state: CourseState, in folder: URL) throws -> [Course.File] {
    try state.lessons.map { lesson in
      let file = folder.appending(path: "\(lesson.slug).md")
      return Course.File(path: lesson.file, bytes: [UInt8](try Data(contentsOf: file)))
    }
  }
}

/// There is no file that says what the course is called.
package struct NoManifest: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder with the lessons, as the user calls it.
  package let lessons: String

  /// Names the folder.
  package init(lessons: String) {
    self.lessons = lessons
  }

  /// The fault in words.
  package var description: String {
    "\(lessons): error: there is no file '\(CourseDescriptionFile.name)', which says what the course is called: "
      + "a lesson shows the program of the course, which needs it"
  }
}

/// The lessons have no code of which a package could be made.
package struct NoProgram: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder with the lessons, as the user calls it.
  package let lessons: String

  /// The fault in words.
  package var description: String {
    "\(lessons): error: no lesson has code, so there is no program to take along: write a chunk of "
      + "'swift' or 'swift run'"
  }
}
