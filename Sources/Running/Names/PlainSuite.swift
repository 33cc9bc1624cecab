/// Suites without the macros of Swift Testing, for a compiler that is asked about names alone.
///
/// To expand them takes most of the time: each expectation is checked twice, and each test becomes a type. So
/// expectations become calls of functions with the same parameters, and what marks a test becomes blanks, byte for
/// byte: all names stay where they are, and mean what they meant.
enum PlainSuite {
  /// The file with the functions that stand for the macros.
  static let name = "__Expectations.swift"

  /// What is in it.
  static let functions = """
    import Testing

    func __expec(_ condition: Bool, _ comment: @autoclosure () -> Comment? = nil) {}
    @discardableResult func __expec<E: Error, R>(
      throws type: E.Type, _ comment: @autoclosure () -> Comment? = nil, performing: () throws -> R
    ) -> E? { nil }
    @discardableResult func __expec<E: Error, R>(
      throws type: E.Type, _ comment: @autoclosure () -> Comment? = nil,
      performing: () async throws -> R
    ) async -> E? { nil }
    @discardableResult func __expec<E: Error & Equatable, R>(
      throws error: E, _ comment: @autoclosure () -> Comment? = nil, performing: () throws -> R
    ) -> E? { nil }
    func __requir(_ condition: Bool, _ comment: @autoclosure () -> Comment? = nil) throws {}
    func __requir<T>(_ value: T?, _ comment: @autoclosure () -> Comment? = nil) throws -> T {
      throw CancellationError()
    }
    @discardableResult func __requir<E: Error, R>(
      throws type: E.Type, _ comment: @autoclosure () -> Comment? = nil, performing: () throws -> R
    ) throws -> E { throw CancellationError() }

    """

  /// Returns the text of a suite without macros, each of its bytes where it was.
  static func text(_ suite: String) -> String {
    var bytes = Array(
      suite.replacing("#expect(", with: "__expec(").replacing("#require(", with: "__requir(").utf8)
    for mark in ["@Test", "@Suite"] { blank(Array(mark.utf8), in: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes blanks of an attribute, wherever it stands, and of what stands in parentheses behind it.
  private static func blank(_ mark: [UInt8], in bytes: inout [UInt8]) {
    var place = 0
    while place + mark.count < bytes.count {
      guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark),
        !isWord(bytes[place + mark.count])
      else {
        place += 1
        continue
      }
      let end = end(ofArgumentsAt: place + mark.count, in: bytes)
      for index in place..<end where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
      place = end
    }
  }

  /// Where an attribute ends whose arguments, if it has any, begin at a place.
  private static func end(ofArgumentsAt start: Int, in bytes: [UInt8]) -> Int {
    guard bytes[start] == UInt8(ascii: "(") else { return start }
    var (place, depth, isText) = (start, 0, false)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\") where isText: place += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "(") where !isText: depth += 1
      case UInt8(ascii: ")") where !isText: depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return min(place, bytes.count) }
    }
    return start
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isLetter
  }
}
