import Spelling

/// Reads the files beside the lessons that these show or lead to.
struct AttachmentReader {
  private let folder: AttachmentFolder
  private lazy var names = Vocabulary(folder.names)
  /// What was read so far.
  private(set) var files: [String: Attachment] = [:]
  /// The files of the package that lessons show, as far as they were read.
  private(set) var included: [String: [UInt8]] = [:]

  init(_ folder: AttachmentFolder) {
    self.folder = folder
  }

  /// What is in the file of references; nil if there is none.
  var bibliography: [UInt8]? { folder.file(Bibliography.fileName)?.bytes }

  /// Whether a link's path speaks of a file beside the lessons, and not of a lesson or its page.
  func isFile(_ name: String) -> Bool {
    guard !name.hasSuffix(".md") else { return false }
    if folder.names.contains(name) { return true }
    guard let dot = name.lastIndex(of: "."), !name.hasSuffix(".html") else { return false }
    let ending = name[name.index(after: dot)...]
    return !ending.isEmpty && ending.utf8.allSatisfy { $0.isPartOfWord && $0 < 0x80 }
  }

  /// Reads a file that a link leads to, and returns what is wrong with it.
  mutating func fault(inFile name: String) -> Reason? {
    if files[name] != nil { return nil }
    guard let file = folder.file(name) else {
      return .noFile(name, suggestion: names.nearest(to: name))
    }
    // Pages, styles and scripts of the site stand beside each other, in no folder.
    let isOfSite = [".html", ".css", ".js"].contains { name.lowercased().hasSuffix($0) }
    if isOfSite, !name.utf8.contains(UInt8(ascii: "/")) { return .takenFile(name) }
    files[name] = file
    return nil
  }

  /// Reads a file of the package of which a lesson shows a part, and returns what is wrong with it, and
  /// where.
  mutating func fault(in include: Include) -> Diagnostic? {
    guard let bytes = included[include.path] ?? folder.packageFile(include.path) else {
      return Diagnostic(include.pathLocation, .include(.noFile(include.path)))
    }
    included[include.path] = bytes
    do throws(IncludeFault) {
      _ = try include.text(in: bytes)
      return nil
    } catch {
      return Diagnostic(include.partLocation, .include(error))
    }
  }

  /// Reads an image, and its dark twin if there is one.
  mutating func fault(in picture: Picture) -> Reason? {
    if let reason = fault(inFile: picture.file) { return reason }
    if files[picture.file]?.size == nil { return .brokenImage(picture.file) }
    guard folder.names.contains(picture.darkFile) else { return nil }
    if let reason = fault(inFile: picture.darkFile) { return reason }
    return files[picture.darkFile]?.size == nil ? .brokenImage(picture.darkFile) : nil
  }
}
