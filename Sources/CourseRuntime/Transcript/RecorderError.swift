/// Why something cannot be put on a page: it would make the page too heavy to be read, or is nothing.
public enum RecorderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The data of an exhibit takes too many bytes.
  case largeExhibit(bytes: Int)
  /// The data of a lesson's exhibits together take too many bytes.
  case largeExhibits(bytes: Int)
  /// The lesson shows too many exhibits.
  case manyExhibits
  /// The text of an inline value takes too many bytes.
  case longValue(bytes: Int)
  /// The expression of an inline value has no value.
  case noValue
  /// The last expression of a chunk that shows its value has none.
  case nothingToEcho

  /// The fault in words.
  public var description: String {
    switch self {
    case .largeExhibit(let bytes):
      "an exhibit of \(bytes) bytes is larger than the \(Recorder.exhibitLimits.one) that one may "
        + "have; show fewer points"
    case .largeExhibits(let bytes):
      "exhibits of \(bytes) bytes together are larger than the \(Recorder.exhibitLimits.all) that a "
        + "lesson may show"
    case .manyExhibits:
      "a lesson shows at most \(Recorder.exhibitCountLimit) exhibits"
    case .longValue(let bytes):
      "an inline value of \(bytes) bytes is longer than \(Recorder.valueLimit)"
    case .noValue: "the expression has no value"
    case .nothingToEcho: "the last expression has no value: leave out 'echo'"
    }
  }
}
