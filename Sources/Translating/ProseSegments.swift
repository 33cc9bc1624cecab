/// The text of a lesson, taken apart into paragraphs to translate and what stays as it is: code, formulas,
/// empty lines.
package struct ProseSegments: Equatable {
  /// A stretch of lines.
  package enum Segment: Equatable {
    /// What stays.
    case kept(String)
    /// What is translated, with the line on which it begins, counted from 1.
    case prose(String, line: Int)
  }

  /// The stretches, in order; joined by line ends they are the lesson.
  package let segments: [Segment]

  /// Takes a lesson apart.
  package init(_ text: String) {
    var segments: [Segment] = []
    var prose: [Substring] = []
    var start = 0
    var fence: Substring?
    var isComment = false
    func flush() {
      guard !prose.isEmpty else { return }
      let text = prose.joined(separator: "\n")
      segments.append(Self.hasWords(text) ? .prose(text, line: start) : .kept(text))
      prose = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      // A fence may stand in a quotation or a list.
      let bare = line.drop { $0.isWhitespace || $0 == ">" }
      if let open = fence {
        segments.append(.kept(String(line)))
        if bare.hasPrefix(open), bare.allSatisfy({ $0 == open.first || $0.isWhitespace }) {
          fence = nil
        }
      } else if isComment {
        segments.append(.kept(String(line)))
        isComment = !line.contains("-->")
      } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        flush()
        fence = bare.prefix { $0 == bare.first }
        segments.append(.kept(String(line)))
      } else if bare.hasPrefix("<!--"), prose.isEmpty {
        segments.append(.kept(String(line)))
        isComment = !line.contains("-->")
      } else if bare.isEmpty {
        flush()
        segments.append(.kept(String(line)))
      } else {
        if prose.isEmpty { start = index + 1 }
        prose.append(line)
      }
    }
    flush()
    self.segments = segments
  }

  /// The paragraphs to translate, with their lines.
  package var paragraphs: [(text: String, line: Int)] {
    segments.compactMap { segment in
      if case .prose(let text, let line) = segment { (text, line) } else { nil }
    }
  }

  /// Returns the lesson with other paragraphs.
  package func text(_ paragraph: (String, Int) throws -> String) rethrows -> String {
    try segments.map { segment in
      switch segment {
      case .kept(let text): text
      case .prose(let text, let line): try paragraph(text, line)
      }
    }.joined(separator: "\n")
  }

  /// Whether there is something to translate: letters outside of code, formulas and tags.
  private static func hasWords(_ text: String) -> Bool {
    text.replacing(/`[^`]*`|<[^>]*>|\]\([^)]*\)/, with: "").contains(where: \.isLetter)
  }

  /// Returns what no translation may change: code, values, formulas, and the words that mark call-outs.
  package static func kept(in text: String) -> [String] {
    text.matches(of: /\$?`[^`]+`\$?|\[![A-Z]+\]/).map { String($0.output) }.sorted()
  }

  /// Returns the digits of the numbers in a text, whatever its language puts between them.
  package static func numbers(in text: String) -> [String] {
    text.matches(of: /[0-9]+(?:[.,\u{202F}\u{A0}][0-9]+)*/).map { match in
      match.output.filter(\.isNumber)
    }.sorted()
  }
}
