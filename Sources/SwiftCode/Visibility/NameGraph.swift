/// The pieces of a module as any lesson leaves it, ready to follow their names from a lesson's run.
///
/// Code can change what other code does by being called, or by changing what a name or an operator
/// of it means. So a piece is reached
///
/// - always, if it acts unnamed (``CodeNames/Kind/unnamed``), or extends a type that the course does
///   not declare;
/// - if it declares a function, a variable or an alias that is referenced: all of one name are
///   reached, in whatever lesson, so a new overload is too;
/// - if it declares a type that is referenced. A type that nothing references has no values: a value is
///   made where its type is named, or by something reached that names it;
/// - if it extends such a type and either makes it conform to something, or has a member that is
///   referenced or that nobody need name. Where a type conforms to a protocol of another module whose
///   requirements are not known here, any member may be meant by that, and all of its extensions
///   are reached;
/// - if it makes a type conform to a protocol that is referenced, other than the well-known ones:
///   a generic function given nothing but literals might choose the type for it;
/// - if it has an operator that is referenced and that the standard library does not have.
///
/// Comments count for nothing, and the order of declarations counts only where it is kept.
///
/// Where it is asked what the compiler sees of a module while it compiles one file, what acts unnamed when it
/// runs does so no longer: an operator has to stand in the file, other than those that a `switch` and what the
/// compiler writes itself ask for, and so has the name of a member of somebody else's type. The names are then
/// not words but references (``CodeReferences``): to a function at file scope, that of a member, a label or a
/// parameter is none.
package struct NameGraph: Sendable {
  /// What is asked for.
  package enum Purpose: Sendable {
    /// All that may have an effect on a run.
    case running
    /// All that may have an effect on how a file is compiled.
    case compiling
  }

  /// The pieces, in the module's order.
  package let pieces: [VisibleCode.Piece]
  /// The pieces that may be reached through a name, by each name that can decide on it.
  ///
  /// A member's name does not decide on a type, and on an extension only where the type is named: lessons of a
  /// long course have members of the same names, and each would ask for those of all.
  private var owners: [String: [Int]] = [:]
  /// The pieces that are always reached.
  private var unnamed: [Int] = []
  /// The types of which every extension counts.
  private var opaque: Set<String> = []
  /// The types that the module declares.
  private let types: Set<String>
  private let purpose: Purpose

  /// What the standard library, or the language, looks for by itself.
  private static let implicit: Set<String> = [
    "!=", "<", "<=", "==", ">", ">=", "allCases", "appendInterpolation", "appendLiteral",
    "buildArray", "buildBlock", "buildEither", "buildExpression", "buildFinalResult",
    "buildLimitedAvailability", "buildOptional", "buildPartialBlock", "callAsFunction",
    "customMirror", "debugDescription", "description", "dynamicallyCall", "encode",
    "errorDescription", "hash", "hashValue", "id", "init", "localizedDescription",
    "makeAsyncIterator", "makeIterator", "next", "projectedValue", "rawValue",
    "underestimatedCount", "wrappedValue", "write", "~=",
  ]
  /// The protocols whose requirements are all in that list, and the types that give raw values.
  private static let wellKnown: Set<String> = [
    "AnyObject", "CaseIterable", "Character", "Codable", "Comparable",
    "CustomDebugStringConvertible",
    "CustomReflectable", "CustomStringConvertible", "Decodable", "Double", "Encodable", "Equatable",
    "Error", "ExpressibleByArrayLiteral", "ExpressibleByBooleanLiteral",
    "ExpressibleByDictionaryLiteral", "ExpressibleByFloatLiteral", "ExpressibleByIntegerLiteral",
    "ExpressibleByNilLiteral", "ExpressibleByStringLiteral", "Float", "Hashable", "Identifiable",
    "Int", "IteratorProtocol", "RandomNumberGenerator", "RawRepresentable", "Sendable", "Sequence",
    "String", "TextOutputStream", "UInt32", "UInt64", "UInt8", "unchecked",
  ]

  /// Prepares the pieces of a module.
  ///
  /// - Parameters:
  ///   - pieces: The pieces, in the module's order.
  ///   - purpose: What will be asked for.
  package init(_ pieces: [VisibleCode.Piece], for purpose: Purpose = .running) {
    self.pieces = pieces
    self.purpose = purpose
    types = Set(pieces.compactMap(\.names.typeName))
    for (index, piece) in pieces.enumerated() {
      let names = piece.names
      let typeNames = names.kind.typeNames
      for name in namesThatDecide(on: names) { owners[name, default: []].append(index) }
      if !names.inherited.isSubset(of: types.union(Self.wellKnown)) {
        opaque.formUnion(typeNames)
      }
      if isAlwaysReached(names) { unnamed.append(index) }
    }
  }

  private func namesThatDecide(on names: CodeNames) -> Set<String> {
    let common = names.inherited.subtracting(Self.wellKnown).union(names.freeOperators)
    switch names.kind {
    case .unnamed, .declaration: return common.union(names.declared)
    case .type(let name): return common.union([name])
    case .extension(let parts):
      let own = common.union(parts)
      return isOwn(parts) ? own : own.union(names.declared.map(asMember))
    }
  }

  /// How a member stands among the names that some code refers to.
  private func asMember(_ name: String) -> String {
    purpose == .compiling ? CodeReferences.member(name) : name
  }

  /// Whether the module declares the type that an extension extends.
  private func isOwn(_ parts: [String]) -> Bool { types.contains(parts.first ?? "") }

  /// Whether a piece is reached from everywhere.
  func isAlwaysReached(_ names: CodeNames) -> Bool {
    switch (names.kind, purpose) {
    case (.unnamed, .running): true
    case (.unnamed, .compiling):
      names.declared.isEmpty
        || names.declared.contains { $0.hasSuffix("LiteralType") || $0 == "~=" || $0 == "==" }
    case (.extension(let parts), _) where !isOwn(parts):
      purpose == .running || !names.inherited.isEmpty
        || names.declared.contains { $0 != "init" && Self.implicit.contains($0) }
    default: false
    }
  }

  /// The words in each piece.
  package var references: some Sequence<Set<String>> { pieces.lazy.map(\.names.references) }

  /// Follows the names from what a lesson runs.
  ///
  /// - Parameters:
  ///   - steps: The words of what the lesson runs.
  ///   - lesson: The lesson that left the module as it is.
  /// - Returns: What the run can see.
  package func code(visibleFrom steps: [Set<String>], at lesson: Int) -> VisibleCode {
    // No more than what is reached: a course of many lessons has many pieces, and each lesson few.
    var reached: Set<Int> = []
    var words: Set<String> = []
    var waiting: [Int] = []
    // The extensions of types that were named, by the members that may yet be.
    var members: [String: [Int]] = [:]
    func follow(_ more: Set<String>) {
      for word in more where words.insert(word).inserted {
        if let owners = owners[word] { waiting += owners }
        if let owners = members[word] { waiting += owners }
      }
    }
    func take(_ index: Int) {
      reached.insert(index)
      follow(pieces[index].names.references)
    }
    for step in steps { follow(step) }
    for index in unnamed where pieces[index].lessons.contains(lesson) { take(index) }
    while let index = waiting.popLast() {
      guard !reached.contains(index), pieces[index].lessons.contains(lesson) else { continue }
      let names = pieces[index].names
      if isReached(names, words) {
        take(index)
      } else if case .extension(let parts) = names.kind, isOwn(parts) {
        for name in names.declared.map(asMember) where !words.contains(name) {
          members[name, default: []].append(index)
        }
      }
    }
    return VisibleCode(pieces: reached.sorted().map { pieces[$0] }, words: words)
  }

  /// Whether code of some words reaches a piece.
  func isReached(_ names: CodeNames, _ words: Set<String>) -> Bool {
    let isConformance = names.inherited.contains {
      words.contains($0) && !Self.wellKnown.contains($0)
    }
    if isConformance || !names.freeOperators.isDisjoint(with: words) { return true }
    switch names.kind {
    case .unnamed where purpose == .running || names.declared.isEmpty: return true
    case .unnamed, .declaration: return !names.declared.isDisjoint(with: words)
    case .type(let name): return words.contains(name)
    case .extension(let parts):
      // A value of somebody else's type need not be named for its members to be.
      let isMeant = { (name: String) in words.contains(asMember(name)) }
      if !isOwn(parts), names.declared.contains(where: isMeant) { return true }
      guard parts.contains(where: words.contains) else { return false }
      return !names.inherited.isEmpty || parts.contains(where: opaque.contains)
        || names.declared.contains { isMeant($0) || Self.implicit.contains($0) }
    }
  }
}

extension CodeNames {
  /// The name of the type that is declared, if one is.
  fileprivate var typeName: String? {
    if case .type(let name) = kind { name } else { nil }
  }
}
