import ExhibitSamples
import Exhibits
import Foundation

/// Exhibits of every kind, and the fields of their data that can hold any text.
struct HostileExhibits {
  /// The exhibits with one text in all of these fields.
  let all: [Exhibit]

  /// Puts a text into all fields.
  init(_ payload: Payload) throws {
    let text = String(decoding: try JSONEncoder().encode(payload.text), as: UTF8.self)
    all = try Self.marked.get().map { json in
      let hostile = json.replacing("\"\(Self.mark)\"", with: text)
      return try JSONDecoder().decode(Exhibit.self, from: Data(hostile.utf8))
    }
  }

  private static let mark = "a mark"

  /// The exhibits as JSON, with the mark in all fields that can hold any text.
  private static let marked = Result {
    try ExhibitSamples.ofEveryKind().map { exhibit in
      var data = try JSONEncoder().encode(exhibit)
      var json = try JSONSerialization.jsonObject(with: data)
      for field in fields(of: json) {
        let changed = replacing(field, by: mark, in: json)
        let encoded = try JSONSerialization.data(withJSONObject: changed)
        // A field that is a choice of a few words, or is checked, refuses other texts.
        guard (try? JSONDecoder().decode(Exhibit.self, from: encoded)) != nil else { continue }
        (json, data) = (changed, encoded)
      }
      return String(decoding: data, as: UTF8.self)
    }
  }

  /// Returns the paths of all strings that are values in JSON.
  static func fields(of json: Any) -> [[String]] {
    switch json {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { key, value in
        fields(of: value).map { [key] + $0 }
      }
    case let list as [Any]:
      list.enumerated().flatMap { index, value in fields(of: value).map { ["\(index)"] + $0 } }
    case is String: [[]]
    default: []
    }
  }

  /// Returns JSON with the string at a path replaced.
  static func replacing(
    _ field: [String], by text: String, in json: Any
  ) -> Any {
    guard let key = field.first else { return text }
    if var object = json as? [String: Any] {
      object[key] = object[key].map { replacing(Array(field.dropFirst()), by: text, in: $0) }
      return object
    }
    guard var list = json as? [Any], let index = Int(key) else { return json }
    list[index] = replacing(Array(field.dropFirst()), by: text, in: list[index])
    return list
  }
}
