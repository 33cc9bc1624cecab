/// A rule of a style sheet, its named colours replaced by what they are on light and on dark paper.
struct StyleRule {
  /// The selectors, one of which has to fit.
  private let selectors: [String]
  private let onLight: String
  private let onDark: String

  /// Reads the rules of a sheet that stand outside of `@media` and its sisters.
  static func rules(in sheet: String, names: ColourNames) -> [StyleRule] {
    var rules: [StyleRule] = []
    var rest = sheet.replacing(/(?s)\/\*.*?\*\//, with: "")[...]
    while let open = rest.firstIndex(of: "{") {
      let head = rest[..<open].trimmed
      let (body, end) = block(in: rest, from: open)
      rest = rest[end...]
      if head.hasPrefix(":root") { continue }
      if head.hasPrefix("@") { continue }
      rules.append(
        StyleRule(
          selectors: parts(of: head, at: ",").flatMap(alternatives),
          onLight: names.resolved(body, isDark: false),
          onDark: names.resolved(body, isDark: true)))
    }
    return rules
  }

  /// The rule as CSS, for light paper.
  var light: String { "\(selectors.joined(separator: ", ")) { \(onLight) }" }

  /// What is other on dark paper, as CSS; nil if nothing is.
  var dark: String? {
    let light = Self.parts(of: onLight, at: ";")
    let dark = Self.parts(of: onDark, at: ";")
    let changes = zip(light, dark).filter { $0 != $1 }.map { "\($1);" }
    return changes.isEmpty
      ? nil : "\(selectors.joined(separator: ", ")) { \(changes.joined(separator: " ")) }"
  }

  /// Returns the rule for drawings with these classes alone; nil if it does not concern them.
  func narrowed(to classes: Set<String>) -> StyleRule? {
    let used = selectors.filter { selector in
      let named = selector.matches(of: /\.([\w-]+)/).map { String($0.output.1) }
      return !named.isEmpty && named.allSatisfy(classes.contains)
    }
    return used.isEmpty ? nil : StyleRule(selectors: used, onLight: onLight, onDark: onDark)
  }

  private init(selectors: [String], onLight: String, onDark: String) {
    self.selectors = selectors
    self.onLight = onLight
    self.onDark = onDark
  }

  /// The selectors that one with `:is(…)` stands for, which not every reader of books knows.
  private static func alternatives(of selector: String) -> [String] {
    guard let start = selector.range(of: ":is(") else { return [selector] }
    var depth = 1
    var end = start.upperBound
    while end < selector.endIndex {
      if selector[end] == "(" { depth += 1 }
      if selector[end] == ")" { depth -= 1 }
      if depth == 0 { break }
      end = selector.index(after: end)
    }
    let rest = end < selector.endIndex ? selector[selector.index(after: end)...] : ""
    return parts(of: String(selector[start.upperBound..<end]), at: ",").flatMap { choice in
      alternatives(of: "\(selector[..<start.lowerBound])\(choice)\(rest)")
    }
  }

  /// What is between a brace and the one that closes it, and where it goes on.
  static func block(
    in text: Substring, from open: Substring.Index
  ) -> (body: String, end: Substring.Index) {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 {
        return (text[text.index(after: open)..<index].trimmed, text.index(after: index))
      }
    }
    return (text[text.index(after: open)...].trimmed, text.endIndex)
  }

  /// Splits a text at a sign that stands outside of all brackets.
  static func parts(of text: String, at sign: Character) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == sign, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0[...].trimmed }.filter { !$0.isEmpty }
  }
}

/// The colours, fonts and sizes that style sheets have names for: `--ink` and its sisters.
struct ColourNames {
  private var values: [String: String] = [:]

  /// Reads the names that sheets give at their root.
  init(_ sheets: [String]) {
    for sheet in sheets {
      for root in sheet.ranges(of: /:root\s*\{/) {
        let (body, _) = StyleRule.block(in: sheet[...], from: sheet.index(before: root.upperBound))
        for declaration in StyleRule.parts(of: body, at: ";") where declaration.hasPrefix("--") {
          let parts = declaration.split(separator: ":", maxSplits: 1)
          if parts.count == 2 { values[String(parts[0])] = parts[1].trimmed }
        }
      }
    }
  }

  /// Returns declarations with the values of the names in them, on light or on dark paper.
  func resolved(_ declarations: String, isDark: Bool) -> String {
    var text = declarations
    // A value may name another; none names itself.
    for _ in 0..<4 {
      text = text.replacing(/var\((--[\w-]+)\)/) { match in
        values[String(match.output.1)] ?? String(match.output.0)
      }
    }
    return Self.chosen(text, isDark: isDark)
  }

  /// Returns declarations with the colour for one kind of paper where there is one for each.
  private static func chosen(_ text: String, isDark: Bool) -> String {
    guard let start = text.range(of: "light-dark(") else { return text }
    var depth = 1
    var end = start.upperBound
    while end < text.endIndex {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      if depth == 0 { break }
      end = text.index(after: end)
    }
    let colours = StyleRule.parts(of: String(text[start.upperBound..<end]), at: ",")
    let colour = (isDark ? colours.last : colours.first) ?? ""
    let rest = end < text.endIndex ? String(text[text.index(after: end)...]) : ""
    return text[..<start.lowerBound] + colour + chosen(rest, isDark: isDark)
  }
}

extension Substring {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
