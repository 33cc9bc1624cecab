import Literate
import TeXMath

/// Renders a line of prose as HTML.
struct InlineRenderer {
  /// The inline values that the run computed, by their place in the lesson.
  let values: [Int: String]
  /// Makes links of the glossary's terms; none if nil, as in headings and inside other links.
  var terms: TermLinks?

  /// Returns the prose as HTML.
  func html(_ content: [Inline]) throws(RunFault) -> String {
    var html = ""
    for piece in content { html += try self.html(piece) }
    return html
  }

  /// The renderer for text that holds no links to terms.
  var withoutTerms: InlineRenderer { InlineRenderer(values: values) }

  private func html(_ piece: Inline) throws(RunFault) -> String {
    switch piece {
    case .text(let text): terms?.html(text) ?? HTML.escaped(text)
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
    case .code(let code): HTML.element("code", HTML.escaped(code))
    case .emphasis(let content): HTML.element("em", try html(content))
    case .strong(let content): HTML.element("strong", try html(content))
    case .link(let link): try html(link)
    case .math(let tex): try tex.mathML(display: false)
    case .value(let value):
      HTML.element(
        "data", ["class": "computed", "value": values[value.index] ?? ""],
        HTML.escaped(Self.typeset(values[value.index] ?? "")))
    }
  }

  private func html(_ link: Link) throws(RunFault) -> String {
    let address =
      switch LinkTarget(link.destination) {
      case .lesson(let file, let anchor):
        (file.isEmpty ? "" : file.dropLast(3) + ".html") + (anchor.map { "#\($0)" } ?? "")
      case .external, .unsafe: link.destination
      }
    let content = try withoutTerms.html(link.content)
    return link.title.isEmpty
      ? HTML.element("a", ["href": address], content)
      : HTML.element("a", ["href": address, "title": link.title], content)
  }

  /// Returns the words alone, with the computed values in their places.
  func plainText(_ content: [Inline]) -> String {
    content.map { piece in
      switch piece {
      case .value(let value): Self.typeset(values[value.index] ?? "")
      case .emphasis(let content), .strong(let content): plainText(content)
      case .link(let link): plainText(link.content)
      default: [piece].plainText
      }
    }.joined()
  }

  /// A number gets a real minus sign; everything else stays as it was printed.
  static func typeset(_ value: String) -> String {
    value.hasPrefix("-") && Double(value) != nil ? "−" + value.dropFirst() : value
  }
}

extension TeX {
  /// Returns the formula as MathML.
  ///
  /// - Throws: The fault at the place of the TeX that is not known.
  func mathML(display: Bool) throws(RunFault) -> String {
    do throws(TeXError) {
      return try MathML.render(source, display: display)
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
