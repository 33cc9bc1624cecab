/// Walks through Swift and notes what opens and closes.
///
/// It knows comments, strings with their interpolations, regular expressions, names in backticks and
/// directives, as the compiler's lexer tells them apart, and nothing else of the language.
struct CodeScanner {
  /// A fault, and the offset at which it stands.
  struct Place {
    let fault: CodeFault
    let offset: Int
  }

  /// Something that is open.
  enum Opener {
    case bracket(UInt8)
    case condition
    /// `\(` in a string with so many `#`.
    case interpolation(marks: Int, isMultiline: Bool)
  }

  let bytes: [UInt8]
  var position = 0
  private var open: [(opener: Opener, offset: Int)] = []
  /// How many square brackets are open.
  private var squares = 0
  /// How many brackets and interpolations are open.
  private var depth = 0
  private var tokenizer = CodeTokenizer()
  private var found: Place?
  /// Where the lines begin that later chunks fill; those which were read as comments are taken away.
  private var placeholders: Set<Int>

  /// How deep square brackets may stand inside each other: `[` may begin an array, its type, or a
  /// type of fixed size, and the compiler's parser tries them all, in twice the time a level.
  static let squareLimit = 16

  /// Begins at the first of `bytes`, which end with a newline unless there are none.
  init(_ bytes: [UInt8], lineStarts placeholders: Set<Int>) {
    self.bytes = bytes
    self.placeholders = placeholders
  }

  /// Returns the first fault.
  mutating func fault() -> Place? {
    while position < bytes.count, found == nil {
      let (start, wasOutside) = (position, depth == 0)
      step()
      // Most code stands inside of brackets, and most of the rest are words and blanks.
      guard wasOutside || depth == 0, bytes[start] != .space || !wasOutside else { continue }
      tokenizer.note(
        bytes, start..<min(position, bytes.count), wasOutside: wasOutside, isOutside: depth == 0)
    }
    if let found { return found }
    if let last = open.last { return unclosed(last) }
    return placeholders.min().map { Place(fault: .misplacedPlaceholder, offset: $0) }
  }

  /// What stands outside of all brackets, in code that has been read and has no fault.
  var tokens: [CodeToken] { tokenizer.tokens }

  /// Where the first comment begins that goes to the end of its line.
  private(set) var firstComment: Int?

  /// Returns the first `#sourceLocation` or bracket too deep, whatever is open or not.
  mutating func trap() -> Place? {
    while position < bytes.count {
      step()
      switch found?.fault {
      case .sourceLocation, .tooDeep: return found
      default: found = nil
      }
    }
    return nil
  }

  private mutating func step() {
    switch bytes[position] {
    case UInt8(ascii: "/"): readSlash()
    case UInt8(ascii: "\""): readString(marks: 0, from: position)
    case UInt8(ascii: "#"): readMark()
    case .backtick: readName()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): enter(bytes[position])
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close(bytes[position])
    case let byte where byte.isPartOfWord:
      while position < bytes.count, bytes[position].isPartOfWord { position += 1 }
    default: position += 1
    }
  }

  private mutating func enter(_ bracket: UInt8) {
    if bracket == UInt8(ascii: "[") { squares += 1 }
    if squares > Self.squareLimit { report(.tooDeep(limit: Self.squareLimit), at: position) }
    open.append((.bracket(bracket), position))
    depth += 1
    position += 1
  }

  mutating func report(_ fault: CodeFault, at offset: Int) {
    if found == nil { found = Place(fault: fault, offset: offset) }
  }

  mutating func enterInterpolation(marks: Int, isMultiline: Bool, at offset: Int) {
    open.append((.interpolation(marks: marks, isMultiline: isMultiline), offset))
    depth += 1
  }

  private mutating func close(_ bracket: UInt8) {
    let offset = position
    position += 1
    guard let last = open.last else {
      return report(.unopened(String(UnicodeScalar(bracket))), at: offset)
    }
    switch last.opener {
    case .bracket(let opening) where bracket == opening + (opening == UInt8(ascii: "(") ? 1 : 2):
      open.removeLast()
      depth -= 1
      if bracket == UInt8(ascii: "]") { squares -= 1 }
    case .interpolation(let marks, let isMultiline) where bracket == UInt8(ascii: ")"):
      open.removeLast()
      depth -= 1
      readStringBody(marks: marks, isMultiline: isMultiline, from: last.offset)
    case .condition: report(.unopened(String(UnicodeScalar(bracket))), at: offset)
    default: found = found ?? unclosed(last)
    }
  }

  private func unclosed(_ open: (opener: Opener, offset: Int)) -> Place {
    let words =
      switch open.opener {
      case .bracket(let bracket): String(UnicodeScalar(bracket))
      case .condition: "#if"
      case .interpolation: "\\("
      }
    return Place(fault: .unclosed(words), offset: open.offset)
  }

  /// Reads what begins with `#`: a literal, a directive, or a macro, which is like a name.
  private mutating func readMark() {
    let start = position
    while byte(at: position) == UInt8(ascii: "#") { position += 1 }
    let marks = position - start
    switch byte(at: position) {
    case UInt8(ascii: "\""): return readString(marks: marks, from: start)
    case UInt8(ascii: "/"): return readRegex(marks: marks, from: start)
    default: break
    }
    let word = bytes[position...].prefix { $0.isPartOfWord }
    position += word.count
    switch String(decoding: word, as: UTF8.self) {
    case "sourceLocation": report(.sourceLocation, at: start)
    case "if": open.append((.condition, start))
    case "else", "elseif": checkCondition("#" + String(decoding: word, as: UTF8.self), at: start)
    case "endif":
      checkCondition("#endif", at: start)
      if !open.isEmpty { open.removeLast() }
    default: break
    }
  }

  private mutating func checkCondition(_ words: String, at offset: Int) {
    guard let last = open.last else { return report(.unopened(words), at: offset) }
    if case .condition = last.opener { return }
    found = found ?? unclosed(last)
  }

  /// Reads what begins with `/`: a comment, a regular expression, or an operator.
  private mutating func readSlash() {
    switch byte(at: position + 1) {
    case UInt8(ascii: "/"):
      noteComment(at: position)
      firstComment = firstComment ?? position
      while position < bytes.count, bytes[position] != .newline { position += 1 }
    case UInt8(ascii: "*"): readBlockComment()
    default: if !readBareRegex() { position += 1 }
    }
  }

  /// Takes a placeholder for read if its comment stands between statements or members.
  private mutating func noteComment(at offset: Int) {
    guard !placeholders.isEmpty else { return }
    var start = offset
    while start > 0, bytes[start - 1] == .space || bytes[start - 1] == .tab { start -= 1 }
    guard placeholders.contains(start) else { return }
    switch open.last?.opener {
    case nil, .condition, .bracket(UInt8(ascii: "{")): placeholders.remove(start)
    default: report(.misplacedPlaceholder, at: start)
    }
  }

  private mutating func readBlockComment() {
    let start = position
    var depth = 0
    while position < bytes.count {
      switch (bytes[position], byte(at: position + 1)) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")): (depth, position) = (depth + 1, position + 2)
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        (depth, position) = (depth - 1, position + 2)
        if depth == 0 { return }
      default: position += 1
      }
    }
    report(.unclosed("/*"), at: start)
  }

  /// Reads a name in backticks, which may hold anything but a backtick and the end of a line.
  private mutating func readName() {
    let end = bytes[(position + 1)...].firstIndex { $0 == .backtick || $0 == .newline }
    position = end.map { bytes[$0] == .backtick ? $0 + 1 : position + 1 } ?? position + 1
  }

  func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : .newline }
}
