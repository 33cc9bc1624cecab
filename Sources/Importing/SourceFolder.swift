import Foundation

/// A folder of Markdown that is to become a course; it is never written to.
package struct SourceFolder {
  /// The paths of the Markdown files in it, in the order in which they are to be read.
  package let documents: [String]
  /// The paths of all other files.
  let others: Set<String>
  private let read: (String) -> [UInt8]?

  /// Hidden folders in which tools keep what is theirs; others, such as `.docs`, hold documents.
  private static let tools: Set = [
    ".git", ".github", ".build", ".swiftpm", ".vscode", ".idea", ".svn", ".hg", ".cache",
    "node_modules",
  ]

  /// Looks through a folder; what tools keep there, and what links lead to, is left out.
  ///
  /// - Throws: `ImportError` if there is no such folder, or no Markdown in it.
  package init(_ url: URL) throws {
    let path = url.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { throw ImportError.noFolder(path) }
    let all = try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      !name.split(separator: "/").contains { Self.tools.contains(String($0)) }
    }
    var (documents, others): ([String], Set<String>) = ([], [])
    for name in all {
      let type = try? FileManager.default.attributesOfItem(
        atPath: url.appending(path: name).path)[.type]
      switch type as? FileAttributeType {
      case .typeRegular where Self.isMarkdown(name): documents.append(name)
      case .typeRegular: others.insert(name)
      default: break
      }
    }
    guard !documents.isEmpty else { throw ImportError.noMarkdown(path) }
    self.init(documents: documents, others: others) { name in
      (try? Data(contentsOf: url.appending(path: name))).map { [UInt8]($0) }
    }
  }

  /// A folder of some files, by their paths.
  package init(files: [String: [UInt8]]) {
    self.init(
      documents: files.keys.filter(Self.isMarkdown).sorted(),
      others: Set(files.keys.filter { !Self.isMarkdown($0) })
    ) { files[$0] }
  }

  private init(
    documents: [String], others: Set<String>, read: @escaping (String) -> [UInt8]?
  ) {
    self.others = others
    self.read = read
    self.documents = ReadingOrder(documents, read: read).documents
  }

  /// Returns what is in a file; nil if it cannot be read.
  func bytes(_ path: String) -> [UInt8]? { read(path) }

  private static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}

/// Why a folder cannot become a course.
package enum ImportError: Error, Hashable, CustomStringConvertible {
  case noFolder(String)
  case noMarkdown(String)
  case tooMany(Int)

  /// The fault in words.
  package var description: String {
    switch self {
    case .noFolder(let path): "error: there is no folder '\(path)': name one with Markdown files"
    case .noMarkdown(let path):
      "error: '\(path)' has no Markdown in it, no file that ends in .md or .markdown"
    case .tooMany(let count):
      "error: \(count) files are too many for one course, which has at most 9999 lessons"
    }
  }
}

/// The order in which documents are read: as the first that leads to most of them says, and by their
/// paths otherwise.
private struct ReadingOrder {
  let documents: [String]

  init(_ paths: [String], read: (String) -> [UInt8]?) {
    let sorted = paths.sorted { Self.key($0) < Self.key($1) }
    let contents = ["SUMMARY.md", "README.md", "README.markdown", "index.md"]
    var best: [String] = []
    for name in sorted where contents.contains(name) || paths.count < 60 && !name.contains("/") {
      guard let bytes = read(name) else { continue }
      var listed: [String] = []
      for link in LinkFinder(bytes, isCode: { _ in false }).links {
        let address = String(decoding: bytes[link.destination], as: UTF8.self)
        guard let found = DocumentNames(sorted).document(address, from: name)?.path,
          found != name, !listed.contains(found)
        else { continue }
        listed.append(found)
      }
      if listed.count > best.count { best = (listed.contains(name) ? [] : [name]) + listed }
    }
    // A list of a few links is no table of contents.
    guard best.count > sorted.count / 2 else {
      documents = sorted
      return
    }
    documents = best + sorted.filter { !best.contains($0) }
  }

  /// Numbers sort by their size, and a folder's own page before what is in it.
  private static func key(_ path: String) -> String {
    var key = ""
    var digits = ""
    func flush() -> String {
      digits.isEmpty ? "" : String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }
    let isIndex = DocumentNames.isIndex(path)
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    for character in (isIndex ? folder + "/ " : path).lowercased() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      key += flush()
      digits = ""
      key.append(character)
    }
    return key + flush()
  }
}
