/// A formula as one line of plain text, for titles and the search: "1/(1 + e⁻ˣ)", "10⁻⁸".
///
/// It is read from the formula's MathML, whose elements say what stands above what.
struct FormulaText {
  /// The text.
  let text: String

  /// Reads MathML that this package made.
  init(mathML: String) {
    var rest = mathML[...]
    let parts = Self.parts(&rest, until: nil)
    text = Self.joined(parts).replacing("\u{2061}(", with: "(").replacing("\u{2061}", with: " ")
      .split(separator: " ").joined(separator: " ")
  }

  /// A piece of the line, and whether it holds together where it is raised or divided.
  private struct Part {
    var text: String
    var isAtom = true
  }

  private static func parts(_ rest: inout Substring, until end: String?) -> [Part] {
    var parts: [Part] = []
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("/") {
        if String(tag.dropFirst()) == end { return parts }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      if tag.hasSuffix("/") { continue }
      if let part = part(name, &rest) { parts.append(part) }
    }
    return parts
  }

  private static func part(_ name: String, _ rest: inout Substring) -> Part? {
    switch name {
    case "mi", "mn", "mtext", "ms", "mo", "annotation":
      let end = rest.range(of: "</\(name)>")
      let text = unescaped(rest[..<(end?.lowerBound ?? rest.endIndex)])
      rest = end.map { rest[$0.upperBound...] } ?? ""
      if name == "annotation" { return nil }
      if name != "mo" { return Part(text: text) }
      let isWide = text.contains { !"()[]{}|,!'′\u{2061}".contains($0) && !$0.isWhitespace }
      return Part(text: text == "," ? ", " : isWide ? " \(text) " : text, isAtom: !isWide)
    case "mspace", "mphantom":
      _ = parts(&rest, until: name)
      return Part(text: " ")
    default:
      return structure(name, parts(&rest, until: name))
    }
  }

  private static func structure(_ name: String, _ parts: [Part]) -> Part? {
    switch (name, parts.count) {
    case ("mfrac", 2): return Part(text: grouped(parts[0]) + "/" + grouped(parts[1]), isAtom: false)
    case ("msup", 2), ("mover", 2): return Part(text: grouped(parts[0]) + raised(parts[1]))
    case ("msub", 2), ("munder", 2): return Part(text: grouped(parts[0]) + lowered(parts[1]))
    case ("msubsup", 3), ("munderover", 3):
      return Part(text: grouped(parts[0]) + lowered(parts[1]) + raised(parts[2]))
    case ("msqrt", _): return Part(text: "√" + grouped(row(parts)))
    case ("mroot", 2): return Part(text: raised(parts[1]) + "√" + grouped(parts[0]))
    case ("mtr", _), ("mlabeledtr", _): return Part(text: joined(parts) + "; ", isAtom: false)
    case ("mtd", _): return Part(text: joined(parts) + " ", isAtom: false)
    default: return parts.isEmpty ? nil : row(parts)
    }
  }

  private static func row(_ parts: [Part]) -> Part {
    parts.count == 1 ? parts[0] : Part(text: joined(parts), isAtom: isFenced(parts))
  }

  /// Whether brackets are around the whole row.
  private static func isFenced(_ parts: [Part]) -> Bool {
    guard let first = parts.first?.text, let last = parts.last?.text else { return false }
    return ["(", "["].contains(first) && [")", "]"].contains(last)
  }

  /// The line; a sign at its beginning or after another one is no operation between two things.
  private static func joined(_ parts: [Part]) -> String {
    var line = ""
    for part in parts {
      let isFirst = line.isEmpty || line.hasSuffix("(") || line.hasSuffix(" ")
      let isSign = part.text == " − " || part.text == " - " || part.text == " + "
      line += isFirst && isSign ? part.text.filter { $0 != " " } : part.text
    }
    return line
  }

  private static func grouped(_ part: Part) -> String {
    let text = part.text.trimmed
    return part.isAtom || text.count <= 1 ? text : "(\(text))"
  }

  private static func raised(_ part: Part) -> String {
    let text = part.text.trimmed.filter { $0 != " " }
    if text == "′" || text == "'" { return "′" }
    return shifted(text, by: superscripts) ?? "^" + grouped(part)
  }

  private static func lowered(_ part: Part) -> String {
    let text = part.text.trimmed.filter { $0 != " " }
    return shifted(text, by: subscripts) ?? "_" + grouped(part)
  }

  private static func shifted(_ text: String, by table: [Character: Character]) -> String? {
    let letters = text.compactMap { table[$0] }
    return letters.count == text.count ? String(letters) : nil
  }

  private static let superscripts = table(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ")
  private static let subscripts = table(
    "0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  private static func table(_ plain: String, _ shifted: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, shifted))
  }

  private static func unescaped(_ text: Substring) -> String {
    text.replacing("&#x2061;", with: "\u{2061}").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
      // Signs that are read and not seen: invisible times.
      .filter { !"\u{2062}\u{2063}\u{2064}".contains($0) }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
