import Foundation

/// A value of JSON.
///
/// A proxy hands on messages of which it understands only the places in them, so it keeps them as they
/// are: types for each message would lose what a newer editor or server says. That is why the protocol
/// has no types here, besides that no kept Swift package has them by itself: those of sourcekit-lsp come
/// with all of it.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The member of an object; null if there is none.
  package subscript(key: String) -> JSON {
    get {
      guard case .object(let members) = self else { return .null }
      return members[key] ?? .null
    }
    set {
      guard case .object(var members) = self else { return }
      members[key] = newValue
      self = .object(members)
    }
  }

  /// The text, if it is one.
  package var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, if it is one.
  package var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The elements; none if it is no array.
  package var array: [JSON] { if case .array(let elements) = self { elements } else { [] } }

  /// The members; none if it is no object.
  package var object: [String: JSON] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// Whether it is null, or was not there.
  package var isNull: Bool { self == .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  /// A text.
  package init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// A truth value.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object; a name that is said twice has its first value.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }
}

extension JSON: Codable {
  /// Reads a value, the kinds that are most common first.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let members = try? container.decode([String: JSON].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSON].self) {
      self = .array(elements)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .null
    }
  }

  /// Writes the value.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let elements): try container.encode(elements)
    case .object(let members): try container.encode(members)
    }
  }
}
