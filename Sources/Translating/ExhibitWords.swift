import CourseRuntime
import Exhibits
import LessonRuns
import Literate

/// The words of exhibits that translators have: titles, labels of axes, names in legends, words in tables.
///
/// They are what the run of a lesson said, so the text itself is the key under which a translation stands. What
/// a graph or a gate calls its values are names of the code, and stay.
package struct ExhibitWords {
  private let exhibit: Exhibit

  /// Takes the words out of an exhibit.
  package init(_ exhibit: Exhibit) { self.exhibit = exhibit }

  /// Where an exhibit keeps its words, as its data is written down.
  private var keys: Set<String> {
    switch exhibit {
    case .table, .chart, .multiples, .timeline, .diagram: Self.wordy
    case .scrubber: ["caption", "names", "note"]
    case .listing: ["title"]
    case .network: ["caption", "names"]
    case .gradientTable, .graph, .gate, .stepper, .training: ["caption"]
    }
  }

  private static let wordy: Set = [
    // What a mark in a chart says has no name.
    "_1", "_2", "caption", "categories", "cells", "columns", "edge", "end", "label", "lines",
    "name", "parties", "receiver", "rows", "sender", "start", "text", "title", "words",
  ]

  /// The words, each once, in the order of the data.
  ///
  /// - Throws: What the encoder throws.
  package var texts: [String] {
    get throws {
      var texts: [String] = []
      _ = try changed { text in
        if !texts.contains(text) { texts.append(text) }
        return text
      }
      return texts
    }
  }

  /// Returns the exhibit with other words.
  ///
  /// - Parameter translations: What texts are in the other language; those that are missing stay.
  /// - Returns: The exhibit.
  /// - Throws: What keeps it from being an exhibit with these words.
  package func translated(_ translations: [String: String]) throws -> Exhibit {
    if translations.isEmpty { return exhibit }
    return try changed { translations[$0] ?? $0 }
  }

  private func changed(_ change: (String) -> String) throws -> Exhibit {
    let bytes = try ResultCoding.encoder().encode(exhibit)
    let tree = try ResultCoding.decoder.decode(JSONTree.self, from: bytes)
    let changed = self.changed(tree, under: "", keys, change)
    return try ResultCoding.decoder.decode(
      Exhibit.self, from: try ResultCoding.encoder().encode(changed))
  }

  /// Goes through data in an order that is always the same.
  private func changed(
    _ tree: JSONTree, under key: String, _ keys: Set<String>, _ change: (String) -> String
  ) -> JSONTree {
    switch tree {
    case .string(let text):
      return keys.contains(key) && Self.hasWord(text) ? .string(change(text)) : tree
    case .array(let elements):
      return .array(elements.map { changed($0, under: key, keys, change) })
    case .object(var members):
      // A number in a table.
      if members["isNumber"] == .bool(true) { return tree }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        members[name] = changed(member, under: name, keys, change)
      }
      return .object(members)
    case .null, .bool, .integer, .number: return tree
    }
  }

  /// Whether there is more than a sign of a formula: two letters in a row.
  private static func hasWord(_ text: String) -> Bool {
    text.firstMatch(of: /\p{L}\p{L}/) != nil
  }
}

extension LessonRun {
  /// The words of a lesson's exhibits, each once, with the line of the chunk that showed them first.
  ///
  /// - Parameter lesson: The lesson.
  /// - Returns: The words and their lines.
  /// - Throws: What the encoder throws.
  package func exhibitWords(of lesson: Lesson) throws -> [(text: String, line: Int)] {
    var found: [(text: String, line: Int)] = []
    var seen: Set<String> = []
    for chunk in lesson.chunks {
      for case .exhibit(let exhibit) in transcript.chunks[chunk.index]?.output ?? [] {
        for text in try ExhibitWords(exhibit).texts where seen.insert(text).inserted {
          found.append((text, chunk.location.line))
        }
      }
    }
    return found
  }

  /// Returns the run with the words of its exhibits in another language.
  ///
  /// - Parameter translations: What texts are in the other language; those that are missing stay.
  /// - Returns: The run.
  /// - Throws: What keeps an exhibit from having these words.
  package func translated(_ translations: [String: String]) throws -> LessonRun {
    var run = self
    run.transcript.chunks = try transcript.chunks.mapValues { record in
      var record = record
      record.output = try record.output.map { output in
        guard case .exhibit(let exhibit) = output else { return output }
        return .exhibit(try ExhibitWords(exhibit).translated(translations))
      }
      return record
    }
    return run
  }
}
