#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds sources of the toolkit itself, which a program that stands by itself takes along.
public enum ToolkitSources {
  /// Returns the Swift files of the module `Exhibits`, by their path in its folder.
  ///
  /// They lie beside this file in the checkout that this program was built from.
  ///
  /// - Throws: The system's error if the checkout is gone.
  public static func exhibits() throws -> [String: [UInt8]] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = sources.appending(path: "Exhibits")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".swift") {
      files[path] = [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }
    return files
  }
}
