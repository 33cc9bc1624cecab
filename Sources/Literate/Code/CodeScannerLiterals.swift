extension CodeScanner {
  /// Reads a string that opens here, after so many `#`, and began at `start`.
  mutating func readString(marks: Int, from start: Int) {
    let isMultiline = isTriple(position) && !closesOnLine(marks: marks)
    position += isMultiline ? 3 : 1
    readStringBody(marks: marks, isMultiline: isMultiline, from: start)
  }

  /// Reads on in a string, to its end or to its next interpolation.
  ///
  /// A string on one line that is not closed on it ends there, as for the compiler, which says so.
  mutating func readStringBody(marks: Int, isMultiline: Bool, from start: Int) {
    while position < bytes.count {
      switch bytes[position] {
      case .newline where !isMultiline: return
      case UInt8(ascii: "\\") where hasMarks(marks, at: position + 1):
        position += 1 + marks
        guard byte(at: position) == UInt8(ascii: "(") else {
          position += byte(at: position) == .newline ? 0 : 1
          continue
        }
        position += 1
        return enterInterpolation(marks: marks, isMultiline: isMultiline, at: start)
      case UInt8(ascii: "\"") where isEnd(isMultiline: isMultiline, marks: marks):
        position += (isMultiline ? 3 : 1) + marks
        return
      default: position += 1
      }
    }
    report(.unclosed(String(repeating: "#", count: marks) + "\"\"\""), at: start)
  }

  private func isEnd(isMultiline: Bool, marks: Int) -> Bool {
    isMultiline
      ? isTriple(position) && hasMarks(marks, at: position + 3) : hasMarks(marks, at: position + 1)
  }

  private func isTriple(_ offset: Int) -> Bool {
    (offset..<offset + 3).allSatisfy { byte(at: $0) == UInt8(ascii: "\"") }
  }

  /// Whether `#"""#` and the like close on their line, and so are strings with a quote in them.
  private func closesOnLine(marks: Int) -> Bool {
    guard marks > 0 else { return false }
    var offset = position + 1
    while byte(at: offset) != .newline {
      if bytes[offset] == UInt8(ascii: "\""), hasMarks(marks, at: offset + 1) { return true }
      offset += 1
    }
    return false
  }

  func hasMarks(_ count: Int, at offset: Int) -> Bool {
    count == 0 || (offset..<offset + count).allSatisfy { byte(at: $0) == UInt8(ascii: "#") }
  }

  /// Reads a regular expression between `#/` and `/#`; over several lines if the first has nothing
  /// more.
  mutating func readRegex(marks: Int, from start: Int) {
    position += 1
    let line = bytes[position...].prefix { $0 != .newline }
    let isMultiline = line.allSatisfy { $0 == .space || $0 == .tab }
    while position < bytes.count, isMultiline || bytes[position] != .newline {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
      } else if bytes[position] == UInt8(ascii: "/"), hasMarks(marks, at: position + 1) {
        position += 1 + marks
        return
      } else {
        position += 1
      }
    }
    if isMultiline { report(.unclosed(String(repeating: "#", count: marks) + "/"), at: start) }
  }

  /// Reads a regular expression between slashes, if this is one: nothing is bound to its left but a
  /// prefix operator, no blank follows, it closes on its line, and its parentheses go in pairs,
  /// but for those in a class of characters, as in `[.)]`.
  ///
  /// Otherwise the slash is an operator.
  mutating func readBareRegex() -> Bool {
    let start = bytes[..<position].lastIndex { !"=-+*%<>!&|^~.?".utf8.contains($0) }
    let before = start.map { bytes[$0] } ?? .newline
    guard "\n\t ([{,;:".utf8.contains(before) else { return false }
    var offset = position + 1
    guard byte(at: offset) != .space, byte(at: offset) != .tab else { return false }
    var depth = 0
    var classes = 0
    while byte(at: offset) != .newline {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): classes += 1
      case UInt8(ascii: "]") where classes > 0: classes -= 1
      case UInt8(ascii: "(") where classes > 0, UInt8(ascii: ")") where classes > 0: break
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return false
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "/"):
        position = offset + 1
        return true
      default: break
      }
      offset += 1
    }
    return false
  }
}
