/// What keeps a piece of Swift from standing by itself.
enum CodeFault: Hashable {
  /// A bracket, a comment, a literal or an `#if` that nothing closes: it would take in what follows.
  case unclosed(String)
  /// Something that closes what was never opened: it would end what stands around.
  case unopened(String)
  /// A `#sourceLocation`, which would lead every later error astray.
  case sourceLocation
  /// A character that shows code in another order than the compiler reads it.
  case reordering(Unicode.Scalar)
  /// A placeholder where no statement and no member can stand.
  case misplacedPlaceholder
  /// What can be declared at file scope alone, in code that goes elsewhere.
  case fileScope(String)
  /// A statement, in code that goes to file scope.
  case statement
  /// A name that the tangled course has for itself.
  case takenName(String)
  /// The code ends with something that more must follow: it would take in what follows.
  case unfinished(String)
  /// A comment that takes in the rest of its line, in code whose lines become one.
  case comment
  /// A `[` within so many others that the compiler's parser would take minutes.
  case tooDeep(limit: Int)
}

/// Tells whether a piece of Swift is whole by itself.
///
/// Chunks are put together line by line, with lines of the tangler's between them. A brace that one
/// of them leaves open would take in all of these, and the compiler would report it at their end:
/// far from the fault, and in no lesson. So every chunk is read by itself, just well enough to tell
/// brackets in code from those in comments and literals.
struct CodeCheck {
  /// A fault, and the line and the byte of the code in which it stands, counted from 0.
  struct Finding: Hashable {
    let fault: CodeFault
    let line: Int
    let column: Int
  }

  private let bytes: [UInt8]
  private let placeholders: [Placeholder]

  /// Prepares to check some code.
  ///
  /// - Parameters:
  ///   - code: The code; every line ends with a newline.
  ///   - placeholders: The lines of the code that later chunks fill.
  init(_ code: String, placeholders: [Placeholder] = []) {
    bytes = Array(code.utf8)
    self.placeholders = placeholders
  }

  /// Returns the first fault of code that is compiled among other code.
  ///
  /// - Parameters:
  ///   - scope: Where the code goes.
  ///   - manifestName: The name by which `Course.swift` describes the course.
  ///   - names: Takes the names that the code declares outside of all brackets.
  /// - Returns: The fault.
  func faultIfCompiled(
    in scope: CodeScope, manifestName: String = CourseDescriptionFile.usualName,
    collecting names: inout Set<String>
  ) -> Finding? {
    var scanner = CodeScanner(bytes, lineStarts: Set(placeholders.map(\.range.lowerBound)))
    if let finding = finding(reordering) ?? finding(scanner.fault()) { return finding }
    if scope == .value, let comment = scanner.firstComment {
      return self.finding(CodeScanner.Place(fault: .comment, offset: comment))
    }
    let check = TopLevelCheck(
      bytes, scanner.tokens, scope: scope, lastPlaceholder: placeholders.last?.range.lowerBound,
      manifestName: manifestName)
    names.formUnion(check.declaredNames)
    return finding(check.fault())
  }

  /// Returns the first fault of code that is compiled among other code.
  func faultIfCompiled(in scope: CodeScope) -> Finding? {
    var names: Set<String> = []
    return faultIfCompiled(in: scope, collecting: &names)
  }

  /// Where the expression begins that is the last statement, in bytes; nil if that is none.
  var lastExpression: Int? {
    var scanner = CodeScanner(bytes, lineStarts: [])
    // What is not whole is reported by itself.
    guard scanner.fault() == nil else { return 0 }
    return TopLevelCheck(bytes, scanner.tokens, scope: .run).lastExpression
  }

  /// Returns the first fault of code that is shown or compiled by itself: it may be broken, and yet
  /// must not deceive, nor keep the compiler's parser forever, which colours it.
  func faultIfShown() -> Finding? {
    var scanner = CodeScanner(bytes, lineStarts: [])
    return finding(reordering) ?? finding(scanner.trap())
  }

  /// The first control of the bidirectional algorithm: "Trojan Source", CVE-2021-42574.
  private var reordering: CodeScanner.Place? {
    guard bytes.contains(0xE2) else { return nil }
    for offset in bytes.indices where bytes[offset] == 0xE2 && offset + 2 < bytes.count {
      let scalar = 0x2000 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      guard let scalar = Unicode.Scalar(scalar), scalar.reordersText else { continue }
      return CodeScanner.Place(fault: .reordering(scalar), offset: offset)
    }
    return nil
  }

  private func finding(_ place: CodeScanner.Place?) -> Finding? {
    guard let place else { return nil }
    let before = bytes[..<place.offset]
    let start = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
    let line = before.count { $0 == .newline }
    return Finding(fault: place.fault, line: line, column: place.offset - start)
  }
}

extension Reason {
  /// The reason that goes with a fault of a chunk's code.
  init(_ fault: CodeFault) {
    switch fault {
    case .unclosed(let opener): self = .unclosedCode(opener)
    case .unopened(let closer): self = .unopenedCode(closer)
    case .sourceLocation: self = .sourceLocationInCode
    case .reordering(let scalar): self = .reorderedCode(String(scalar).printable)
    case .misplacedPlaceholder: self = .misplacedPlaceholder
    case .tooDeep(let limit): self = .tooDeep(limit: limit)
    case .comment: self = .commentInValue
    case .fileScope(let keyword): self = .fileScopeInCode(keyword)
    case .statement: self = .statementAtFileScope
    case .takenName(let name): self = .takenName(name)
    case .unfinished(let words): self = .unfinishedCode(words)
    }
  }
}
