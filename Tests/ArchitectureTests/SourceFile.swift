import Foundation

/// A Swift file under `Sources/`, with the modules that it imports.
struct SourceFile {
  /// The path from the package's folder.
  let path: String
  /// The module that the file belongs to.
  let module: String
  /// The modules that the file imports, in order.
  let imports: [String]
  /// How many declarations are for other packages, too.
  let publicDeclarations: Int

  /// Finds the imports in a file's text.
  ///
  /// - Parameters:
  ///   - path: The path from the package's folder: `Sources/Module/File.swift`.
  ///   - text: What the file holds.
  init(path: String, text: String) {
    self.path = path
    module = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    publicDeclarations = text.split(separator: "\n").count(where: Self.isPublic)
    var isInString = false
    imports = text.split(separator: "\n").compactMap { line in
      // Most lines have neither, and a search for a pattern takes a thousand times as long.
      if line.contains(Self.quotes) && line.ranges(of: Self.quotes).count % 2 == 1 {
        isInString.toggle()
      }
      return !isInString && line.contains("import ") ? Self.module(importedBy: line) : nil
    }
  }

  private static let quotes = "\"\"\""

  private static func isPublic(_ line: Substring) -> Bool {
    guard line.contains("public ") || line.contains("open ") else { return false }
    let declaration = /\s*(@\w+(\([^)]*\))?\s+)*(public|open)\s+(?!import\s|=)/
    return line.prefixMatch(of: declaration) != nil
  }

  private static func module(importedBy line: Substring) -> String? {
    let beginning = /\s*(@\w+(\([^)]*\))?\s+)*(\w+\s+)?import\s+/
    let kind = /(struct|class|enum|protocol|actor|typealias|func|var|let)\s+/
    guard let start = line.prefixMatch(of: beginning)?.range.upperBound else { return nil }
    let rest = line[start...]
    let name = rest[(rest.prefixMatch(of: kind)?.range.upperBound ?? start)...]
    return String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  // MARK: The package

  /// Folders whose files are copied, not compiled: they are a course of their own, or no Swift.
  private static let resources: Set = ["Resources", "Template"]

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Reads every Swift file that is compiled.
  static func all() throws -> [SourceFile] {
    let sources = root.appending(path: "Sources")
    return try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
      .filter { $0.hasSuffix(".swift") }
      .filter { resources.isDisjoint(with: $0.split(separator: "/").map(String.init)) }
      .map { path in
        let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
        return SourceFile(path: "Sources/" + path, text: text)
      }
  }

  /// Lists the folders of the modules.
  static func folders() throws -> [String] {
    let items = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Sources"), includingPropertiesForKeys: [.isDirectoryKey])
    return try items.filter {
      try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
    }
    .map(\.lastPathComponent).sorted()
  }
}
