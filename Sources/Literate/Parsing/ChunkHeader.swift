import Spelling

/// What the words after `swift` say of a chunk.
struct ChunkHeader {
  private(set) var role = Role.code
  private(set) var id: String?
  private(set) var answerName: String?
  private(set) var placement = Chunk.Placement.appended
  private(set) var isHidden = false
  /// The environment variables that name files.
  private(set) var needs: [String] = []
  /// The program that the chunk's code is the beginning of, and where it is named.
  private(set) var program: (name: String, place: SourceLocation)?
  /// The scope that the chunk opens, and where it is named.
  private(set) var scope: (name: String, place: SourceLocation)?
  /// The target that the code belongs to, and where it is named.
  private(set) var target: (name: String, place: SourceLocation)?
  /// What the chunk is called in the text, as it is written, and where.
  private(set) var label: (text: String, place: SourceLocation)?
  /// Where the word is that asks for the value of the last expression.
  private(set) var echo: SourceLocation?
  /// Every fault in the words.
  private(set) var diagnostics: [Diagnostic] = []

  /// The word that said what the role is.
  private var saidRole: String?
  private var rolePlace: SourceLocation?
  /// The attributes so far: few, so that an array finds them faster than a dictionary.
  private var said: [(attribute: Attribute, place: SourceLocation)] = []

  /// Reads the words of a fence after the language.
  init(words: some Sequence<Fence.Word>, location: (Fence.Word) -> SourceLocation) {
    for word in words {
      let place = location(word)
      if let equals = word.text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let value = word.text[word.text.utf8.index(after: equals)...]
        read(attribute: String(word.text[..<equals]), value: String(value), at: place)
      } else if word.text == Attribute.hidden.rawValue {
        note(.hidden, at: place)
        isHidden = true
      } else if word.text == Attribute.wrong.rawValue {
        report(place, .emptyAttribute(word.text))
      } else if word.text == Attribute.echo.rawValue {
        note(.echo, at: place)
        echo = place
      } else if let role = Role(rawValue: word.text), role != .code {
        read(role, said: word.text, at: place)
      } else {
        let known = Role.words + ["hidden", "echo"]
        let near =
          Vocabulary.nearest(to: word.text, among: known)
          ?? Vocabulary.nearest(to: word.text, among: Attribute.names).map { "\($0)=" }
        report(place, .unknownRole(word.text, suggestion: near))
      }
    }
    checkAttributes()
  }

  private mutating func read(_ role: Role, said word: String, at place: SourceLocation) {
    if let first = saidRole {
      report(place, .secondRole(word, first: first))
    } else {
      (self.role, saidRole, rolePlace) = (role, word, place)
    }
  }

  private mutating func read(attribute word: String, value: String, at place: SourceLocation) {
    guard let attribute = Attribute(rawValue: word), !attribute.isFlag else {
      let near = Vocabulary.nearest(to: word, among: Attribute.names + ["from"])
      return report(place, .unknownAttribute(word, suggestion: near))
    }
    note(attribute, at: place)
    if attribute == .wrong { read(.wrong, said: "\(word)=", at: place) }
    guard !value.isEmpty else { return report(place, .emptyAttribute(word)) }
    let valuePlace = place.advanced(by: word.utf8.count + 1)
    if attribute == .label {
      if Label.read(value) == nil { report(valuePlace, .label(.malformed(value))) }
      label = (value, valuePlace)
      return
    }
    if attribute == .needs { return read(variables: value, at: valuePlace) }
    if attribute == .target { return read(target: value, at: valuePlace) }
    guard isName(value) else { return report(valuePlace, .malformedName(value)) }
    switch attribute {
    case .id: id = value
    case .replaces: placement = .replacing(id: value, at: valuePlace)
    case .into: placement = .into(name: value, at: valuePlace)
    case .wrong: answerName = value
    case .program: program = (value, valuePlace)
    case .scope: scope = (value, valuePlace)
    case .hidden, .echo, .needs, .label, .target: break
    }
  }

  private mutating func read(target value: String, at place: SourceLocation) {
    guard isIdentifier(value) else { return report(place, .target(.malformed(value))) }
    target = (value, place)
  }

  /// Reads the names of environment variables, with commas between them.
  private mutating func read(variables value: String, at place: SourceLocation) {
    var place = place
    for name in value.split(separator: ",", omittingEmptySubsequences: false) {
      if !isVariable(name) {
        report(place, .malformedVariable(String(name)))
      } else if needs.contains(String(name)) {
        report(place, .duplicateAttribute(String(name)))
      }
      needs.append(String(name))
      place = place.advanced(by: name.utf8.count + 1)
    }
  }

  private mutating func note(_ attribute: Attribute, at place: SourceLocation) {
    if said.contains(where: { $0.attribute == attribute }) {
      report(place, .duplicateAttribute(attribute.rawValue))
    } else {
      said.append((attribute, place))
    }
  }

  private mutating func checkAttributes() {
    for (attribute, place) in said where !role.allows(attribute) {
      report(place, .attributeNotAllowed(attribute.rawValue, role: role.rawValue))
    }
    if role == .recorded, !said.contains(where: { $0.attribute == .id }), let place = rolePlace {
      report(place, .recordWithoutName)
    }
    if let target {
      for (attribute, _) in said where attribute == .scope || attribute == .program {
        report(target.place, .target(.together("\(attribute.rawValue)=")))
      }
    }
    guard said.contains(where: { $0.attribute == .replaces }) else { return }
    for (attribute, place) in said where attribute == .into { report(place, .replacesAndInto) }
  }

  private mutating func report(_ place: SourceLocation, _ reason: Reason) {
    diagnostics.append(Diagnostic(place, reason))
  }
}

extension Attribute {
  /// The attributes that take a value.
  static let names = [id, replaces, into, wrong, needs, program, scope, target, label].map(
    \.rawValue)
}

/// Whether a word can name a module of Swift: letters, digits, underscores, first a letter.
private func isIdentifier(_ word: String) -> Bool {
  isName(word.replacing("_", with: "a")) && !word.contains("-")
    && word.utf8.first != UInt8(ascii: "_")
}

/// Whether a word can name an environment variable: capitals, digits, underscores, first a capital.
private func isVariable(_ word: some StringProtocol) -> Bool {
  let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  guard let first = word.utf8.first, capitals.contains(first) else { return false }
  return word.utf8.allSatisfy {
    capitals.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
  }
}

extension Role {
  /// The words that stand for a role by themselves.
  static let words = allCases.filter { $0 != .code && $0 != .wrong }.map(\.rawValue)
}
