import Foundation
import Literate

/// Brings what a Swift server says of tangled files back into the lessons.
extension LanguageServer {
  /// Returns where a range of a tangled file stands in the lessons; nil if the lessons do not have it.
  func lessonRange(_ range: TextRange, in uri: String) -> (lesson: String, range: TextRange)? {
    if let name = virtualName(of: uri) {
      guard let start = virtual.origin(of: range.start, in: name),
        let end = virtual.origin(of: range.end, in: name), start.lesson == end.lesson
      else { return nil }
      return (start.lesson, TextRange(start.at, end.at))
    }
    return builtRange(range, in: uri)
  }

  /// Returns the name of a file that the Swift server has, by its address; nil if it is another.
  func virtualName(of uri: String) -> String? {
    guard let path = DocumentURI.path(uri) else { return nil }
    for folder in [setup.scratch, setup.scratch.resolvingSymlinksInPath()]
    where path.hasPrefix(folder.path + "/") {
      return String(path.dropFirst(folder.path.count + 1))
    }
    return nil
  }

  /// Whether a file is one that the build tangled.
  private func builtPath(of uri: String) -> String? {
    guard let path = DocumentURI.path(uri), path.contains("/plugins/outputs/") else { return nil }
    let name = URL(filePath: path).lastPathComponent
    return virtual.files[name] != nil || virtual.files[Self.suiteName(name)] != nil ? path : nil
  }

  private static func suiteName(_ name: String) -> String {
    name.hasSuffix(".swift") ? "\(name.dropLast(6))_suite.swift" : name
  }

  /// An index speaks of the last build: its line is looked for in the lesson as it is now, nearest to
  /// where it was.
  private func builtRange(_ range: TextRange, in uri: String) -> (lesson: String, range: TextRange)?
  {
    guard let path = builtPath(of: uri), range.start.line == range.end.line else { return nil }
    if builtFiles[path] == nil { builtFiles[path] = BuiltFile(path) }
    guard let file = builtFiles[path], file.origins.indices.contains(range.start.line),
      let origin = file.origins[range.start.line], let text = virtual.texts[origin.file]
    else { return nil }
    let code = Array(file.lines[range.start.line])
    let (start, end) = (file.lines.byte(at: range.start), file.lines.byte(at: range.end))
    for passage in text.passages[origin.line - 1] ?? [] {
      guard let place = text.range(start..<end, of: passage, line: origin.line - 1, in: code) else {
        continue
      }
      return (origin.file, place)
    }
    // The lesson has changed since: the same line stands somewhere else in it.
    let words = code.drop { $0 == UInt8(ascii: " ") }
    guard
      let line = text.line(with: words, near: origin.line - 1)
        ?? text.line(with: code[...], near: origin.line - 1)
    else { return nil }
    for passage in text.passages[line] ?? [] {
      if let place = text.range(start..<end, of: passage, line: line, in: code) {
        return (origin.file, place)
      }
    }
    return nil
  }

  /// Returns an answer with every place in it brought into the lessons; nil if what it speaks of is in
  /// no lesson.
  ///
  /// - Parameters:
  ///   - answer: What the Swift server said.
  ///   - uri: The address of the file that it was asked about.
  /// - Returns: The answer for the editor.
  func mapped(_ answer: JSON, in uri: String) -> JSON? {
    switch answer {
    case .array(let elements):
      var seen: Set<JSON> = []
      // What stands in several tangled files stands once in its lesson.
      return .array(elements.compactMap { mapped($0, in: uri) }.filter { seen.insert($0).inserted })
    case .object(let members):
      let uri = members["uri"]?.string ?? uri
      var result = members
      for (key, value) in members {
        if key == "changes" {
          result[key] = mappedChanges(value)
        } else if Self.rangeKeys.contains(key), let range = TextRange(value) {
          guard isTangled(uri) else { continue }
          guard let (lesson, range) = lessonRange(range, in: uri) else { return nil }
          result[key] = range.json
          if members["uri"] != nil { result["uri"] = .string(self.uri(of: lesson)) }
        } else {
          switch value {
          case .array, .object: result[key] = mapped(value, in: uri) ?? .null
          default: break
          }
        }
      }
      return .object(result)
    default: return answer
    }
  }

  /// The address of a lesson in the words of the editor, if it has it open.
  func uri(of lesson: String) -> String { open[lesson] ?? setup.uri(of: lesson).text }

  private static let rangeKeys: Set = [
    "range", "selectionRange", "insert", "replace", "originSelectionRange",
  ]

  private func isTangled(_ uri: String) -> Bool {
    virtualName(of: uri) != nil || builtPath(of: uri) != nil
  }

  private func mappedChanges(_ changes: JSON) -> JSON {
    var result: [String: [JSON]] = [:]
    for (uri, edits) in changes.object {
      guard isTangled(uri) else {
        result[uri] = edits.array
        continue
      }
      for edit in edits.array {
        guard let range = TextRange(edit["range"]),
          let (lesson, place) = lessonRange(range, in: uri)
        else { continue }
        let mapped: JSON = ["range": place.json, "newText": edit["newText"]]
        if result[self.uri(of: lesson)]?.contains(mapped) != true {
          result[self.uri(of: lesson), default: []].append(mapped)
        }
      }
    }
    return .object(result.mapValues(JSON.array))
  }

  /// Hands an edit on that the Swift server asks for.
  func applyEdit(_ parameters: JSON) {
    guard let edit = mapped(parameters["edit"], in: "") else { return }
    editCount += 1
    send([
      "jsonrpc": "2.0", "id": .string("weave-\(editCount)"), "method": "workspace/applyEdit",
      "params": ["label": parameters["label"], "edit": edit],
    ])
  }
}
