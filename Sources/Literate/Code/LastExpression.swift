extension TopLevelCheck {
  /// Where the expression begins that is the last statement, in bytes; nil if that is none.
  ///
  /// A statement begins on a line of its own or behind a semicolon, unless the line before cannot end
  /// there, or this one goes on from it.
  var lastExpression: Int? {
    let start = tokens.indices.last { index in
      if index == 0 || text(index - 1) == ";" { return true }
      return tokens[index].startsLine && !goesOn(at: index) && !isUnfinished(index - 1)
    }
    guard let start, isExpression(at: start) else { return nil }
    return tokens[start].range.lowerBound
  }

  /// Whether a line that begins with a token goes on from the line before.
  func goesOn(at index: Int) -> Bool {
    switch tokens[index].kind {
    // A prefix stands right before its operand, an operator between two blanks.
    case .signs:
      let end = tokens[index].range.upperBound
      return text(index).hasPrefix(".") || end >= bytes.count || bytes[end] <= .space
    case .other: return ",:".contains(text(index))
    case .word: return ["else", "catch", "as", "is", "where"].contains(text(index))
    case .directive: return true
    case .group(UInt8(ascii: "{")): return true
    default: return false
    }
  }

  func isUnfinished(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .signs:
      // A postfix operator stands right behind its operand.
      let start = tokens[index].range.lowerBound
      return start == 0 || bytes[start - 1] <= .space || text(index).hasSuffix(".")
    case .other(UInt8(ascii: ",")), .other(UInt8(ascii: ":")), .directive: return true
    case .word: return Self.beginners.contains(text(index)) && !isMember(index)
    default: return false
    }
  }

  private func isExpression(at start: Int) -> Bool {
    switch tokens[start].kind {
    case .directive, .other(UInt8(ascii: "@")): return false
    case .word:
      return !Self.beginners.subtracting(["try", "await", "consume", "copy"]).contains(text(start))
    default: break
    }
    return true
  }
}
