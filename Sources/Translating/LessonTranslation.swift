/// A lesson's paragraphs in another language.
package struct LessonTranslation {
  /// The lesson's path, for translators and messages.
  let path: String
  private let segments: ProseSegments
  /// What its exhibits say, with the lines of their chunks.
  private let exhibits: [(text: String, line: Int)]

  /// Takes the text of a lesson, and what its exhibits say.
  package init(_ text: String, path: String, exhibits: [(text: String, line: Int)] = []) {
    self.path = path
    self.exhibits = exhibits
    segments = ProseSegments(text)
  }

  /// Returns the file for translators: every paragraph, and what exhibits say, once, with its translation
  /// where there is one.
  ///
  /// A paragraph that was changed keeps the translation of what it was, marked as stale, with what it was.
  ///
  /// - Parameters:
  ///   - known: The translations so far.
  ///   - language: The language.
  /// - Returns: The file.
  package func extracted(known: POFile?, language: String) -> POFile {
    let old = Dictionary((known?.entries ?? []).map { ($0.original, $0) }) { first, _ in first }
    let texts = segments.paragraphs + exhibits
    let now = Set(texts.map(\.text))
    // What no paragraph says any more may be what a changed one said.
    var gone = (known?.entries ?? []).filter {
      !now.contains($0.original) && !$0.translation.isEmpty
    }
    var entries: [POFile.Entry] = []
    var seen: Set<String> = []
    for (text, line) in texts where seen.insert(text).inserted {
      let place = "\(path):\(line)"
      if var entry = old[text] {
        entry.place = place
        entries.append(entry)
      } else if let match = Self.nearest(to: text, in: gone) {
        let former = gone.remove(at: match)
        entries.append(
          POFile.Entry(
            place: place, original: text, translation: former.translation, isStale: true,
            previous: former.previous ?? former.original))
      } else {
        entries.append(POFile.Entry(place: place, original: text))
      }
    }
    return POFile(language: language, entries: entries)
  }

  /// What became of a lesson in another language.
  package struct Merged {
    /// The lesson.
    package let text: String
    /// How many paragraphs there are, and how many of them are translated.
    package let count: Int
    package let translated: Int
    /// The paragraphs that were changed since they were translated: their places in the lesson.
    package let stale: [String]
  }

  /// Returns the lesson in another language; what is not translated stays, and is marked.
  ///
  /// - Parameters:
  ///   - file: The translations.
  ///   - name: The path of their file, for messages.
  ///   - note: Says how many paragraphs are not translated, of how many.
  /// - Returns: The lesson.
  /// - Throws: `POErrors` for translations that change code, values or formulas.
  package func merged(
    _ file: POFile, named name: String, note: (Int, Int) -> String
  ) throws(POErrors) -> Merged {
    let known = Dictionary(file.entries.map { ($0.original, $0) }) { first, _ in first }
    let faults = faults(of: file, named: name)
    guard faults.isEmpty else { throw POErrors(faults: faults) }
    var translated = 0
    var stale: [String] = []
    var text = segments.text { original, line in
      if let translation = known[original]?.current {
        translated += 1
        return translation
      }
      if known[original]?.isStale == true { stale.append("\(path):\(line)") }
      return Self.marked(original)
    }
    let count = segments.paragraphs.count
    if translated < count { text = Self.noted(text, note(count - translated, count)) }
    return Merged(text: text, count: count, translated: translated, stale: stale)
  }

  /// What no page can be made of: translations that change what a program computed.
  private func faults(of file: POFile, named name: String) -> [POError] {
    let paragraphs = Set(segments.paragraphs.map(\.text))
    return file.entries.compactMap { entry in
      guard let translation = entry.current else { return nil }
      // What an exhibit says was put together by the program, with the numbers that it computed.
      let isProse = paragraphs.contains(entry.original)
      let kept = isProse ? ProseSegments.kept : ProseSegments.numbers
      guard
        let change = Self.change(from: kept(entry.original), to: kept(translation))
      else { return nil }
      let things = isProse ? "code, values and formulas" : "numbers"
      return POError(
        file: name, line: entry.line,
        words: "\(things) have to be those of the original: \(change)")
    }
  }

  private static func change(from old: [String], to new: [String]) -> String? {
    if old == new { return nil }
    return new.difference(from: old).map { change in
      switch change {
      case .insert(_, let text, _): "+\(text)"
      case .remove(_, let text, _): "-\(text)"
      }
    }.joined(separator: " ")
  }

  /// A paragraph in the language of the original, with a sign that it is.
  private static func marked(_ text: String) -> String {
    let first = text.first ?? " "
    let isPlain = first.isLetter || first == "*" || first == "`" || first == "$"
    return isPlain ? text + " <sup>en</sup>" : text
  }

  /// The lesson with a note below its title.
  private static func noted(_ text: String, _ note: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let title = lines.firstIndex { $0.hasPrefix("# ") } ?? 0
    lines.insert(contentsOf: ["", "> [!NOTE]", "> \(note)"], at: min(title + 1, lines.count))
    return lines.joined(separator: "\n")
  }

  /// The entry whose paragraph shares most of its words with a text, if that is more than half.
  private static func nearest(to text: String, in entries: [POFile.Entry]) -> Int? {
    let words = Set(text.split(whereSeparator: \.isWhitespace))
    let scores = entries.map { entry -> Double in
      let others = Set(entry.original.split(whereSeparator: \.isWhitespace))
      return Double(words.intersection(others).count) / Double(max(words.count, others.count))
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0.5 else {
      return nil
    }
    return best
  }
}

/// Every fault of a file of translations; never empty.
package struct POErrors: Error, Hashable, CustomStringConvertible {
  /// The faults, in order.
  package let faults: [POError]

  /// Gathers faults.
  package init(faults: [POError]) { self.faults = faults }

  /// The faults, one a line.
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
