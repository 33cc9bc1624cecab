import CourseFiles
import Foundation
import Tangling

/// The manifest of a course's package.
package enum PackageManifest {
  private static let name = "Package.swift"

  /// Asks SwiftPM what a package says of the target whose sources are the lessons.
  ///
  /// - Parameters:
  ///   - lessons: The folder with the lessons.
  ///   - root: The package's folder.
  /// - Returns: What a package made from the lessons has to say, too; of a folder that is no package,
  ///   nothing.
  /// - Throws: `UnreadableManifest`, or the system's error if SwiftPM cannot be called.
  package static func needs(of lessons: URL, in root: URL) throws -> TargetNeeds {
    let file = root.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else { return TargetNeeds() }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "package", "--package-path", root.path, "dump-package"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let dump = try? PackageDump.read([UInt8](json)) else {
      throw UnreadableManifest(path: file.path)
    }
    return dump.needs(ofTargetIn: lessons.relativePath(from: root))
  }
}

/// SwiftPM cannot read a package's manifest.
package struct UnreadableManifest: Error, Hashable, Sendable, CustomStringConvertible {
  /// The manifest.
  package let path: String

  /// The fault in words.
  package var description: String {
    "\(path): error: SwiftPM cannot read the manifest: 'swift package dump-package' says why"
  }
}

extension TargetNeeds {
  /// Reads the files that the lessons' code reads as resources.
  ///
  /// - Parameter folder: The folder with the lessons.
  /// - Returns: What is in them, by their paths in the folder.
  /// - Throws: The system's error if one cannot be read.
  package func resourceFiles(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for resource in resources {
      let place = folder.appending(path: resource.path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        files[resource.path] = [UInt8](try Data(contentsOf: place))
        continue
      }
      for path in try FileManager.default.subpathsOfDirectory(atPath: place.path) {
        let file = place.appending(path: path)
        let values = try file.resourceValues(forKeys: [.isRegularFileKey])
        guard values.isRegularFile == true else { continue }
        files["\(resource.path)/\(path)"] = [UInt8](try Data(contentsOf: file))
      }
    }
    return files
  }
}
