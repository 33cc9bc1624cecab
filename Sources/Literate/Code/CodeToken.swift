/// A piece of code that stands outside of all brackets; what brackets hold is one with them.
struct CodeToken {
  enum Kind: Equatable {
    /// A keyword, a name or a number.
    case word
    /// A name in backticks.
    case name
    /// A string or a regular expression.
    case literal
    /// Signs of operators in a row: `+`, `->`, `.`.
    case signs
    /// Brackets and what they hold, by the one that opens.
    case group(UInt8)
    /// `#if` and the like, without their conditions.
    case directive
    /// A sign that is no operator: `,`, `@`.
    case other(UInt8)
  }

  let kind: Kind
  /// Where it stands in the code, in bytes.
  var range: Range<Int>
  /// Whether it is the first on its line that is no comment.
  let startsLine: Bool
}

/// Puts tokens together from what a scanner reads, step by step.
struct CodeTokenizer {
  private(set) var tokens: [CodeToken] = []
  private var groupStart = 0
  private var startsLine = true
  /// Whether the condition of a directive is being read.
  private var isCondition = false

  /// Notes a step of the scanner.
  ///
  /// - Parameters:
  ///   - bytes: The code.
  ///   - range: What the scanner went over.
  ///   - wasOutside: Whether it stood outside of all brackets before.
  ///   - isOutside: Whether it does now.
  mutating func note(
    _ bytes: [UInt8], _ range: Range<Int>, wasOutside: Bool, isOutside: Bool
  ) {
    switch (wasOutside, isOutside) {
    case (true, true): add(bytes, range)
    case (true, false): groupStart = range.lowerBound
    case (false, true): add(bytes, groupStart..<range.upperBound)
    case (false, false): break
    }
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    switch first {
    case .space, .tab, .carriageReturn: return
    case .newline:
      startsLine = true
      isCondition = false
      return
    case UInt8(ascii: "/") where Self.isComment(bytes, range):
      if bytes[range].contains(.newline) { (startsLine, isCondition) = (true, false) }
      return
    default: break
    }
    guard !isCondition else { return }
    let kind = Self.kind(of: bytes[range])
    isCondition = kind == .directive
    if kind == .signs, let last = tokens.last, last.kind == .signs,
      last.range.upperBound == range.lowerBound
    {
      tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      tokens.append(CodeToken(kind: kind, range: range, startsLine: startsLine))
    }
    startsLine = false
  }

  private static func isComment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    let second = bytes[range.lowerBound + 1]
    return second == UInt8(ascii: "/") || second == UInt8(ascii: "*")
  }

  private static func kind(of text: ArraySlice<UInt8>) -> CodeToken.Kind {
    let first = text[text.startIndex]
    switch first {
    case _ where first.isPartOfWord: return .word
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .group(first)
    case UInt8(ascii: "\""): return .literal
    case .backtick: return .name
    case UInt8(ascii: "/"): return text.count > 1 ? .literal : .signs
    case UInt8(ascii: "#"):
      let word = text.dropFirst()
      if ["if", "elseif", "else", "endif"].contains(where: { word.elementsEqual($0.utf8) }) {
        return .directive
      }
      let isLiteral = word.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "/") }
      return isLiteral ? .literal : .other(first)
    default: return "=-+*%<>!&|^~.?".utf8.contains(first) ? .signs : .other(first)
    }
  }
}

extension UInt8 {
  /// Whether a byte is part of a keyword, a name or a number.
  var isPartOfWord: Bool {
    (self | 0x20 >= 97 && self | 0x20 <= 122) || (self >= 48 && self <= 57) || self == 95
      || self >= 0x80
  }
}
