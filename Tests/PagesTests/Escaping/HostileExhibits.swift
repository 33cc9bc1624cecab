import ExhibitSamples
import Exhibits
import Foundation

/// Exhibits of every kind, and the fields of their data that can hold any text.
struct HostileExhibits {
  /// The exhibits with one text in all of these fields.
  let all: [Exhibit]

  /// Puts a text into all fields.
  init(_ payload: Payload) throws {
    all = try ExhibitSamples.ofEveryKind().map { exhibit in
      var json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(exhibit))
      var hostile = exhibit
      for field in Self.fields(of: json) {
        let changed = Self.replacing(field, by: payload.text, in: json)
        let data = try JSONSerialization.data(withJSONObject: changed)
        // A field that is a choice of a few words, or is checked, refuses other texts.
        guard let decoded = try? JSONDecoder().decode(Exhibit.self, from: data) else { continue }
        (json, hostile) = (changed, decoded)
      }
      return hostile
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
