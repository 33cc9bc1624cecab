import Foundation
import Literate
import TeXMath

/// Makes prose of a lesson from a cell of Markdown, whose dialect allows what lessons do not: HTML,
/// formulas between dollar signs, images from anywhere.
struct ProseImport {
  let slug: String
  /// Whether a file stands at a path, seen from the notebook.
  let isBeside: (String) -> Bool
  /// The images that cells hold, by the path that the lesson shows.
  private(set) var images: [String: [UInt8]] = [:]
  /// The images beside the notebook, and where they go.
  private(set) var pictures: [(from: String, to: String)] = []
  private var titleLine: String?
  private var notes: [NotebookImport.Note] = []
  private var attachments: [String: [UInt8]] = [:]

  init(slug: String, isBeside: @escaping (String) -> Bool) {
    self.slug = slug
    self.isBeside = isBeside
  }

  /// Finds the title: the first heading of level 1, which the prose then leaves out.
  mutating func title(of cells: [String]) -> String? {
    for cell in cells {
      for line in HTMLImport(cell.replacingSetext).text.split(separator: "\n") {
        guard let match = line.wholeMatch(of: /#\s+(.+?)\s*#*/) else { continue }
        titleLine = String(line)
        return String(match.output.1)
      }
    }
    return nil
  }

  /// Returns a cell as prose of a lesson, and what its author has to know, by lines from 0.
  mutating func markdown(
    _ source: String, attachments: [String: [UInt8]]
  ) -> (text: String, notes: [NotebookImport.Note]) {
    self.attachments = attachments
    notes = []
    let html = HTMLImport(source.replacingSetext)
    if !html.dropped.isEmpty {
      let tags = html.dropped.sorted().map { "<\($0)>" }.joined(separator: ", ")
      notes.append(.init(line: 0, words: "HTML left out, its words stay: \(tags)"))
    }
    var lines: [String] = []
    var fence: String?
    var formula: [String]?
    for line in html.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    {
      if let open = fence {
        lines.append(line)
        if line.trimmingPrefix(/\s*/).hasPrefix(open) { fence = nil }
      } else if formula != nil {
        collect(line, &formula, &lines)
      } else if let match = line.prefixMatch(of: /\s*(```+|~~~+)/) {
        fence = String(match.output.1)
        lines.append(Self.opening(line))
      } else if let start = line.firstMatch(
        of: /\$\$|\\begin\{(align|equation|aligned|gather)\*?\}/)
      {
        formula = []
        let before = String(line[..<start.range.lowerBound])
        if !before.allSatisfy(\.isWhitespace) { lines.append(inline(before, at: lines.count)) }
        let rest = line[start.range.lowerBound...]
        collect(rest.hasPrefix("$$") ? String(rest.dropFirst(2)) : String(rest), &formula, &lines)
      } else if line == titleLine {
        titleLine = nil
      } else {
        lines.append(inline(Self.demoted(line), at: lines.count))
      }
    }
    if let formula { addFormula(formula, to: &lines) }
    if fence != nil { lines.append("```") }
    return (lines.joined(separator: "\n"), notes)
  }

  /// The line that opens a fence: Swift in prose is shown, and runs nowhere.
  private static func opening(_ line: String) -> String {
    guard let match = line.firstMatch(of: /(```+|~~~+)\s*([\w+#-]*)/) else { return line }
    let language = match.output.2.lowercased()
    return match.output.1 + (language == "swift" ? "swift shown" : language)
  }

  private static func demoted(_ line: String) -> String {
    line.hasPrefix("# ")
      ? "#" + line : line.replacing(/^(#{1,6})(?=[A-Za-z])/) { "\($0.output.1) " }
  }

  // MARK: Formulas

  private mutating func collect(
    _ line: String, _ formula: inout [String]?, _ lines: inout [String]
  ) {
    let end = line.firstMatch(of: /\$\$/)?.range.lowerBound
    let environment = line.firstMatch(of: /\\end\{(align|equation|aligned|gather)\*?\}/)
    let isBare = formula?.first?.hasPrefix("\\begin") ?? line.hasPrefix("\\begin")
    if let end {
      formula?.append(String(line[..<end]))
      addFormula(formula ?? [], to: &lines)
      formula = nil
      let after = String(line[end...].dropFirst(2))
      if !after.allSatisfy(\.isWhitespace) { lines.append(inline(after, at: lines.count)) }
    } else if isBare, let environment {
      formula?.append(String(line[..<environment.range.upperBound]))
      addFormula(formula ?? [], to: &lines)
      formula = nil
    } else {
      formula?.append(line)
    }
  }

  private mutating func addFormula(_ formula: [String], to lines: inout [String]) {
    let tex = formula.filter { !$0.allSatisfy(\.isWhitespace) }
    if tex.isEmpty { return }
    let source = tex.joined(separator: "\n").replacing(/\\(begin|end)\{equation\*?\}/, with: "")
    let language = isKnown(source, display: true, at: lines.count) ? "math" : "tex"
    if lines.last?.isEmpty == false { lines.append("") }
    lines += ["```\(language)"] + source.split(separator: "\n").map(String.init) + ["```", ""]
  }

  private mutating func isKnown(_ tex: String, display: Bool, at line: Int) -> Bool {
    do throws(TeXError) {
      _ = try MathML.render(tex, display: display)
      return true
    } catch {
      notes.append(
        .init(line: line, words: "a formula is shown as its source, for \(error.description)"))
      return false
    }
  }

  // MARK: Lines

  /// A line outside of fences, with what lessons have instead of formulas, images and links.
  private mutating func inline(_ line: String, at number: Int) -> String {
    var result = ""
    // Code keeps what it holds.
    for (index, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += "`" }
      result += index.isMultiple(of: 2) ? withFormulas(String(part), at: number) : String(part)
    }
    return withLinks(result, at: number)
  }

  private mutating func withFormulas(_ text: String, at number: Int) -> String {
    var result = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /\$([^$\s](?:[^$]*[^$\s\\])?)\$(?!\d)/) {
      let before = rest[..<match.range.lowerBound]
      result += before
      let tex = String(match.output.1)
      if before.last == "\\" {
        result += match.output.0
      } else {
        result += isKnown(tex, display: false, at: number) ? "$`\(tex)`$" : "`\(tex)`"
      }
      rest = rest[match.range.upperBound...]
    }
    return result + rest
  }

  private mutating func withLinks(_ text: String, at number: Int) -> String {
    var result = ""
    var rest = text[...]
    while let match = rest.firstMatch(
      of: /(!?)\[([^\[\]]*)\]\(<?([^()\s<>]+(?:\([^()\s]*\))?)>?(?:\s+"[^"]*")?\)/)
    {
      result += rest[..<match.range.lowerBound]
      let (words, address) = (String(match.output.2), String(match.output.3))
      result +=
        match.output.1.isEmpty
        ? link(String(match.output.0), words, address, at: number)
        : picture(words, address, at: number)
      rest = rest[match.range.upperBound...]
    }
    return result + rest
  }

  private mutating func link(
    _ written: String, _ words: String, _ address: String, at number: Int
  ) -> String {
    if case .external = LinkTarget(address) { return written }
    notes.append(
      .init(line: number, words: "the link to '\(address)' is left out, its words stay"))
    return words
  }

  private mutating func picture(_ words: String, _ address: String, at number: Int) -> String {
    let name = address.split(separator: "/").last.map(String.init) ?? address
    let isAttached = address.hasPrefix("attachment:")
    let written = isAttached ? String(address.dropFirst("attachment:".count)) : name
    let file = written.removingPercentEncoding ?? written
    let path = "images/\(slug)-\(file.lowercased().replacing(/[^a-z0-9.]+/, with: "-"))"
    if words.isEmpty {
      notes.append(.init(line: number, words: "say between the brackets what the image shows"))
    }
    let shown = "![\(words.isEmpty ? "An image" : words)](\(path))"
    if isAttached, let bytes = attachments[file] {
      images[path] = bytes
      return shown
    }
    if case .external = LinkTarget(address) {
      notes.append(
        .init(
          line: number,
          words: "a page fetches nothing: save the image '\(address)' beside the lessons and show "
            + "it with '![…](file)'"))
      return "[\(words.isEmpty ? name : words)](\(address))"
    }
    let place = address.removingPercentEncoding ?? address
    if !isAttached, isBeside(place) {
      pictures.append((from: place, to: path))
      return shown
    }
    notes.append(.init(line: number, words: "the image '\(address)' is not there"))
    return words
  }
}

extension String {
  /// The text with headings that are underlined as headings with signs before them.
  fileprivate var replacingSetext: String {
    replacing(/(?m)^(\S[^\n]*)\n=+[ \t]*$/) { "# \($0.output.1)" }
      .replacing(/(?m)^([^\s\-|>][^\n|]*)\n-{3,}[ \t]*$/) { "## \($0.output.1)" }
      .replacing("\r\n", with: "\n")
  }
}
