/// What a line of a lesson is, as far as it can be told line by line, even while half of it is written.
enum LineKind: Hashable {
  case prose
  /// Opens or closes a block of code.
  case fence(opens: Bool)
  /// Stands in a block of code, `swift` or `math` say.
  case code(language: String)

  /// Returns the kinds of all lines.
  static func all(in lines: LineTable) -> [LineKind] {
    var kinds: [LineKind] = []
    var fence: (mark: UInt8, count: Int, language: String)?
    for number in 0..<lines.count {
      let text = content(of: lines[number])
      let mark = text.first ?? 0
      let count = text.prefix { $0 == mark }.count
      let isFence = (mark == 0x60 || mark == 0x7E) && count >= 3
      let rest = text.dropFirst(count)
      let isBare = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if let open = fence {
        if isFence, mark == open.mark, count >= open.count, isBare {
          fence = nil
          kinds.append(.fence(opens: false))
        } else {
          kinds.append(.code(language: open.language))
        }
      } else if isFence, !(mark == 0x60 && rest.contains(0x60)) {
        let words = rest.split { $0 == 0x20 || $0 == 0x09 }
        fence = (mark, count, words.first.map { String(decoding: $0, as: UTF8.self) } ?? "")
        kinds.append(.fence(opens: true))
      } else {
        kinds.append(.prose)
      }
    }
    return kinds
  }

  /// Returns a line behind the marks of quotes and lists that it begins with.
  static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while true {
      let before = rest.count
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      if let first = rest.first,
        [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first),
        rest.dropFirst().first == 0x20
      {
        rest = rest.dropFirst(2)
      } else {
        let digits = rest.prefix { $0 >= 48 && $0 <= 57 }
        let mark = rest.dropFirst(digits.count)
        if !digits.isEmpty, mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")"),
          mark.dropFirst().first == 0x20
        {
          rest = mark.dropFirst(2)
        }
      }
      if rest.count == before { return rest }
    }
  }
}
