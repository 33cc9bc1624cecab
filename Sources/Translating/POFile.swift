/// A file of translations as gettext keeps them: `.po`, which every translator's program knows.
package struct POFile: Equatable, Sendable {
  /// A paragraph and what it is in the other language.
  package struct Entry: Equatable, Sendable {
    /// Where the paragraph stands, for translators: `lessons/01-what-is-this.md:3`.
    package var place: String
    /// The paragraph as its author wrote it.
    package let original: String
    /// What it is in the other language; empty while nobody has translated it.
    package var translation: String
    /// Whether the translation is of the paragraph as it was before, and has to be looked at.
    package var isStale: Bool
    /// The paragraph as it was when it was translated; nil if it is the same.
    package var previous: String?
    /// The line of the file on which it begins, counted from 1; 0 for a new one.
    package var line = 0

    /// A paragraph and its translation.
    package init(
      place: String, original: String, translation: String = "", isStale: Bool = false,
      previous: String? = nil
    ) {
      self.place = place
      self.original = original
      self.translation = translation
      self.isStale = isStale
      self.previous = previous
    }

    /// The translation, if it is one of the paragraph as it is now.
    package var current: String? { isStale || translation.isEmpty ? nil : translation }
  }

  /// The language, as the web names it: `de`.
  package let language: String
  /// The entries, in the order of the lesson.
  package var entries: [Entry]

  /// A file of entries.
  package init(language: String, entries: [Entry]) {
    self.language = language
    self.entries = entries
  }

  // MARK: Writing

  /// The file's text.
  package var text: String {
    let head = """
      msgid ""
      msgstr ""
      "Language: \(language)\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"

      """
    return ([head] + entries.map(Self.text)).joined(separator: "\n")
  }

  private static func text(_ entry: Entry) -> String {
    var text = "#: \(entry.place)\n"
    if entry.isStale { text += "#, fuzzy\n" }
    if let previous = entry.previous {
      text += Self.string(previous, after: "#| msgid ", each: "#| ")
    }
    text += string(entry.original, after: "msgid ", each: "")
    return text + string(entry.translation, after: "msgstr ", each: "")
  }

  /// A text of several lines begins on the next one, as gettext writes it.
  private static func string(_ text: String, after word: String, each prefix: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count == 1 { return "\(word)\"\(escaped(lines[0]))\"\n" }
    let quoted = lines.enumerated().map { index, line in
      "\(prefix)\"\(escaped(line))\(index == lines.count - 1 ? "" : "\\n")\"\n"
    }
    return "\(word)\"\"\n" + quoted.joined()
  }

  private static func escaped(_ text: Substring) -> String {
    String(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\t", with: "\\t")
  }
}

/// Why a file of translations cannot be used; with its place in it.
package struct POError: Error, Hashable, CustomStringConvertible {
  /// The file's path.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong, and what to do.
  package let words: String

  /// A fault at a line of a file.
  package init(file: String, line: Int, words: String) {
    self.file = file
    self.line = line
    self.words = words
  }

  /// The fault as compilers print theirs.
  package var description: String { "\(file):\(line): error: \(words)" }
}
