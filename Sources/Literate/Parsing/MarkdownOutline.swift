/// Where headings, code and HTML stand in a Markdown file, which need not be a lesson.
///
/// Lines and columns are counted from 1, columns in bytes.
package struct MarkdownOutline {
  /// A heading.
  package struct Heading: Hashable, Sendable {
    /// 1 for `#`, 2 for `##`, and so on.
    package let level: Int
    /// Where it begins.
    package let line: Int
    package let column: Int
    /// What is written, without markup.
    package let words: String
    /// The name to link to, as GitHub makes it.
    package let anchor: String
  }

  /// A block of code.
  package struct CodeBlock: Hashable, Sendable {
    /// Where it begins: at its fence, if it has one.
    package let line: Int
    package let column: Int
    /// Its last line.
    package let endLine: Int
    /// What follows the fence, without blanks around it; nil for indented code.
    package let info: String?
  }

  /// A block of HTML.
  package struct HTMLBlock: Hashable, Sendable {
    /// Where it begins.
    package let line: Int
    package let column: Int
    /// Its last line.
    package let endLine: Int
    /// What is written, without the marks of quotes and lists before it.
    package let text: String
  }

  /// The headings, in order.
  package private(set) var headings: [Heading] = []
  /// The blocks of code, in order.
  package private(set) var codeBlocks: [CodeBlock] = []
  /// The blocks of HTML, in order.
  package private(set) var htmlBlocks: [HTMLBlock] = []
  /// Whether the file begins with a heading of level 1.
  package private(set) var beginsWithTitle = false

  /// Reads a file; nil if cmark is out of memory.
  package init?(_ bytes: [UInt8]) {
    guard let document = CMarkDocument(bytes) else { return nil }
    let root = document.root
    beginsWithTitle = root.firstChild.map { $0.kind == .heading && $0.headingLevel == 1 } ?? false
    let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    add(root, lines, depth: LessonParser.depthLimit)
    withExtendedLifetime(document) {}  // It owns every node that was read.
  }

  private var anchors = AnchorNames()

  private mutating func add(_ parent: CMarkNode, _ lines: [ArraySlice<UInt8>], depth: Int) {
    guard depth > 0 else { return }
    for node in parent.children {
      let (line, column, end) = (
        node.startLine, max(1, node.startColumn), max(node.startLine, node.endLine)
      )
      switch node.kind {
      case .heading:
        headings.append(
          Heading(
            level: node.headingLevel, line: line, column: column, words: node.words,
            anchor: anchors.anchor(for: node.words)))
      case .codeBlock:
        let text = lines.indices.contains(line - 1) ? lines[line - 1] : []
        let fence = Fence(line: text, column: column)
        let info = fence.map { $0.words.map(\.text).joined(separator: " ") }
        codeBlocks.append(CodeBlock(line: line, column: column, endLine: end, info: info))
      case .html:
        htmlBlocks.append(
          HTMLBlock(line: line, column: column, endLine: end, text: node.literal))
      case .blockQuote, .list, .item: add(node, lines, depth: depth - 1)
      default: break
      }
    }
  }
}

extension CMarkNode {
  /// What is written in a block, without markup.
  fileprivate var words: String {
    children.map { node in
      switch node.kind {
      case .text, .code: node.literal
      case .softBreak, .lineBreak: " "
      case .html: ""
      default: node.words
      }
    }.joined()
  }
}

extension Course.File {
  /// What is wrong with the lesson by itself, in order: nothing is said of links, and of other
  /// lessons.
  package var faults: [Diagnostic] {
    guard let name = LessonName(file: path) else {
      return [Diagnostic(SourceLocation(file: path, line: 1, column: 1), .lessonName(path))]
    }
    do throws(CourseError) {
      _ = try LessonParser.parse(name, bytes: bytes)
      return []
    } catch {
      return error.diagnostics
    }
  }
}
