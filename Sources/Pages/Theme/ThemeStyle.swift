/// The variables of a theme's style sheet, and whether what they colour can be read.
struct ThemeStyle {
  /// What is wrong with the sheet.
  private(set) var faults: [ThemeFault] = []
  private let text: String

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - text: The sheet.
  ///   - styles: The toolkit's own sheets, whose variables it may change.
  init(_ text: String, over styles: [String]) {
    self.text = text
    var values: [String: String] = [:]
    for style in styles {
      for found in Self.variables(in: style) {
        values[found.name] = values[found.name] ?? found.value
      }
    }
    let known = Set(values.keys)
    let own = Self.variables(in: text)
    faults = Self.strayRules(in: text, around: own)
    var changed: [String: Int] = [:]
    for variable in own {
      guard known.contains(variable.name) else {
        let names = known.sorted().joined(separator: ", ")
        add("the style has no variable '\(variable.name)': it has \(names)", at: variable.offset)
        continue
      }
      if variable.value.isEmpty || variable.value.contains("url(") {
        add("'\(variable.name)' needs a value of its own, without 'url()'", at: variable.offset)
        continue
      }
      let isColour = values[variable.name]?.contains("#") == true
      if isColour, ThemeColours(variable.value) == nil {
        add(
          "'\(variable.value)' is no colour: write '#1d4f8c', or 'light-dark(#1d4f8c, #8ab8f0)' for "
            + "light pages and dark ones", at: variable.offset)
        continue
      }
      values[variable.name] = variable.value
      changed[variable.name] = variable.offset
    }
    for pair in Self.pairs where changed[pair.ink] != nil || changed[pair.paper] != nil {
      check(pair, values, at: changed[pair.ink] ?? changed[pair.paper] ?? 0)
    }
    faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func add(_ words: String, at offset: Int) {
    faults.append(ThemeFault(words, at: offset, of: text))
  }

  // MARK: Contrast

  /// What is written or drawn on what, and how much they have to differ: WCAG's level AA.
  private static let pairs: [(ink: String, paper: String, least: Double)] = {
    let words = ["--ink", "--ink-soft", "--accent", "--value", "--gradient", "--warning", "--good"]
    let papers = ["--paper", "--paper-raised", "--paper-sunk"]
    let series = (1...4).map { (ink: "--series-\($0)", paper: "--paper", least: 3.0) }
    return words.flatMap { ink in papers.map { (ink: ink, paper: $0, least: 4.5) } } + series
  }()

  private mutating func check(
    _ pair: (ink: String, paper: String, least: Double), _ values: [String: String], at offset: Int
  ) {
    guard let ink = values[pair.ink].flatMap(ThemeColours.init),
      let paper = values[pair.paper].flatMap(ThemeColours.init)
    else { return }
    for (name, one, other) in [("light", ink.light, paper.light), ("dark", ink.dark, paper.dark)] {
      let contrast = one.contrast(with: other)
      guard contrast < pair.least else { continue }
      let tenths = Int(contrast * 10)
      add(
        "on \(name) pages '\(pair.ink)' has a contrast of \(tenths / 10).\(tenths % 10) to "
          + "'\(pair.paper)', and needs \(pair.least) to be read by all", at: offset)
    }
  }

  // MARK: Reading

  /// Returns the variables that a sheet declares for whole pages, with their offsets in bytes.
  private static func variables(
    in text: String
  ) -> [(name: String, value: String, offset: Int, end: Int)] {
    let plain = withoutComments(text)
    return plain.matches(of: /(--[a-z0-9-]+)\s*:\s*([^;{}]*);?/).map { match in
      (
        String(match.1), match.2.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        plain.utf8.distance(from: plain.startIndex, to: match.1.startIndex),
        plain.utf8.distance(from: plain.startIndex, to: match.range.upperBound)
      )
    }
  }

  /// Returns what else a sheet holds than one rule for ':root' with variables in it.
  private static func strayRules(
    in text: String, around variables: [(name: String, value: String, offset: Int, end: Int)]
  ) -> [ThemeFault] {
    var rest = Array(withoutComments(text).utf8)
    for variable in variables {
      for offset in variable.offset..<variable.end { rest[offset] = UInt8(ascii: " ") }
    }
    let words = String(decoding: rest, as: UTF8.self)
    let compact = words.filter { !$0.isWhitespace }
    if compact == ":root{}" || compact.isEmpty { return [] }
    let stray = words.firstMatch(of: /[^\s:root{}]/)?.range.lowerBound
    let offset = stray.map { words.utf8.distance(from: words.startIndex, to: $0) } ?? 0
    return [
      ThemeFault(
        "a theme's style is ':root { --accent: #1d4f8c; }', variables and nothing else", at: offset,
        of: text)
    ]
  }

  /// Returns a sheet with blanks in the place of comments, so that every place stays.
  private static func withoutComments(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var offset = 0
    while offset + 1 < bytes.count {
      guard bytes[offset] == UInt8(ascii: "/"), bytes[offset + 1] == UInt8(ascii: "*") else {
        offset += 1
        continue
      }
      var end = offset + 2
      while end + 1 < bytes.count,
        bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/")
      { end += 1 }
      for place in offset..<min(bytes.count, end + 2) where bytes[place] != UInt8(ascii: "\n") {
        bytes[place] = UInt8(ascii: " ")
      }
      offset = end + 2
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
