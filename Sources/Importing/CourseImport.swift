import Foundation
import Literate
import Tangling

/// A folder of Markdown as the lessons of a course.
///
/// Every document becomes a lesson, and what no lesson can hold is written otherwise, with a word on
/// each change. Nothing is left out, and the folder stays as it is.
package struct CourseImport {
  /// The files of the folder `lessons`, by their paths in it, without `Course.swift`.
  package private(set) var files: [String: [UInt8]] = [:]
  /// What was changed, in the order of the documents.
  package private(set) var changes: [ImportChange] = []
  /// What is still wrong, with its place in the source.
  package private(set) var faults: [Problem] = []
  /// The numbers of the lessons with which parts begin, and the parts' titles.
  package private(set) var parts: [(title: String, first: Int)] = []
  /// The documents, and how many of them are lessons without a fault.
  package private(set) var documentCount = 0
  package private(set) var soundCount = 0

  private let source: SourceFolder
  private var documents: [ImportedDocument] = []
  private var copies: [String: String] = [:]

  /// Makes a course of a folder.
  ///
  /// - Throws: `ImportError`, or the system's error if a document cannot be read.
  package init(_ source: SourceFolder) throws {
    self.source = source
    let paths = source.documents
    guard paths.count < 10_000 else { throw ImportError.tooMany(paths.count) }
    let names = DocumentNames(paths)
    let lessons = Dictionary(
      uniqueKeysWithValues: paths.enumerated().map { ($1, Self.lessonName($1, number: $0 + 1)) })
    documents = try paths.map { path in
      guard let bytes = source.bytes(path) else {
        throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: path])
      }
      return ImportedDocument(path: path, lesson: lessons[path] ?? "", bytes: bytes)
    }
    let headings = Dictionary(
      uniqueKeysWithValues: documents.map { document in
        (
          document.path, MarkdownOutline(document.text.bytes)?.headings ?? []
        )
      })
    for index in documents.indices {
      let path = documents[index].path
      documents[index].mend { address, isImage in
        LinkResolver(
          source: source, names: names, lessons: lessons, headings: headings, document: path
        ).resolve(address, isImage: isImage)
      }
    }
    collectCopies()
    mendBetweenLessons()
    collect()
    parts = Self.parts(paths)
  }

  /// Reads the files that lessons show or lead to.
  private mutating func collectCopies() {
    for document in documents { copies.merge(document.copies) { old, _ in old } }
  }

  /// Mends what lessons say of each other, which is looked at when each of them is one by itself.
  private mutating func mendBetweenLessons() {
    for _ in 0..<4 {
      let sound = documents.map(\.isSound)
      let files = documents.enumerated().map { place, document in
        // In the place of one that cannot be read yet stands an empty one.
        Course.File(
          path: document.lesson,
          bytes: sound[place] ? document.text.bytes : Array("# \(document.lesson)\n".utf8))
      }
      let folder = AttachmentFolder(names: copies.keys.sorted()) { [copies, source] name in
        copies[name].flatMap { source.bytes($0) }
      }
      do throws(CourseError) {
        _ = try Course(files: files, directory: "lessons", attachments: folder)
        return
      } catch {
        var isChanged = false
        let byFile = Dictionary(grouping: error.diagnostics, by: \.location.file)
        for index in documents.indices where sound[index] {
          guard let faults = byFile[documents[index].lesson] else { continue }
          documents[index].outerFaults = faults
          isChanged = documents[index].mendLinks(faults) || isChanged
        }
        guard isChanged else { return }
        for index in documents.indices where sound[index] {
          documents[index].outerFaults = []
        }
      }
    }
  }

  private mutating func collect() {
    documentCount = documents.count
    for document in documents {
      files[document.lesson] = document.text.bytes
      changes += document.changes.sorted { $0.line < $1.line }
      changes += document.proposals
      let own = document.faults + document.outerFaults
      if own.isEmpty { soundCount += 1 }
      faults += own.map { fault in
        Problem(
          at: SourceLocation(
            file: document.path, line: document.text.origin(ofLine: fault.location.line),
            column: fault.location.column), fault.reason.description.printable)
      }
    }
    for (copy, path) in copies { files[copy] = source.bytes(path) }
  }

  /// Every change and every fault, a line each.
  package var log: String {
    (faults.map(\.description) + changes.map(\.description)).joined(separator: "\n")
  }

  /// Returns `Course.swift`.
  ///
  /// - Parameter title: The title of the course, as a literal of Swift.
  /// - Returns: The file's text.
  package func manifest(titled title: String) -> String {
    let list = parts.map { part in
      "    CourseManifest.Part(\(swiftLiteral(part.title)), from: \(part.first)),\n"
    }.joined()
    let parts = list.isEmpty ? "" : ",\n  parts: [\n\(list)  ]"
    return """
      import CourseRuntime

      let course = CourseManifest(
        title: \(title),
        summary: "What this course is about, in one sentence."\(parts)
      )

      """
  }

  /// The name of a lesson: `07-binary-search-tree.md`.
  static func lessonName(_ path: String, number: Int) -> String {
    let title = DocumentNames.title(path)
    // A number that the document had gives way to the lesson's.
    let bare = title.drop { $0.isNumber || $0 == " " }
    let words = (bare.isEmpty ? title[...] : bare).lowercased().unicodeScalars
      .split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }.map(String.init)
    let slug = words.isEmpty ? "lesson" : words.joined(separator: "-")
    return (number < 10 ? "0\(number)" : "\(number)") + "-\(slug).md"
  }

  /// The parts of a course whose documents lie in folders, one after the other.
  static func parts(_ paths: [String]) -> [(title: String, first: Int)] {
    var parts: [(title: String, first: Int)] = []
    var last: Substring?
    for (place, path) in paths.enumerated() {
      let folder = path.contains("/") ? path.prefix { $0 != "/" } : ""
      if folder != last { parts.append((String(folder), place + 1)) }
      last = folder
    }
    let isWorthwhile = parts.count > 1 && parts.count * 3 <= paths.count
    return isWorthwhile
      ? parts.map { ($0.title.isEmpty ? "Introduction" : DocumentNames.title($0.title), $0.first) }
      : []
  }
}
