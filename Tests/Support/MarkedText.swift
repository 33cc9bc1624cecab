/// A text in which emoji such as 1️⃣ mark the places that a test speaks of.
public struct MarkedText: Hashable, Sendable {
  /// The text without its markers.
  public let text: String
  /// Where every marker stood, by its digit.
  public let places: [Int: Place]

  /// A position, counted from 1, the column in bytes of UTF-8.
  public struct Place: Hashable, Sendable {
    /// The line; LF, CRLF and CR end one.
    public let line: Int
    /// The column, in bytes of UTF-8.
    public let column: Int
  }

  /// Takes the markers 0️⃣ to 9️⃣ out of `marked`.
  public init(_ marked: String) {
    let keycap = Array("\u{FE0F}\u{20E3}".utf8)
    let bytes = Array(marked.utf8)
    var kept: [UInt8] = []
    var places: [Int: Place] = [:]
    var line = 1
    var lineStart = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if (48...57).contains(byte), bytes[position...].starts(with: keycap) {
        places[Int(byte) - 48] = Place(line: line, column: kept.count - lineStart + 1)
        position += keycap.count
        continue
      }
      kept.append(byte)
      let endsLine = byte == 10 || (byte == 13 && bytes[position...].first != 10)
      if endsLine { (line, lineStart) = (line + 1, kept.count) }
    }
    self.text = String(decoding: kept, as: UTF8.self)
    self.places = places
  }

  /// Returns where `marker` stood; nil if the text has no such marker.
  public subscript(marker: String) -> Place? {
    MarkedText.digit(of: marker).flatMap { places[$0] }
  }

  /// Returns the digit of a marker, or nil if `marker` is anything else.
  public static func digit(of marker: String) -> Int? {
    let scalars = Array(marker.unicodeScalars)
    guard scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" else {
      return nil
    }
    return Int(String(scalars[0]))
  }
}
