#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds sources of the toolkit itself, which a program that stands by itself takes along.
public enum ToolkitSources {
  /// The folder with the toolkit's modules, in the checkout that this program was built from.
  public static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The modules that a lesson's code is linked with.
  public static let runtime = ["Exhibits", "CourseRuntime"]

  /// Returns the Swift files of a module, by their path in its folder.
  ///
  /// - Throws: The system's error if the checkout is gone.
  public static func files(of module: String) throws -> [String: [UInt8]] {
    let folder = folder.appending(path: module)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".swift") {
      files[path] = [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }
    return files
  }
}
