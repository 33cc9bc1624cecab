/// A name in a file, and what the compiler says that it means.
package struct IndexOccurrence: Hashable, Sendable {
  /// The file's path, as the compiler was given it.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1 in UTF-8 bytes.
  package let column: Int
  /// What the name is of, by the compiler's own name for it: the same wherever it is used.
  package let symbol: String
  /// The symbol's name as code declares it: `move(by:)`.
  package let name: String
  /// What kind of thing the symbol is.
  package let kind: IndexSymbolKind
  /// What is done with it here.
  package let roles: IndexRoles
  /// What the symbol is, in the words of code; nothing where that is not known.
  package var text: String

  /// Describes a name in a file.
  package init(
    file: String, line: Int, column: Int, symbol: String, name: String, kind: IndexSymbolKind,
    roles: IndexRoles, text: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.symbol = symbol
    self.name = name
    self.kind = kind
    self.roles = roles
    self.text = text
  }

  /// Whether somebody wrote the name there, and declares or uses by it what it is of.
  package var isWritten: Bool {
    !roles.contains(.implicit) && kind != .extension
      && !roles.isDisjoint(with: [.definition, .reference])
  }

  /// The name without what stands in parentheses behind it: `move`, and `+` for `+(_:_:)`.
  package var baseName: Substring { name.prefix { $0 != "(" } }
}

/// What kind of thing a symbol is, by the number that an index has for it.
package struct IndexSymbolKind: Hashable, Sendable {
  /// The number.
  package let number: UInt32

  /// The kind with a number.
  package init(_ number: UInt32) { self.number = number }

  /// An extension of a type; the type has an occurrence of its own at the same place.
  package static let `extension` = IndexSymbolKind(9)
  /// An initializer.
  package static let initializer = IndexSymbolKind(22)
  /// A case of an enumeration.
  package static let enumConstant = IndexSymbolKind(15)
}

/// What is done with a symbol where its name stands; the bits are those of an index.
package struct IndexRoles: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt64

  /// Takes the bits of an index.
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// It is declared here, with what belongs to it.
  package static let definition = IndexRoles(rawValue: 1 << 1)
  /// It is used.
  package static let reference = IndexRoles(rawValue: 1 << 2)
  /// The compiler added this: nobody wrote the name.
  package static let implicit = IndexRoles(rawValue: 1 << 8)
}
