import CourseRuntime
import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// All files of a package that holds a state of a course and stands by itself.
public struct EjectedFiles: Sendable {
  /// What is in them, by their paths in the package's folder.
  public let bytes: [String: [UInt8]]

  /// Makes the files, and reads those that come along: so all of them are there before one is written.
  ///
  /// - Parameters:
  ///   - state: The program.
  ///   - lessons: The folder with the lessons, as the user calls it.
  ///   - module: The name of the package's module.
  /// - Throws: `NoManifest`, `DataFileError`, or the system's error if a file cannot be read.
  public init(_ state: CourseState, lessons: String, module: String) throws {
    let folder = URL(filePath: lessons)
    var bytes: [String: [UInt8]] = [:]
    let manifest = folder.appending(path: NoManifest.fileName)
    guard FileManager.default.fileExists(atPath: manifest.path) else {
      throw NoManifest(lessons: lessons)
    }
    bytes["Sources/\(module)/\(NoManifest.fileName)"] = [UInt8](try Data(contentsOf: manifest))
    for file in Ejection(state, module: module).files { bytes[file.name] = Array(file.text.utf8) }
    for file in try DataFolder(besideLessonsIn: folder).files {
      bytes["\(DataFolder.name)/\(file.name)"] = file.bytes
    }
    for module in ToolkitSources.runtime {
      for (path, source) in try ToolkitSources.files(of: module) {
        bytes["Sources/\(module)/\(path)"] = source
      }
    }
    self.bytes = bytes
  }
}

/// There is no file that says what the course is called.
public struct NoManifest: Error, Hashable, Sendable, CustomStringConvertible {
  static let fileName = "Course.swift"

  /// The folder with the lessons, as the user calls it.
  public let lessons: String

  /// Names the folder.
  public init(lessons: String) {
    self.lessons = lessons
  }

  /// The fault in words.
  public var description: String {
    "\(lessons): error: there is no file '\(Self.fileName)', which says what the course is called: "
      + "the program that is taken along needs it"
  }
}
