/// The commands that a course has for its formulas, besides those of TeX: `\\RR` for `\\mathbb{R}`.
package struct Macros: Hashable, Sendable {
  /// No commands.
  package static let none = Macros()

  /// What a command stands for.
  struct Macro: Hashable, Sendable {
    /// How many arguments it takes.
    let parameterCount: Int
    /// What it becomes.
    let pieces: [Piece]
  }

  /// A part of what a command stands for.
  enum Piece: Hashable, Sendable {
    case token(Token.Kind)
    /// The argument with a number, counted from 0.
    case argument(Int)
  }

  /// The most tokens that a formula may become.
  static let tokenLimit = 10_000

  private var macros: [String: Macro] = [:]

  private init() {}

  /// The names of the commands, sorted.
  var names: [String] { macros.keys.sorted() }

  /// Reads commands as `Course.swift` has them, each by its name without the backslash.
  ///
  /// A command stands for a whole piece of a formula, in which `#1` is its first argument. A name that
  /// TeX has as well means the course's command.
  ///
  /// - Parameter bodies: What each command stands for, by its name.
  /// - Throws: Every fault.
  package init(_ bodies: [String: String]) throws(MacroError) {
    var faults: [MacroError.Fault] = []
    for (name, body) in bodies {
      guard !name.isEmpty, name.unicodeScalars.allSatisfy(\.isASCIILetter) else {
        faults.append(.init(name: name, reason: .name))
        continue
      }
      do throws(TeXError) {
        macros[name] = try Self.macro(try Lexer.tokens(of: body))
      } catch {
        faults.append(.init(name: name, reason: .body(error)))
      }
      if macros[name] == nil { faults.append(.init(name: name, reason: .parameters)) }
    }
    faults += self.faults
    guard faults.isEmpty else {
      throw MacroError(faults: faults.sorted { $0.name < $1.name })
    }
  }

  /// Reads what a command stands for; nil if its arguments are not numbered from 1, without a gap.
  private static func macro(_ tokens: [Token]) throws(TeXError) -> Macro? {
    var pieces: [Piece] = []
    var numbers: Set<Int> = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      guard token.kind == .character("#") else {
        pieces.append(.token(token.kind))
        continue
      }
      guard case .character(let digit)? = rest.popFirst()?.kind, ("1"..."9").contains(digit) else {
        return nil
      }
      let number = Int(digit.value - Unicode.Scalar("0").value)
      numbers.insert(number)
      pieces.append(.argument(number - 1))
    }
    let count = numbers.max() ?? 0
    return numbers.count == count ? Macro(parameterCount: count, pieces: pieces) : nil
  }

  /// The faults of formulas that consist of one command each, with letters for its arguments.
  private var faults: [MacroError.Fault] {
    macros.compactMap { name, macro in
      let letters = (0..<macro.parameterCount).map { _ in "{x}" }.joined()
      do throws(TeXError) {
        _ = try Parser.parse("\\\(name)\(letters)", macros: self)
        return nil
      } catch {
        return error.reason == .emptyFormula
          ? nil : MacroError.Fault(name: name, reason: .body(error))
      }
    }
  }

  // MARK: Expansion

  /// Returns tokens with what the commands among them stand for in their place.
  ///
  /// What a command becomes stands where the command does; arguments keep their places.
  func expand(_ tokens: [Token]) throws(TeXError) -> [Token] {
    guard !macros.isEmpty else { return tokens }
    var result: [Token] = []
    // The next token is the last.
    var rest = Array(tokens.reversed())
    var count = 0
    while let token = rest.popLast() {
      guard case .command(let name) = token.kind, let macro = macros[name] else {
        result.append(token)
        continue
      }
      var arguments: [[Token]] = []
      for _ in 0..<macro.parameterCount { arguments.append(try Self.argument(of: token, &rest)) }
      for piece in macro.pieces.reversed() {
        switch piece {
        case .token(let kind): rest.append(Token(kind: kind, offset: token.offset))
        case .argument(let index): rest += arguments[index].reversed()
        }
      }
      count += 1
      guard count + rest.count + result.count < Self.tokenLimit else {
        throw TeXError(token.offset, .endlessMacro(token.spelling))
      }
    }
    return result
  }

  /// Returns a formula with what the commands in it stand for in their place, as TeX for readers that
  /// do not know them.
  ///
  /// - Throws: The first fault of the formula.
  package func expanded(_ tex: String) throws(TeXError) -> String {
    if macros.isEmpty { return tex }
    var text = ""
    for token in try expand(try Lexer.tokens(of: tex)) {
      // Two tokens that stood apart must not become one: \cdot x.
      if case .character(let scalar) = token.kind, scalar.isASCIILetter,
        text.wholeMatch(of: /(?s:.*)\\[A-Za-z]+/) != nil
      {
        text += " "
      }
      text += token.spelling
    }
    return text
  }

  /// Takes a token, or a group as a whole with its braces: it stays one wherever it goes.
  private static func argument(
    of owner: Token, _ rest: inout [Token]
  ) throws(TeXError) -> [Token] {
    while rest.last?.kind == .space { rest.removeLast() }
    guard let first = rest.popLast(), first.kind != .closeGroup, first.kind != .alignment else {
      throw TeXError(owner.offset, .missingArgument(of: owner.spelling))
    }
    guard first.kind == .openGroup else { return [first] }
    var group = [first]
    var depth = 1
    while let token = rest.popLast() {
      group.append(token)
      if token.kind == .openGroup { depth += 1 }
      if token.kind == .closeGroup { depth -= 1 }
      if depth == 0 { return group }
    }
    throw TeXError(first.offset, .unclosed("{"))
  }
}

/// What is wrong with the commands that a course has for its formulas.
package struct MacroError: Error, Hashable, Sendable {
  /// Something that is wrong with a command.
  package struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// The command's name.
    package let name: String
    /// What is wrong with it.
    package let reason: Reason

    /// The fault in words.
    package var description: String {
      switch reason {
      case .name:
        "'\(name)' cannot be called in a formula: a macro's name is made of letters, 'RR' for \\RR"
      case .parameters:
        "the macro '\(name)' has its arguments as '#1', '#2' and on, without a gap; a sign # is '\\#'"
      case .body(let error):
        "the macro '\(name)' stands for no whole piece of a formula: \(error.description)"
      }
    }
  }

  /// What can be wrong.
  package enum Reason: Hashable, Sendable {
    /// A name that no command has.
    case name
    /// Arguments that are not numbered from 1, without a gap.
    case parameters
    /// What it stands for is no formula.
    case body(TeXError)
  }

  /// All that is wrong, by name.
  package let faults: [Fault]
}
