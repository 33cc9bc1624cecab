/// A tool that reads the synthetic course, each in its own notation.
enum Tool: String, CaseIterable {
  case toolkit
  case entangled
  case noweb
  /// Plain CommonMark with TeX between dollars.
  case pandoc
  /// MyST Markdown, whose cells are Python.
  case notebooks

  /// Returns a lesson as the tool reads it.
  func text(of lesson: SyntheticLesson) -> String {
    var text = opening(of: lesson)
    for piece in lesson.pieces {
      switch piece {
      case .heading(let words): text += "## \(words)\n\n"
      case .prose: text += prose
      case .value(let name): text += value(name)
      case .chunk(let chunk): text += fenced(chunk, of: lesson)
      }
    }
    return text + closing(of: lesson)
  }

  private func opening(of lesson: SyntheticLesson) -> String {
    let front = """
      ---
      file_format: mystnb
      kernelspec:
        name: python3
        display_name: Python 3
      ---

      """
    return (self == .notebooks ? front : "") + "# Lesson \(lesson.number)\n\n"
  }

  private var prose: String {
    let text = SyntheticLesson.prose
    guard self == .pandoc || self == .notebooks else { return text }
    return text.split(separator: "`", omittingEmptySubsequences: false).reduce("") { text, part in
      // The backticks inside of dollars go; those of code stay.
      text.isEmpty || text.hasSuffix("$") || part.hasPrefix("$") ? text + part : "\(text)`\(part)"
    }
  }

  private func value(_ name: String) -> String {
    self == .toolkit ? "The value is `{swift %.2f} \(name)`. " : "The value is `\(name)`. "
  }

  private func fenced(_ chunk: SyntheticLesson.Chunk, of lesson: SyntheticLesson) -> String {
    switch self {
    case .toolkit:
      let words = [
        "swift", chunk.role, chunk.into.map { "into=\($0)" } ?? "",
        chunk.replaces.map { "replaces=\($0)" } ?? "", chunk.id.map { "id=\($0)" } ?? "",
      ]
      let fence = words.filter { !$0.isEmpty }.joined(separator: " ")
      return chunk.isInList
        ? "- in a list\n\n  ```\(fence)\n  \(chunk.swift)  ```\n\n"
        : "```\(fence)\n\(chunk.swift)```\n\n"
    case .entangled:
      return "``` {.swift #\(name(of: chunk, in: lesson))}\n\(code(of: chunk))```\n\n"
    case .noweb: return "<<\(name(of: chunk, in: lesson))>>=\n\(code(of: chunk))@\n"
    case .pandoc: return "```swift\n\(chunk.swift)```\n\n"
    case .notebooks: return "```{code-cell}\n\(chunk.python)```\n\n"
    }
  }

  /// The name of a chunk where chunks of one name follow each other and none replaces another.
  private func name(of chunk: SyntheticLesson.Chunk, in lesson: SyntheticLesson) -> String {
    if let into = chunk.into { return into }
    if chunk.replaces != nil { return "unused-\(lesson.number)" }
    if chunk.role == "exercise" || chunk.role == "test" { return "\(chunk.role)-\(lesson.number)" }
    return chunk.role == "run" ? "run-\(lesson.number)" : chunk.id ?? "code-\(lesson.number)"
  }

  private func code(of chunk: SyntheticLesson.Chunk) -> String {
    chunk.swift.split(separator: "\n").map { line in
      guard let open = line.firstRange(of: "// <<") else { return line + "\n" }
      return line[..<open.lowerBound] + line[line.index(open.upperBound, offsetBy: -2)...] + "\n"
    }.joined()
  }

  /// The file that a lesson is tangled into, where it is named in the text.
  private func closing(of lesson: SyntheticLesson) -> String {
    let n = lesson.number
    let file = "lesson-\(n).swift"
    let names = ["type-\(n)", "code-\(n)", "run-\(n)", "test-\(n)"]
    let body = names.map { "<<\($0)>>\n" }.joined()
    switch self {
    case .entangled: return "``` {.swift file=src/\(file)}\n\(body)```\n"
    case .noweb:
      let rest = ["exercise-\(n)", "unused-\(n)"].map { "// <<\($0)>>\n" }.joined()
      return "<<\(file)>>=\n\(body)\(rest)@\n"
    default: return ""
    }
  }
}
