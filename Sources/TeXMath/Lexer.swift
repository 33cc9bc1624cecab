/// Splits TeX into tokens; drops comments.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var offset = 0
  private var tokens: [Token] = []

  private init(_ tex: String) {
    scalars = Array(tex.unicodeScalars)
  }

  /// Returns the tokens of `tex`, in order.
  ///
  /// - Parameter tex: The source.
  /// - Returns: Its tokens, with offsets in UTF-8 bytes.
  /// - Throws: A character that XML cannot hold, or a backslash that ends the input.
  static func tokens(of tex: String) throws(TeXError) -> [Token] {
    var lexer = Lexer(tex)
    while let scalar = lexer.current {
      try lexer.scan(scalar)
    }
    return lexer.tokens
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func advance() throws(TeXError) {
    let scalar = scalars[position]
    guard scalar.isAllowedInMarkup else {
      throw TeXError(offset, .unsupportedCharacter(scalar.codePoint, suggestion: nil))
    }
    position += 1
    offset += UTF8.width(scalar)
  }

  private mutating func scan(_ scalar: Unicode.Scalar) throws(TeXError) {
    let start = offset
    try advance()
    switch scalar {
    case "\\": tokens.append(Token(kind: .command(try commandName(start)), offset: start))
    case "%": try skipComment()
    case "{": tokens.append(Token(kind: .openGroup, offset: start))
    case "}": tokens.append(Token(kind: .closeGroup, offset: start))
    case "^": tokens.append(Token(kind: .superscript, offset: start))
    case "_": tokens.append(Token(kind: .subscript, offset: start))
    case "&": tokens.append(Token(kind: .alignment, offset: start))
    case _ where scalar.isTeXSpace:
      try skipSpaces()
      tokens.append(Token(kind: .space, offset: start))
    default: tokens.append(Token(kind: .character(scalar), offset: start))
    }
  }

  private mutating func commandName(_ start: Int) throws(TeXError) -> String {
    guard let first = current else { throw TeXError(start, .loneBackslash) }
    try advance()
    // A backslash before any white space is TeX's control space.
    guard !first.isTeXSpace else { return " " }
    var name = String(Character(first))
    guard first.isASCIILetter else { return name }
    while let letter = current, letter.isASCIILetter {
      name.unicodeScalars.append(letter)
      try advance()
    }
    return name
  }

  /// Skips to the end of the line and, as TeX does, over the space that opens the next one.
  private mutating func skipComment() throws(TeXError) {
    while let scalar = current, scalar != "\n" { try advance() }
    try skipSpaces()
  }

  private mutating func skipSpaces() throws(TeXError) {
    while let scalar = current, scalar.isTeXSpace { try advance() }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of `A…Z` and `a…z`.
  var isASCIILetter: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }

  /// Whether the scalar is one of `0…9`.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether the scalar is white space to TeX.
  var isTeXSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

  /// Whether XML and the HTML checker accept the scalar in text.
  var isAllowedInMarkup: Bool {
    if isTeXSpace { return true }
    let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
    return !isControl && !properties.isNoncharacterCodePoint
  }

  /// The scalar's name by number, for messages about characters that cannot be shown.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
