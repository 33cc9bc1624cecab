/// The code of a `run` chunk in a scope, taken apart: what can be declared at file scope alone, and what
/// runs.
///
/// Each part has blanks where the other has code, so that both keep their lines and columns.
struct Script {
  /// What runs.
  let statements: Chunk
  /// Types, protocols, extensions, operators and imports; nil if there are none.
  let declarations: Chunk?

  /// Takes a chunk apart.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - isPlain: Whether the parts are as a person would have written them, without the blanks.
  init(_ chunk: Chunk, isPlain: Bool = false) {
    let bytes = Array(chunk.text.utf8)
    var scanner = CodeScanner(bytes, lineStarts: [])
    var statements = chunk
    statements.isApart = false
    guard scanner.fault() == nil else {
      (self.statements, declarations) = (statements, nil)
      return
    }
    let ranges = TopLevelCheck(bytes, scanner.tokens, scope: .script).fileScopeRanges
    guard !ranges.isEmpty else {
      (self.statements, declarations) = (statements, nil)
      return
    }
    var declarations = chunk
    if isPlain {
      declarations.text = ranges.map { String(decoding: bytes[$0], as: UTF8.self) + "\n" }
        .joined(separator: "\n")
      statements.remove(ranges, of: bytes)
    } else {
      let starts = [0] + ranges.map(\.upperBound)
      let others = zip(starts, ranges.map(\.lowerBound) + [bytes.count]).map { $0..<$1 }
      declarations.text = Self.text(ranges, of: bytes)
      statements.text = Self.text(others, of: bytes)
    }
    if chunk.echo != nil { statements.echo = CodeCheck(statements.text).lastExpression }
    declarations.isApart = false
    declarations.role = .code
    declarations.isHidden = true
    declarations.lineCount = declarations.text.lineCount
    (self.statements, self.declarations) = (statements, declarations)
  }

  /// Returns ranges of some code at their lines and columns.
  private static func text(_ ranges: [Range<Int>], of bytes: [UInt8]) -> String {
    var text = bytes.map { $0 == .newline ? $0 : .space }
    for range in ranges { text.replaceSubrange(range, with: bytes[range]) }
    // What has blanks alone in a line that had more would only be in the way.
    var result: [UInt8] = []
    for (line, own) in zip(
      text.split(separator: .newline, omittingEmptySubsequences: false),
      bytes.split(separator: .newline, omittingEmptySubsequences: false))
    {
      let isEmpty = line.allSatisfy { $0 == .space } && !line.elementsEqual(own)
      if !isEmpty { result += line }
      result.append(.newline)
    }
    return String(decoding: result.dropLast(), as: UTF8.self)
  }
}

extension Chunk {
  /// Takes ranges out of the code, and the lines that nothing is left of with the empty ones behind them.
  fileprivate mutating func remove(_ ranges: [Range<Int>], of bytes: [UInt8]) {
    var rest: [UInt8] = []
    var position = 0
    for range in ranges {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start > position, bytes[start - 1] == .space || bytes[start - 1] == .tab { start -= 1 }
      if start == 0 || bytes[start - 1] == .newline {
        while end < bytes.count, bytes[end] <= .space { end += 1 }
        // The next line keeps its indentation.
        while end > range.upperBound, end < bytes.count, bytes[end - 1] != .newline { end -= 1 }
      }
      rest += bytes[position..<start]
      position = end
    }
    rest += bytes[position...]
    text = String(decoding: rest, as: UTF8.self)
    lineCount = rest.count { $0 == .newline }
  }
}

extension TopLevelCheck {
  /// Where the code declares what a function cannot hold, or what is another thing in one: imports, types,
  /// protocols, extensions, operators and the functions that say what these do; in order.
  ///
  /// What stands between `#if` and `#endif` is left to the compiler.
  var fileScopeRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (index, depth) = (0, 0)
    while index < tokens.count {
      if tokens[index].kind == .directive {
        depth += ["#if": 1, "#endif": -1][text(index)] ?? 0
      } else if depth == 0, let end = endOfDeclaration(at: index) {
        let first = beginning(of: index)
        if first == 0 || tokens[first].startsLine || text(first - 1) == ";" {
          ranges.append(
            withComments(tokens[first].range.lowerBound)..<tokens[end].range.upperBound)
          index = end
        }
      }
      index += 1
    }
    return ranges
  }

  /// Returns the last token of a declaration whose keyword stands here; nil if that is none of those.
  private func endOfDeclaration(at index: Int) -> Int? {
    guard tokens[index].kind == .word, !isMember(index), index + 1 < tokens.count else {
      return nil
    }
    let next = tokens[index + 1].kind
    switch text(index) {
    case "struct", "class", "enum", "actor", "protocol", "extension", "precedencegroup":
      return next == .word || next == .name ? body(from: index) : nil
    case "func": return isOperator(index + 1) ? body(from: index) : nil
    case "operator": return next == .signs || next == .word ? endOfLine(from: index) : nil
    case "import": return next == .word || next == .name ? endOfLine(from: index) : nil
    case "typealias": return next == .word || next == .name ? endOfStatement(from: index) : nil
    default: return nil
    }
  }

  /// Whether a function is called so that is written between its arguments, before or behind one.
  private func isOperator(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .signs: return true
    case .word:
      let first = text(index).unicodeScalars.first
      return first.map { !$0.properties.isXIDStart && $0 != "_" } ?? false
    default: return false
    }
  }

  private func body(from index: Int) -> Int? {
    tokens.indices[index...].first { tokens[$0].kind == .group(UInt8(ascii: "{")) }
  }

  private func endOfLine(from index: Int) -> Int {
    let next = tokens.indices[(index + 1)...].first { tokens[$0].startsLine || text($0) == ";" }
    return (next ?? tokens.count) - 1
  }

  private func endOfStatement(from index: Int) -> Int {
    let next = tokens.indices[(index + 1)...].first { next in
      text(next) == ";"
        || tokens[next].startsLine && !goesOn(at: next) && !isUnfinished(next - 1)
    }
    return (next ?? tokens.count) - 1
  }

  /// Returns the first token of a declaration, whose keyword stands here: attributes and modifiers go before.
  private func beginning(of index: Int) -> Int {
    var first = index
    while first > 0 {
      if let start = attribute(endingAt: first - 1) {
        first = start
      } else if Self.isModifier(text(first - 1)), tokens[first - 1].kind == .word,
        !isMember(first - 1)
      {
        first -= 1
      } else {
        break
      }
    }
    return first
  }

  /// Returns where the comments begin on the lines right above a place, if some stand there alone.
  private func withComments(_ offset: Int) -> Int {
    var start = offset
    while let line = lineBefore(start) {
      let code = bytes[line].drop { $0 == .space || $0 == .tab }
      guard code.starts(with: "//".utf8) else { break }
      start = line.lowerBound + (line.count - code.count)
    }
    return start
  }

  /// Returns the line before the one that a place stands in, if nothing but blanks stands before the place.
  private func lineBefore(_ offset: Int) -> Range<Int>? {
    let own = bytes[..<offset].lastIndex(of: .newline)
    guard let own, bytes[(own + 1)..<offset].allSatisfy({ $0 == .space || $0 == .tab }) else {
      return nil
    }
    return (bytes[..<own].lastIndex(of: .newline).map { $0 + 1 } ?? 0)..<own
  }
}
