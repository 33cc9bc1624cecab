import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Markup
import TeXMath

/// Renders a line of prose as HTML.
package struct InlineRenderer {
  /// The inline values that the run computed, by their place in the lesson.
  let values: [Int: Transcript.Value]
  /// Makes links of the glossary's terms; none if nil, as in headings and inside other links.
  var terms: TermLinks?
  /// The commands that the course has for its formulas.
  let macros: Macros
  /// The figures that values follow; none where there are none, as in a book.
  var live: [Int: LiveValues.Source] = [:]
  /// The files beside the lessons, for the sizes of images.
  var attachments: [String: Attachment] = [:]

  /// Renders prose with the values that are known, and without links of terms.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - manifest: What the course says of itself.
  ///   - attachments: The files beside the lessons, for the sizes of images.
  package init(
    values: [Int: Transcript.Value], manifest: CourseManifest,
    attachments: [String: Attachment] = [:]
  ) {
    self.init(
      values: values, terms: nil, macros: manifest.formulaMacros, attachments: attachments)
  }

  /// Renders prose with the values that are known, and with links of terms.
  init(
    values: [Int: Transcript.Value], terms: TermLinks?, macros: Macros,
    live: [Int: LiveValues.Source] = [:], attachments: [String: Attachment] = [:]
  ) {
    self.values = values
    self.terms = terms
    self.macros = macros
    self.live = live
    self.attachments = attachments
  }

  /// Returns the prose as HTML.
  package func html(_ content: [Inline]) throws(RunFault) -> String {
    var previous: Character?
    return try html(content, after: &previous)
  }

  /// Renders pieces that follow a character, by which quotation marks know which way to lean.
  private func html(
    _ content: [Inline], after previous: inout Character?
  ) throws(RunFault) -> String {
    var html = ""
    var rest = content[...]
    while let piece = rest.popFirst() {
      // A sign that ends a clause stays on the line of the formula before it.
      if case .math = piece, case .text(let text)? = rest.first {
        let signs = text.prefix { ".,;:!?)”’".contains($0) }
        if !signs.isEmpty {
          let formula = try self.html(piece, after: &previous)
          html += HTML.element("span", ["class": "together"], formula + HTML.escaped(String(signs)))
          previous = signs.last
          rest[rest.startIndex] = .text(String(text[signs.endIndex...]))
          continue
        }
      }
      html += try self.html(piece, after: &previous)
    }
    return html
  }

  /// The renderer for text that holds no links to terms.
  var withoutTerms: InlineRenderer {
    InlineRenderer(
      values: values, terms: nil, macros: macros, live: live, attachments: attachments)
  }

  private func html(
    _ piece: Inline, after previous: inout Character?
  ) throws(RunFault) -> String {
    switch piece {
    case .emphasis(let content):
      return HTML.element("em", try html(content, after: &previous))
    case .strong(let content):
      return HTML.element("strong", try html(content, after: &previous))
    case .styled(let style, let content):
      return HTML.element(style.rawValue, try html(content, after: &previous))
    case .link(let link): return try html(link, after: &previous)
    case .text(let text):
      let text = Typography.quoted(text, after: previous)
      previous = text.last ?? previous
      return terms?.html(text) ?? HTML.escaped(text)
    default:
      previous = piece.last
      return try html(leaf: piece)
    }
  }

  /// Renders what holds no prose.
  private func html(leaf piece: Inline) throws(RunFault) -> String {
    switch piece {
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
    case .code(let code): Self.html(code: code)
    case .math(let tex): try tex.mathML(display: false, macros)
    case .value(let value): html(values[value.index] ?? "", following: live[value.index])
    case .footnote(let note): html(note)
    case .picture(let picture): PictureMarkup(picture, attachments).html
    case .checkbox(let isDone): Self.checkbox(isDone)
    case .text, .emphasis, .strong, .styled, .link: ""
    }
  }

  /// Code in a line, which must not end within an arrow.
  private static func html(code: String) -> String {
    let arrow = HTML.escaped("->")
    let text = HTML.escaped(code).replacing(
      " \(arrow) ", with: " " + HTML.element("span", ["class": "together"], arrow) + " ")
    return HTML.element("code", isOption(code) ? ["class": "together"] : [:], text)
  }

  /// Whether code is an option of a command, which must not end a line after its signs.
  private static func isOption(_ code: String) -> Bool {
    code.hasPrefix("-") && code.count <= 24 && !code.contains(where: \.isWhitespace)
  }

  /// The number of a note, which leads to it, and to which the note leads back.
  private func html(_ note: Footnote) -> String {
    var attributes: KeyValuePairs = ["href": "#note.\(note.number)", "role": "doc-noteref"]
    if note.isFirst {
      attributes = [
        "href": "#note.\(note.number)", "id": "mark.\(note.number)", "role": "doc-noteref",
      ]
    }
    return HTML.element(
      "sup", ["class": "mark"], HTML.element("a", attributes, "\(note.number)"))
  }

  private static func checkbox(_ isDone: Bool) -> String {
    let words = (isDone ? Phrase.done : .toDo).text
    let state = isDone ? " checked" : ""
    return "<input type=\"checkbox\" class=\"task\" aria-label=\"\(words)\" disabled\(state)> "
  }

  private func html(_ value: Transcript.Value, following source: LiveValues.Source?) -> String {
    let content =
      value.isNumber ? Typography.numberMarkup(value.text) : HTML.escaped(value.text)
    guard let source else {
      return HTML.element("data", ["class": "computed", "value": value.text], content)
    }
    return HTML.element(
      "data",
      [
        "class": "computed", "value": value.text, "data-follows": source.figure,
        "data-n": source.number, "data-node": source.node,
      ], content)
  }

  private func html(
    _ link: Link, after previous: inout Character?
  ) throws(RunFault) -> String {
    let address =
      switch LinkTarget(link.destination) {
      case .lesson(let file, let anchor):
        (file.hasSuffix(".md") ? file.dropLast(3) + ".html" : file)
          + (anchor.map { "#\($0)" } ?? "")
      case .external, .unsafe: link.destination
      }
    var words = link.content
    if link.destination.hasPrefix("#"), words.count == 1, case .text(let text) = words[0] {
      words = [.text(Label.said(inReference: text))]
    }
    let content = try withoutTerms.html(words.holdingNumbers, after: &previous)
    // Paper says where a link leads, unless that is what it says already.
    if link.title.isEmpty, address.hasPrefix("http"), plainText(link.content) == address {
      return HTML.element("a", ["class": "address", "href": address], content)
    }
    return link.title.isEmpty
      ? HTML.element("a", ["href": address], content)
      : HTML.element("a", ["href": address, "title": link.title], content)
  }

  /// Returns the words alone, with the computed values in their places.
  package func plainText(_ content: [Inline]) -> String { plainText(content, after: nil) }

  private func plainText(_ content: [Inline], after previous: Character?) -> String {
    content.reduce(into: "") { text, piece in
      let last = text.last ?? previous
      switch piece {
      case .text(let words): text += Typography.quoted(words, after: last)
      case .value(let value): text += plainText(values[value.index] ?? "")
      case .emphasis(let content), .strong(let content), .styled(_, let content):
        text += plainText(content, after: last)
      case .link(let link): text += plainText(link.content, after: last)
      case .math(let tex): text += tex.plainText(macros)
      default: text += [piece].plainText
      }
    }
  }

  private func plainText(_ value: Transcript.Value) -> String {
    value.isNumber ? Typography.number(value.text) : value.text
  }
}

extension [Inline] {
  /// The same text in which a number stays on the line of the word before it: "lesson 21".
  fileprivate var holdingNumbers: [Inline] {
    indices.map { index in
      switch self[index] {
      case .text(let text): .text(Self.holdingNumbers(text))
      case .softBreak where self[index...].dropFirst().first?.beginsWithNumber ?? false:
        .text("\u{A0}")
      default: self[index]
      }
    }
  }

  private static func holdingNumbers(_ text: String) -> String {
    var held = ""
    for character in text {
      if held.last == " ", character.isWholeNumber {
        held.removeLast()
        held.append("\u{A0}")
      }
      held.append(character)
    }
    return held
  }
}

extension Inline {
  fileprivate var beginsWithNumber: Bool {
    if case .text(let text) = self { text.first?.isWholeNumber ?? false } else { false }
  }
}

extension Inline {
  /// What a quotation mark after the piece takes for the character before it.
  fileprivate var last: Character {
    switch self {
    case .softBreak, .lineBreak: " "
    default: "x"
    }
  }
}

extension TeX {
  /// The formula as a line of text: "s = x ⋅ x" of `s = x \cdot x`.
  ///
  /// A formula that cannot be set is told of where it is set; here it stays as it was written.
  fileprivate func plainText(_ macros: Macros) -> String {
    let markup = try? MathML.render(source, display: false, macros: macros)
    return markup.map { FormulaText(mathML: $0).text } ?? source
  }

  /// Returns the formula as MathML.
  ///
  /// - Throws: The fault at the place of the TeX that is not known.
  package func mathML(display: Bool, _ macros: Macros) throws(RunFault) -> String {
    do throws(TeXError) {
      return try MathML.render(source, display: display, macros: macros)
    } catch {
      let before = source.utf8.prefix(error.offset)
      let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let column = lines.last?.count ?? 0
      let place = SourceLocation(
        file: location.file, line: location.line + max(0, lines.count - 1),
        column: lines.count > 1 ? column + 1 : location.column + column)
      throw RunFault(location: place, reason: .formula(error.description))
    }
  }
}
