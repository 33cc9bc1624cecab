import CourseRuntime
import Literate
import Markup
import TeXMath

/// Writes a line of prose as Markdown, with the computed values in their places.
struct MarkdownInlines {
  let values: [Int: Transcript.Value]
  let macros: Macros
  let dialect: MarkdownDialect

  /// Returns the prose.
  ///
  /// - Parameters:
  ///   - content: The prose.
  ///   - isCell: Whether it stands in a table, where a line ends the row.
  /// - Returns: Markdown.
  func text(_ content: [Inline], isCell: Bool = false) -> String {
    var text = ""
    for piece in content { text += self.text(piece, after: text, isCell: isCell) }
    return text
  }

  private func text(_ piece: Inline, after before: String, isCell: Bool) -> String {
    switch piece {
    case .text(let text):
      MarkdownText.escaped(text, startsLine: !isCell && (before.isEmpty || before.last == "\n"))
    case .softBreak: isCell ? " " : "\n"
    case .lineBreak: isCell ? "<br>" : "\\\n"
    case .code(let code):
      isCell ? MarkdownText.code(code).replacing("|", with: "\\|") : MarkdownText.code(code)
    case .emphasis(let content): "*\(text(content, isCell: isCell))*"
    case .strong(let content): "**\(text(content, isCell: isCell))**"
    case .styled(.strikethrough, let content): "~~\(text(content, isCell: isCell))~~"
    case .styled(let style, let content):
      "<\(style.rawValue)>\(text(content, isCell: isCell))</\(style.rawValue)>"
    case .link(let link): self.text(link, isCell: isCell)
    case .math(let tex): self.text(tex, isCell: isCell)
    case .value(let value): self.text(values[value.index] ?? "")
    case .footnote(let note):
      dialect.isGitHubs ? "[^\(note.number)]" : "<sup>\(note.number)</sup>"
    case .picture(let picture): self.text(picture)
    case .checkbox(let isDone): isDone ? "[x] " : "[ ] "
    }
  }

  private func text(_ value: Transcript.Value) -> String {
    let words = value.isNumber ? Typography.number(value.text) : value.text
    return MarkdownText.escaped(words.replacing("\n", with: " "))
  }

  private func text(_ tex: TeX, isCell: Bool) -> String {
    let source = expanded(tex).replacing("\n", with: " ")
    let formula = isCell ? source.replacing("|", with: "\\vert ") : source
    return switch dialect.formulas {
    case .github: "$`\(formula)`$"
    case .dollars: "$\(formula)$"
    case .code: "`\(formula)`"
    }
  }

  /// Returns a formula on lines of its own.
  func block(_ tex: TeX) -> String {
    var source = expanded(tex).split(separator: "\n").joined(separator: "\n")
    var anchor = ""
    if let label = tex.label {
      source += " \\tag{\(label.number)}"
      anchor = "<a id=\"\(label.name)\"></a>\n\n"
    }
    return switch dialect.formulas {
    case .github: anchor + MarkdownText.fenced(source, "math")
    case .dollars: anchor + "$$\n\(source)\n$$"
    case .code: MarkdownText.fenced(source, "tex")
    }
  }

  /// A formula that cannot be set is told of where pages are woven; here it stays as it was written.
  private func expanded(_ tex: TeX) -> String { (try? macros.expanded(tex.source)) ?? tex.source }

  private func text(_ link: Link, isCell: Bool) -> String {
    let words = text(link.content, isCell: isCell)
    let title = link.title.isEmpty ? "" : " \"\(link.title.replacing("\"", with: "\\\""))\""
    return "[\(words)](\(Self.address(address(of: link)))\(title))"
  }

  private func address(of link: Link) -> String {
    guard case .lesson(let file, let anchor) = LinkTarget(link.destination), file.hasSuffix(".md")
    else { return link.destination }
    switch dialect.addresses {
    case .files(let ending):
      return file.dropLast(3) + ending + (anchor.map { "#\($0)" } ?? "")
    // DocC names headings in a way of its own, so the link leads to the beginning.
    case .documents: return "doc:\(file.dropLast(3))"
    }
  }

  private func text(_ picture: Picture) -> String {
    let title =
      picture.caption.isEmpty ? "" : " \"\(picture.caption.replacing("\"", with: "\\\""))\""
    let name = picture.address.split(separator: "/").last.map(String.init) ?? picture.address
    let address = dialect.addresses == .documents ? name : picture.address
    return "![\(MarkdownText.escaped(picture.words))](\(Self.address(address))\(title))"
  }

  private static func address(_ address: String) -> String {
    address.contains { " ()<>".contains($0) } ? "<\(address)>" : address
  }
}
