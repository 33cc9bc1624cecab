import Foundation

/// How what lessons give is written down, to be read again: numbers that are none, too.
package enum ResultCoding {
  /// Returns what writes it.
  ///
  /// - Parameter formatting: How; without it, the same value gives the same bytes.
  /// - Returns: The encoder.
  package static func encoder(
    _ formatting: JSONEncoder.OutputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  ) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  /// Reads what ``encoder(_:)`` wrote.
  package static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
