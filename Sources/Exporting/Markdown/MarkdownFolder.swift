import LessonRuns
import Literate
import Markup

extension ExportedCourse {
  /// Returns the course as Markdown for a repository or a wiki: a file a lesson, a list of them for
  /// people and one for language models, the pictures as SVG, and the files beside the lessons.
  ///
  /// - Returns: The files, by path.
  /// - Throws: `RunFault` if an exhibit cannot be drawn, or the system's error if a style sheet of the
  ///   toolkit cannot be read.
  package func markdownFiles() throws -> [String: [UInt8]] {
    let style = try FigureStylesheet.standalone()
    var files = course.attachments.mapValues(\.bytes)
    for lesson in course.lessons {
      var text = LessonMarkdown(
        lesson, of: course, run: run(of: lesson), names: names, macros: manifest.formulaMacros,
        dialect: .repository)
      files["\(lesson.slug).md"] = Array(try text.document().utf8)
      for (path, svg) in text.figures { files[path] = Array(style.file(of: svg).utf8) }
    }
    files["README.md"] = Array(contents.utf8)
    files["llms.txt"] = Array(list.utf8)
    return files
  }

  private var contents: String {
    var text =
      "# \(MarkdownText.escaped(manifest.title))\n\n\(MarkdownText.escaped(manifest.summary))\n"
    for part in parts {
      if let title = part.title { text += "\n## \(MarkdownText.escaped(title))\n" }
      text += "\n"
      for lesson in part.lessons {
        text +=
          "\(lesson.number). [\(MarkdownText.escaped(title(of: lesson)))](\(lesson.slug).md)\n"
      }
    }
    return text
  }

  /// The list in the form that language models and their tools look for.
  private var list: String {
    var text = "# \(Self.line(manifest.title))\n\n> \(Self.line(manifest.summary))\n"
    if let repository = manifest.repository {
      text += "\n\(Phrase.theSource.text("<\(repository)>"))\n"
    }
    for part in parts {
      text += "\n## \(part.title.map(Self.line) ?? Phrase.lessons.text)\n\n"
      for lesson in part.lessons {
        let about = about(lesson, length: 110)
        text += "- [\(lesson.label) \(Self.line(title(of: lesson)))](\(lesson.slug).md)"
        text += about.isEmpty ? "\n" : ": \(Self.line(about))\n"
      }
    }
    return text
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
