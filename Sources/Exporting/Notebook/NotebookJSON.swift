import CourseRuntime

extension JSONTree {
  /// What an object has under a key; nil if it has nothing, or the value is no object.
  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string; nil for any other value.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The items of an array; none for any other value.
  var items: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The text of a string, or of an array of lines, which is how notebooks keep long ones.
  var lines: String? {
    switch self {
    case .string(let text): text
    case .array(let items): items.map { $0.text ?? "" }.joined()
    case .null, .bool, .integer, .number, .object: nil
    }
  }

  /// A text as notebooks keep it: its lines, each with its end.
  static func lines(of text: String) -> JSONTree {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().map { index, line in
        .string(index == lines.count - 1 ? String(line) : line + "\n")
      }.filter { $0 != .string("") })
  }
}
