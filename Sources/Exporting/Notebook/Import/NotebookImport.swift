import Literate
import SwiftCode

/// A lesson made from a notebook, and all that its author has to know of it.
package struct NotebookImport {
  /// The lesson's text.
  package private(set) var text = ""
  /// The images that the notebook holds, by the path beside the lessons that the text shows.
  package private(set) var images: [String: [UInt8]] = [:]
  /// The images beside the notebook that are to be taken along: where they are, seen from it, and where
  /// they go.
  package private(set) var pictures: [(from: String, to: String)] = []
  /// What is to be done, or was left out, by lines of the text.
  package private(set) var notes: [Note] = []
  /// How much there was of what, in order.
  package private(set) var counts: [(what: String, count: Int)] = []

  /// Something that its author has to know.
  package struct Note: Hashable {
    /// The line of the lesson, counted from 1.
    package let line: Int
    /// What is the matter, and what to do.
    package let words: String
  }

  private let slug: String
  private let globals: Set<String>
  private var declared: [String: Int] = [:]

  /// The modules that every toolchain has.
  private static let known: Set = [
    "Swift", "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Darwin", "Musl",
    "Synchronization", "RegexBuilder", "Observation",
  ]

  /// Makes a lesson.
  ///
  /// - Parameters:
  ///   - notebook: The notebook.
  ///   - slug: The name of the lesson's file, without its number and its ending.
  ///   - isBeside: Whether a file stands at a path, seen from the notebook.
  package init(_ notebook: NotebookFile, slug: String, isBeside: @escaping (String) -> Bool) {
    self.slug = slug
    var used: Set<String> = []
    for cell in notebook.cells where cell.kind == .code(language: "swift") {
      used.formUnion(
        TopLevelPieces.names(usedByDeclarationsIn: Self.withoutMagic(cell.source).code))
    }
    globals = used
    var prose = ProseImport(slug: slug, isBeside: isBeside)
    let title = prose.title(of: notebook.cells.filter { $0.kind == .prose }.map(\.source))
    let words = slug.replacing("-", with: " ")
    text = "# \(title ?? words.prefix(1).uppercased() + words.dropFirst())\n"
    for cell in notebook.cells {
      switch cell.kind {
      case .prose:
        let start = line + 2
        let converted = prose.markdown(cell.source, attachments: cell.attachments)
        // A title that was taken out leaves its blank lines.
        let blank = converted.text.prefix(while: \.isNewline).count
        add(String(converted.text.dropFirst(blank)))
        notes += converted.notes.map {
          Note(line: start + max($0.line - blank, 0), words: $0.words)
        }
        count("cells of prose")
      case .code("swift"):
        addSwift(cell.source)
        count("cells of Swift")
      case .code(let language):
        add(MarkdownText.fenced(cell.source, language == "swift" ? "text" : language))
        count("cells of \(language), shown")
      case .raw:
        add(MarkdownText.fenced(cell.source, "text"))
        count("raw cells, shown")
      }
      for output in cell.outputs { count("outputs left out: \(output)") }
    }
    images = prose.images
    pictures = prose.pictures
    if !images.isEmpty || !pictures.isEmpty {
      counts.append((what: "images taken along", count: images.count + pictures.count))
    }
  }

  /// The line that was written last, counted from 1.
  private var line: Int { text.lineCount }

  private mutating func add(_ block: String) {
    if !block.allSatisfy(\.isWhitespace) { text += "\n" + block + "\n" }
  }

  private mutating func note(_ line: Int, _ words: String) {
    notes.append(Note(line: line, words: words))
  }

  private mutating func count(_ what: String) {
    if let place = counts.firstIndex(where: { $0.what == what }) {
      counts[place].count += 1
    } else {
      counts.append((what: what, count: 1))
    }
  }

  // MARK: Code

  /// Code without the lines that speak to the notebook's kernel, and these.
  private static func withoutMagic(_ source: String) -> (code: String, magic: [String]) {
    var code: [Substring] = []
    var magic: [String] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let first = line.first, first == "%" || first == "!" {
        magic.append(String(line))
      } else {
        code.append(line)
      }
    }
    return (code.joined(separator: "\n"), magic)
  }

  private mutating func addSwift(_ source: String) {
    if source.hasPrefix("%%") {
      note(
        line + 2,
        "a cell for the kernel, '\(source.prefix { $0 != "\n" })', is shown and does not run")
      return add(MarkdownText.fenced(source, "console"))
    }
    let (code, magic) = Self.withoutMagic(source)
    for command in magic {
      note(line + 2, "left out, for it speaks to the notebook's kernel: \(command)")
      count("lines for the kernel left out")
    }
    let pieces = TopLevelPieces(code, globals: globals)
    if pieces.hasError {
      note(
        line + 2, "this is not Swift as the compiler reads it now: mend it, then take 'shown' away")
      count("chunks 'swift shown'")
      return add(MarkdownText.fenced(code, "swift shown"))
    }
    for piece in pieces.pieces {
      let role =
        piece.kind == .declarations ? "swift" : piece.showsValue ? "swift run echo" : "swift run"
      if piece.kind == .declarations { tell(of: piece) }
      count("chunks '\(piece.kind == .declarations ? "swift" : "swift run")'")
      add(MarkdownText.fenced(piece.text, role))
    }
  }

  private mutating func tell(of piece: TopLevelPieces.Piece) {
    let (start, inner) = (line + 2, TopLevelPieces(piece.text, globals: globals))
    for (module, line) in inner.imports where !Self.known.contains(module) {
      note(
        start + line,
        "'\(module)' has to be a dependency of the lessons' target in Package.swift, or the import "
          + "and what needs it have to go")
    }
    for (name, line) in inner.declared {
      if let earlier = declared[name] {
        note(
          start + line,
          "'\(name)' is declared again, first at line \(earlier): give that chunk 'id=NAME' and this "
            + "one 'replaces=NAME', or rename it")
      } else {
        declared[name] = start + line
      }
    }
  }
}
