import ArgumentParser

/// One of several shares of a course's work: `2/5` is the second of five.
struct Shard: Codable, Hashable, Comparable, Sendable {
  /// Which one, counted from 1.
  let number: Int
  /// How many there are.
  let count: Int

  /// All of the work.
  static let whole = Shard(number: 1, count: 1)

  /// How many shares there may be: more machines than that are no help, but a slip of the keyboard.
  static let limit = 1_000

  static func < (left: Shard, right: Shard) -> Bool {
    (left.count, left.number) < (right.count, right.number)
  }
}

extension Shard: CustomStringConvertible {
  /// As it stands on a command line.
  var description: String { "\(number)/\(count)" }

  /// As a folder may be called.
  var folderName: String { "\(number)-of-\(count)" }
}

extension Shard: ExpressibleByArgument {
  init?(argument: String) {
    let words = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, words.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let number = Int(words[0]), let count = Int(words[1]),
      (1...Self.limit).contains(count), (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }
}
