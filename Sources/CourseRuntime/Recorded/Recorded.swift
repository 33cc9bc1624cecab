import Exhibits
import Foundation

/// Returns what was recorded under a name.
///
/// ```swift
/// let ladder = try recorded("ladder")
/// let ratio = try ladder.ratio(of: "closures", to: "one array")
/// ```
///
/// The result is that of the chunk `swift recorded id=ladder`, as it was when the author recorded it.
///
/// - Parameters:
///   - id: The chunk's name.
///   - source: The file that asks. Where no page is woven, in a test say, the folder is found from it.
/// - Returns: What was recorded.
/// - Throws: `RecordedError` if nothing was, or if its file is damaged.
public func recorded(
  _ id: String, source: String = #filePath
) throws(RecordedError) -> Recorded {
  Recorded(id: id, result: try RecordsFolder.current(for: source).result(id))
}

/// What was recorded under a name.
public struct Recorded: Hashable, Sendable {
  /// The name.
  public let id: String
  /// All of it.
  public let result: RecordedResult

  /// Returns a value.
  ///
  /// - Parameters:
  ///   - name: What it was recorded as.
  ///   - type: Its type.
  /// - Returns: The value.
  /// - Throws: `RecordedError` if there is none of that name, or if it has another type.
  public func value<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(RecordedError) -> Value {
    let tree = try find(name, among: result.results.values)
    do {
      let data = try JSONEncoder().encode([tree])
      return try ResultCoding.decoder.decode([Value].self, from: data)[0]
    } catch {
      throw RecordedError(id: id, reason: .otherType(name, "\(type)"))
    }
  }

  /// Returns a number.
  ///
  /// - Throws: `RecordedError` if there is none of that name, or if it is no number.
  public func number(_ name: String) throws(RecordedError) -> Double { try value(name) }

  /// Returns numbers.
  ///
  /// - Throws: `RecordedError` if there are none of that name, or if they are no numbers.
  public func numbers(_ name: String) throws(RecordedError) -> [Double] { try value(name) }

  /// Returns how many instructions a piece of code took.
  ///
  /// - Throws: `RecordedError` if none of that name was counted.
  public func instructions(_ name: String) throws(RecordedError) -> Int {
    try find(name, among: result.results.instructions)
  }

  /// Returns how many times as long one piece of code took as another, of those that were compared.
  ///
  /// The rounds were run in turn, so each gives a ratio of its own, whatever else the machine did.
  ///
  /// - Parameters:
  ///   - name: The piece of code.
  ///   - other: The one that it is compared with.
  /// - Returns: The least ratio of a round, the median and the greatest.
  /// - Throws: `RecordedError` if one of them was not compared.
  public func ratio(
    of name: String, to other: String
  ) throws(RecordedError) -> Ratio {
    let (some, others) = (
      try find(name, among: result.results.seconds), try find(other, among: result.results.seconds)
    )
    return Ratio(zip(some, others).map { $0 / $1 })
  }

  private func find<Value>(
    _ name: String, among values: [String: Value]
  ) throws(RecordedError) -> Value {
    guard let value = values[name] else {
      throw RecordedError(id: id, reason: .noValue(name, known: values.keys.sorted()))
    }
    return value
  }
}

/// How two pieces of code compare by time, over some rounds.
public struct Ratio: Hashable, Sendable {
  /// The least of a round.
  public let minimum: Double
  /// The one in the middle.
  public let median: Double
  /// The greatest of a round.
  public let maximum: Double

  /// Sums up the ratios of all rounds; there is at least one.
  init(_ ratios: [Double]) {
    let sorted = ratios.sorted()
    minimum = sorted.first ?? .nan
    maximum = sorted.last ?? .nan
    let middle = sorted.count / 2
    median =
      sorted.isEmpty
      ? .nan : sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// Puts what a chunk printed and showed when its result was recorded into the output.
///
/// A program that was tangled to stand by itself calls it in the place of the chunk.
///
/// - Parameters:
///   - id: The chunk's name.
///   - source: The file that asks; the folder is found from it.
/// - Throws: `RecordedError`, or what `show` throws.
public func showRecorded(_ id: String, source: String = #filePath) throws {
  let recorded = try recorded(id, source: source)
  for piece in recorded.result.output {
    switch piece {
    case .text(let text): print(text, terminator: "")
    case .exhibit(let exhibit): try show(exhibit)
    }
  }
}
