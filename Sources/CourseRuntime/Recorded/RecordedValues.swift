/// What a chunk recorded: values, times, and counts of instructions.
public struct RecordedValues: Codable, Hashable, Sendable {
  /// The values, by their names.
  public var values: [String: JSONTree] = [:]
  /// How many seconds each piece of code took, in every round, by its name.
  public var seconds: [String: [Double]] = [:]
  /// How many instructions each piece of code took, by its name.
  public var instructions: [String: Int] = [:]
  /// The names of the pieces of code whose instructions are counted, in order.
  public var counted: [String] = []
  /// The files of data that were read.
  public var files: Set<String> = []

  /// Nothing so far.
  public init() {}

  private enum CodingKeys: String, CodingKey { case values, seconds, instructions }

  /// Whether there is nothing in it that a page could ask for.
  public var isEmpty: Bool { values.isEmpty && seconds.isEmpty && instructions.isEmpty }

  /// How many rounds of code were compared by time; nil if none were.
  public var rounds: Int? { seconds.values.map(\.count).max() }
}
