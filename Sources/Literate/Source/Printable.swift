extension String {
  /// The text with every character that is none to see written as Swift writes it: `\u{1B}`.
  ///
  /// A file's name or a word of a lesson can then neither break a message into lines, nor move a
  /// terminal's cursor, nor turn the words around.
  public var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isUnprintable {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control of the bidirectional algorithm that embeds, overrides or
  /// isolates text.
  var reordersText: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

  fileprivate var isUnprintable: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return reordersText
    }
  }
}
