/// What a symbol is, in the words of code: `Shape.grown(by: Int) -> Shape`, or `x: Double`.
///
/// The compiler's own name for a symbol holds all of it, and a program of its toolchain spells that out. What
/// that writes is for those who debug compilers: modules stand before all names, contexts behind them.
package enum SymbolText {
  /// Returns the words for a symbol; nil if its name does not tell more than code does.
  ///
  /// - Parameters:
  ///   - spelled: The compiler's name for it, spelled out.
  ///   - kind: What kind of thing it is.
  /// - Returns: The words.
  package static func text(_ spelled: String, kind: IndexSymbolKind) -> String? {
    // What cannot be spelled out stays as it is.
    guard !spelled.hasPrefix("$"), !spelled.hasPrefix("c:") else { return nil }
    var reader = SpelledName(spelled)
    var text = reader.read()
    for (long, short) in shorter { text = text.replacing(long, with: short) }
    if kind == .enumConstant { text = enumCase(text) }
    if let keyword = keyword[kind] { return "\(keyword) \(text)" }
    if text.hasSuffix(" -> Void"), !text.contains(": (") { text.removeLast(" -> Void".count) }
    text = withOwnTypes(withLetters(text))
    // A name alone is what stands in the code already; one that is a sentence is a test's.
    return text.contains { ":(".contains($0) } && !text.contains("`") ? text : nil
  }

  /// Returns the words for a name whose type is known.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - type: The compiler's name for its type, spelled out.
  /// - Returns: The words; nil if the type could not be spelled out.
  package static func text(of name: String, type: String) -> String? {
    guard !type.hasPrefix("$") else { return nil }
    var reader = SpelledName(type)
    var text = withLetters(reader.read())
    for (long, short) in shorter { text = text.replacing(long, with: short) }
    let isFunction = text.hasPrefix("(") && !name.hasPrefix("$")
    return name.prefix { $0 != "(" } + (isFunction ? text : ": \(text)")
  }

  private static let keyword: [IndexSymbolKind: String] = [
    IndexSymbolKind(5): "enum", IndexSymbolKind(6): "struct", IndexSymbolKind(7): "class",
    IndexSymbolKind(8): "protocol",
  ]

  private static let shorter = [
    (" : ", ": "), (" infix(", "("), (" prefix(", "("), (" postfix(", "("), (" infix<", "<"),
    ("__owned ", ""), ("-> ()", "-> Void"), (".getter", ""), (".setter", ""),
  ]

  /// A case of an enumeration is a function of its type: `E.b(E.Type) -> (Int) -> E` is `E.b: (Int) -> E`.
  private static func enumCase(_ text: String) -> String {
    guard let start = text.firstIndex(of: "("), let end = text.firstRange(of: ") -> ") else {
      return text
    }
    let name = text[..<start].prefix { $0 != "<" }
    return "\(name): \(text[end.upperBound...])"
  }

  /// Parameters of a generic function have letters of their own, for the compiler counts: `A1` is the first of
  /// a function in a type that has an `A`.
  private static func withLetters(_ text: String) -> String {
    guard text.contains("1") else { return text }
    var text = text
    for (long, short) in [
      (" throws(B1)", " throws"), (", B where B1: Error>", ">"),
      ("<A, B where B1", "<T, U where U"),
      ("<A>", "<T>"), ("<A where A1", "<T where T"), ("<A, B>", "<T, U>"),
    ] where text.contains("A1") || text.contains("B1") {
      text = text.replacing(long, with: short)
    }
    return text.replacing("A1", with: "T").replacing("B1", with: "U")
  }

  /// In a member of a protocol `A` is the type itself, of whose own types code speaks without it.
  private static func withOwnTypes(_ text: String) -> String {
    if text.contains("<A") || !text.contains("A.") { return text }
    return text.replacing(#/([(\[<& ])A\.([A-Z])/#) { "\($0.output.1)\($0.output.2)" }
  }
}

/// Reads what a compiler's name for a symbol was spelled out to.
private struct SpelledName {
  private let bytes: [UInt8]
  private var place = 0
  /// The brackets that are open.
  private var open: [UInt8] = []
  private var text: [UInt8] = []

  init(_ spelled: String) {
    bytes = Array(Self.withoutExtensions(spelled).utf8)
  }

  /// Returns the name without modules, contexts and numbers.
  mutating func read() -> String {
    while place < bytes.count {
      if has(" in ") {
        skipContext()
      } else if has(" #") {
        place += 2
        while place < bytes.count, isDigit(bytes[place]) { place += 1 }
        if has(" <") || has(" (") { place += 1 }
      } else if has("("), let end = endOfPrivateName {
        text += bytes[place + 1..<end.name]
        place = end.parenthesis + 1
        if text.last == UInt8(ascii: "."), has(".") { place += 1 }
      } else if isWord(bytes[place]) {
        readPath()
      } else {
        note(bytes[place])
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a word, which is left out if it is the module before a name: a lone letter is a type that a caller
  /// chooses.
  private mutating func readPath() {
    let word = readWord()
    let isChosen =
      word.count <= 2 && word.dropFirst().allSatisfy(isDigit)
      && word.first.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } == true
    if text.last != UInt8(ascii: "."), !isChosen, has("."), !has("..") {
      place += 1
      if place < bytes.count, isWord(bytes[place]) { text += readWord() }
    } else {
      text += word
    }
    while has("."), place + 1 < bytes.count, isWord(bytes[place + 1]) {
      place += 1
      text.append(UInt8(ascii: "."))
      text += readWord()
    }
  }

  private mutating func readWord() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, isWord(bytes[place]) { place += 1 }
    return bytes[start..<place]
  }

  /// Skips what says where something stands: to the end of what the open bracket encloses, or to a comma in it.
  private mutating func skipContext() {
    let depth = open.count
    while place < bytes.count {
      let byte = bytes[place]
      if open.count == depth {
        if byte == UInt8(ascii: ",") && depth > 0 { return }
        if depth > 0, isClosing(byte) { return }
      }
      note(byte)
      place += 1
    }
  }

  private mutating func note(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): open.append(byte)
    case UInt8(ascii: "<") where place > 0 && isWord(bytes[place - 1]): open.append(byte)
    case _ where isClosing(byte): open.removeLast()
    default: break
    }
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ")"): open.last == UInt8(ascii: "(")
    case UInt8(ascii: "]"): open.last == UInt8(ascii: "[")
    case UInt8(ascii: ">"):
      open.last == UInt8(ascii: "<") && place > 0 && bytes[place - 1] != UInt8(ascii: "-")
    default: false
    }
  }

  /// Where a private name ends, which stands in parentheses with the number of its file: `(hush in _74)`, and
  /// `(in _74)` before what has no name.
  private var endOfPrivateName: (name: Int, parenthesis: Int)? {
    var end = place + 1
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    if bytes[place...].starts(with: "(in _".utf8) { end = place + 1 }
    guard bytes[place...].starts(with: "(in _".utf8) || bytes[end...].starts(with: " in _".utf8),
      let parenthesis = bytes[end...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (end, parenthesis)
  }

  private func has(_ word: StaticString) -> Bool {
    guard bytes.count - place >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes[place..<place + $0.count].elementsEqual($0) }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || isDigit(byte)
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  /// Leaves out what says in which module an extension stands: `(extension in Swift):`.
  private static func withoutExtensions(_ spelled: String) -> String {
    var text = spelled
    while let start = text.firstRange(of: "(extension in "),
      let end = text[start.upperBound...].firstRange(of: "):")
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }
}
