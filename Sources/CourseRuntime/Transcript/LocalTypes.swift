extension Collection<UInt8> {
  /// The text with types that a function declares called as those at file scope are.
  ///
  /// What a lesson runs is a function, of which its reader sees the body. Swift calls a type in there
  /// `Lessons.(unknown context at $55ca7852a030).Point`, with an address that is another one in every
  /// run. Here it is `Lessons.Point`.
  var namingLocalTypes: [UInt8] {
    guard contains(UInt8(ascii: "$")) else { return Array(self) }
    var text: [UInt8] = []
    var rest = self[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      let next = rest.index(after: dollar)
      text += rest[..<next]
      rest = rest[next...]
      let end = rest.firstIndex { !Self.isHexadecimalDigit($0) } ?? rest.endIndex
      guard text.ends(with: Self.opening), rest[end...].starts(with: Self.closing) else { continue }
      text.removeLast(Self.opening.count)
      rest = rest[end...].dropFirst(Self.closing.count)
    }
    return text + rest
  }

  private static var opening: [UInt8] { Array("(unknown context at $".utf8) }
  private static var closing: [UInt8] { Array(").".utf8) }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

extension [UInt8] {
  fileprivate func ends(with bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
