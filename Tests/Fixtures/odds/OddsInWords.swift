/// What the target has besides the code of the guide's lessons.
extension Odds: CustomStringConvertible {
  /// The odds in words.
  public var description: String { "\(wins) in \(of)" }
}
