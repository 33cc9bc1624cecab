/// Looks at the code outside of all brackets: whether it can stand where it goes, and has an end.
///
/// It knows keywords, and of the rest only where a statement begins. What it is not sure of it leaves
/// to the compiler.
struct TopLevelCheck {
  let bytes: [UInt8]
  let tokens: [CodeToken]
  private let scope: CodeScope
  /// Where the last line stands that later chunks fill.
  private let lastPlaceholder: Int
  /// The name by which `Course.swift` describes the course.
  private let manifestName: String

  init(
    _ bytes: [UInt8], _ tokens: [CodeToken], scope: CodeScope, lastPlaceholder: Int? = nil,
    manifestName: String = CourseDescriptionFile.usualName
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.scope = scope
    self.lastPlaceholder = lastPlaceholder ?? -1
    self.manifestName = manifestName
  }

  /// Returns the first fault.
  func fault() -> CodeScanner.Place? {
    for index in tokens.indices {
      guard let fault = fault(at: index) else { continue }
      return CodeScanner.Place(fault: fault, offset: tokens[index].range.lowerBound)
    }
    return ending()
  }

  private func fault(at index: Int) -> CodeFault? {
    switch scope {
    case .run:
      return declarationOfFiles(at: index).map { .fileScope($0) }
        ?? declaredName(at: index).flatMap { $0.hasPrefix("__") ? .takenName($0) : nil }
    case .script:
      if let name = declaredName(at: index), name.hasPrefix("__") { return .takenName(name) }
      guard let word = declarationOfFiles(at: index),
        word == "@main"
          || !fileScopeRanges.contains(where: { $0.contains(tokens[index].range.lowerBound) })
      else { return nil }
      return .fileScope(word)
    case .suite: return declarationOfFiles(at: index).map { .fileScope($0) }
    case .file:
      if beginsStatement(at: index), isStatement(at: index) { return .statement }
      return takenName(at: index).map { .takenName($0) }
    case .answer: return takenName(at: index).map { .takenName($0) }
    case .inside, .value: return nil
    }
  }

  func text(_ index: Int) -> String {
    tokens.indices.contains(index)
      ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
  }

  private func kind(_ index: Int) -> CodeToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// Whether nothing stands between a token and the one before it.
  private func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens.indices.contains(index)
      && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  /// Whether a token is the name of a member, which may be called like a keyword.
  func isMember(_ index: Int) -> Bool {
    kind(index - 1) == .signs && text(index - 1).hasSuffix(".")
  }
}

// MARK: What can stand at file scope alone

extension TopLevelCheck {
  private func declarationOfFiles(at index: Int) -> String? {
    guard "iepom@".utf8.contains(bytes[tokens[index].range.lowerBound]) else { return nil }
    switch tokens[index].kind {
    case .other(UInt8(ascii: "@")):
      return text(index + 1) == "main" && isGlued(index + 1) ? "@main" : nil
    case .word:
      let word = text(index)
      guard !isMember(index), [.word, .name].contains(kind(index + 1)) || word == "operator" else {
        return nil
      }
      switch word {
      case "import", "extension", "precedencegroup": return word
      case "operator": return kind(index + 1) == .signs ? word : nil
      case "macro":
        let isFirst = tokens[index].startsLine || Self.modifiers.contains(text(index - 1))
        return isFirst ? word : nil
      default: return nil
      }
    default: return nil
    }
  }
}

// MARK: What cannot stand at file scope

extension TopLevelCheck {
  /// Whether a statement or a declaration begins here for certain: on a line of its own, after
  /// something that may end one.
  private func beginsStatement(at index: Int) -> Bool {
    guard index > 0 else { return true }
    switch tokens[index - 1].kind {
    case .other(UInt8(ascii: ";")): return true
    case _ where !tokens[index].startsLine: return false
    case .directive, .literal, .name, .group(UInt8(ascii: "{")), .group(UInt8(ascii: "[")):
      return true
    case .group: return attribute(endingAt: index - 1) == nil
    case .word:
      return !Self.incomplete.contains(text(index - 1)) && attribute(endingAt: index - 1) == nil
    case .signs, .other: return false
    }
  }

  private func isStatement(at index: Int) -> Bool {
    let word = text(index)
    let next = kind(index + 1)
    switch tokens[index].kind {
    case .word where Self.statements.contains(word): return next != .other(UInt8(ascii: ":"))
    case .word where Self.incomplete.contains(word) || Self.members.contains(word): return false
    case .word where bytes[tokens[index].range.lowerBound] <= UInt8(ascii: "9"): return false
    case .word, .name:
      switch next {
      case .group(UInt8(ascii: "(")), .group(UInt8(ascii: "[")): return isGlued(index + 1)
      case .signs:
        let signs = text(index + 1)
        let compares = ["==", "!=", "<=", ">=", "===", "!==", "~="].contains(signs)
        return signs == "." && isGlued(index + 1) || signs.hasSuffix("=") && !compares
      default: return false
      }
    default: return false
    }
  }

  /// Returns the name that is declared here and belongs to the course's description, or to what the
  /// tangler writes: the names of that begin with two underscores.
  private func takenName(at index: Int) -> String? {
    guard let name = declaredName(at: index) else { return nil }
    if name.hasPrefix("__") { return name }
    // A function that takes something has another name.
    let isFunction = text(index - 1) == "func"
    return name == manifestName && (!isFunction || takesNothing(index + 1)) ? name : nil
  }

  /// The names that are declared outside of all brackets.
  var declaredNames: [String] { tokens.indices.compactMap(declaredName) }

  /// The types that are declared outside of all brackets, and where their names begin.
  var declaredTypes: [(name: String, offset: Int)] {
    let kinds: Set = ["struct", "class", "enum", "actor", "typealias", "protocol"]
    return tokens.indices.compactMap { index in
      guard let name = declaredName(at: index), kinds.contains(text(index - 1)) else { return nil }
      return (name, tokens[index].range.lowerBound)
    }
  }

  /// Returns the name that is declared here.
  private func declaredName(at index: Int) -> String? {
    guard tokens[index].kind == .word, index > 0, tokens[index - 1].kind == .word else {
      return nil
    }
    let name = text(index)
    let introducer = text(index - 1)
    let introducers = [
      "let", "var", "struct", "class", "enum", "actor", "typealias", "protocol", "func",
    ]
    return introducers.contains(introducer) && !isMember(index - 1) ? name : nil
  }

  private func takesNothing(_ index: Int) -> Bool {
    guard kind(index) == .group(UInt8(ascii: "(")) else { return false }
    return bytes[tokens[index].range].dropFirst().dropLast().allSatisfy { $0 <= .space }
  }
}

// MARK: What has no end

extension TopLevelCheck {
  /// Returns the last token if more must follow it.
  private func ending() -> CodeScanner.Place? {
    guard let last = tokens.last, last.range.upperBound > lastPlaceholder else { return nil }
    let index = tokens.count - 1
    let place = { (words: String, offset: Int) in
      CodeScanner.Place(fault: .unfinished(words), offset: offset)
    }
    if let start = attribute(endingAt: index) {
      let words = String(
        decoding: bytes[tokens[start].range.lowerBound..<last.range.upperBound], as: UTF8.self)
      return place(words, tokens[start].range.lowerBound)
    }
    return needsMore(index) ? place(text(index), last.range.lowerBound) : nil
  }

  private func needsMore(_ index: Int) -> Bool {
    let words = text(index)
    switch tokens[index].kind {
    case .word:
      if isMember(index) { return false }
      if Self.openers.contains(words) { return true }
      let isModifier = Self.modifiers.contains(words)
      return isModifier && (scope.isFile || scope == .suite) && beginsStatement(at: index)
    case .signs:
      if text(index - 1) == "operator" { return false }
      if words == "=" || words == "->" || words.hasSuffix(".") && !words.hasSuffix("..") {
        return true
      }
      // What stands right behind something may be a postfix operator, and `>` ends `Array< Int >`.
      let start = tokens[index].range.lowerBound
      return (start == 0 || bytes[start - 1] <= .space) && !words.hasPrefix(">")
    case .other(UInt8(ascii: "@")), .other(.backslash): return true
    // A `case` may be filled in, and its statements stand in the chunk around it.
    case .other(UInt8(ascii: ",")), .other(UInt8(ascii: ":")): return scope != .inside
    default: return false
    }
  }

  /// Returns where the attribute begins that ends here: `@Name`, `@Module.Name(…)`.
  func attribute(endingAt index: Int) -> Int? {
    var index = index
    if kind(index) == .group(UInt8(ascii: "(")) {
      guard isGlued(index) else { return nil }
      index -= 1
    }
    guard kind(index) == .word || kind(index) == .name else { return nil }
    while text(index - 1) == ".", kind(index - 2) == .word { index -= 2 }
    return text(index - 1) == "@" && isGlued(index) ? index - 1 : nil
  }
}

// MARK: Keywords

extension TopLevelCheck {
  /// What begins a statement, and never a declaration.
  private static let statements: Set<String> = [
    "for", "while", "if", "guard", "switch", "repeat", "do", "defer", "return", "throw", "break",
    "continue", "fallthrough", "try",
  ]

  /// What begins a statement or a declaration that has no value, and what more must follow.
  static let beginners = openers.union(modifiers).union(statements)

  /// Whether a word may stand before a declaration's own keyword.
  static func isModifier(_ word: String) -> Bool { modifiers.contains(word) }

  /// What is declared among members, and is no call.
  private static let members: Set<String> = ["init", "subscript", "deinit", "get", "set", "case"]

  /// What stands before a declaration's own keyword.
  private static let modifiers: Set<String> = [
    "public", "private", "fileprivate", "internal", "package", "open", "final", "static", "class",
    "lazy", "weak", "unowned", "nonisolated", "mutating", "nonmutating", "override", "dynamic",
    "required", "convenience", "indirect", "prefix", "postfix", "infix", "distributed",
    "consuming", "borrowing",
  ]

  /// Keywords that something must follow.
  private static let openers: Set<String> = [
    "let", "var", "func", "struct", "class", "enum", "protocol", "extension", "typealias", "import",
    "operator", "precedencegroup", "associatedtype", "public", "private", "fileprivate", "internal",
    "static", "inout", "case", "where", "is", "as", "try", "await", "throw", "if", "guard", "while",
    "for", "in", "switch", "repeat", "do", "defer", "else", "catch",
  ]

  /// Words after which a line may go on with something else than a statement.
  private static let incomplete = openers.union(modifiers).union([
    "actor", "macro", "throws", "rethrows", "async", "reasync", "some", "any", "isolated",
    "optional", "consume", "copy", "unsafe", "each", "sending", "return", "discard", "using",
  ])
}
