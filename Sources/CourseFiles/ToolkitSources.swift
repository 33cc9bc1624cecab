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

  /// Returns what a module offers at file scope, by name.
  ///
  /// - Throws: The system's error if the checkout is gone.
  public static func names(of module: String) throws -> Set<String> {
    publicNames(in: try files(of: module).values)
  }

  /// Returns what the sources of a module offer at file scope, by name.
  package static func publicNames(in files: some Sequence<[UInt8]>) -> Set<String> {
    var names: Set<String> = []
    for file in files {
      let text = String(decoding: file, as: UTF8.self)
      for line in text.split(separator: "\n") where line.hasPrefix("public ") {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        let introducers: Set<Substring> = [
          "struct", "enum", "class", "actor", "protocol", "func", "var", "let", "typealias",
        ]
        guard let place = words.firstIndex(where: introducers.contains), place + 1 < words.count
        else { continue }
        names.insert(String(words[place + 1]))
      }
    }
    return names
  }

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
