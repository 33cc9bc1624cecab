import CourseRuntime

/// A message, or a part of one.
///
/// A proxy hands on messages of which it understands only the places in them, so it keeps them as they
/// are: types for each message would lose what a newer editor or server says. That is why the protocol
/// has no types here, besides that no kept Swift package has them by itself: those of sourcekit-lsp come
/// with all of it.
package typealias JSON = JSONTree

extension JSON {
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
